import { expect, it } from 'vitest';
import { attributionIn } from '../../src/question/attributed.ts';

it.each([
  ['what does SIR say about number of away rotations', { kind: 'body', name: 'SIR' }],
  ["What is the NRMP's advice on applying to both?", { kind: 'body', name: 'NRMP' }],
  ["RSNA's recommended number of IR projects?", { kind: 'body', name: 'RSNA' }],
  ['how many vacation weeks does the ACGME allow', { kind: 'body', name: 'ACGME' }],
  ['JVIR says how many aways?', { kind: 'body', name: 'JVIR' }],
  ['how many aways does Dr. Zhao advise', { kind: 'person', name: 'Zhao' }],
  ['per Arellano how many IR letters', { kind: 'person', name: 'Arellano' }],
])('whose word is asked for: %s', (question, attribution) => {
  expect(attributionIn(question)).toEqual(attribution);
});

it.each([
  'should I join SIR as a student?',
  'how many posters at RSNA should I have?',
  'SIR says 260 is needed, true?',
  'who accredits the residency, the ACGME?',
])('nobody’s word: %s', (question) => {
  expect(attributionIn(question)).toBeUndefined();
});
