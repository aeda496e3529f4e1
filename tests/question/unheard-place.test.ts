import { describe, expect, it } from 'vitest';
import { countryAskedOf, placeDescribed } from '../../src/question/unheard-place.ts';

describe('a place that is described and not named', () => {
  it.each([
    ['at a community hospital, how many procedures a year does IR do', 'a community hospital'],
    ['at a typical community program how many beds', 'a typical community program'],
    ["a friend's program in Iowa: is there a trauma center", "a friend's program in Iowa"],
    ['a program in Ohio - how many hybrid rooms', 'a program in Ohio'],
    ["at the place I'm interviewing next week, how many attendings are there", 'that place'],
    ['the county hospital I rotate at, trauma level?', 'that place'],
  ])('%s', (question, place) => {
    expect(placeDescribed(question)).toBe(place);
  });

  it.each([
    "I'm at a community hospital. how many aways should I do?",
    'who founded the first radiology residency in America?',
    'what is the program in general like?',
    'how many procedures a year are done at the hospital?',
  ])('none: %s', (question) => {
    expect(placeDescribed(question)).toBeUndefined();
  });
});

describe('a country that is asked of', () => {
  it.each([
    ['in Canada, is IR integrated 6 years', 'Canada'],
    ['Japan, integrated IR positions per year', 'Japan'],
    ['how long is IR training in the UK?', 'UK'],
    ['does Australia have ESIR', 'Australia'],
  ])('%s', (question, country) => {
    expect(countryAskedOf(question)).toBe(country);
  });

  it.each([
    'in India I did two IR projects, enough?',
    'IMG from Mexico, which letters?',
    'I study medicine in Ireland. how many aways?',
  ])('none: %s', (question) => {
    expect(countryAskedOf(question)).toBeUndefined();
  });
});
