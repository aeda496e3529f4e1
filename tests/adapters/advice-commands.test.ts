import { describe, expect, it } from 'vitest';
import { adviceCommandIn, readAdviceCommand } from '../../adapters/advice-commands.ts';

describe('a message that is a command on one’s own case', () => {
  it.each([
    ['plan', { kind: 'plan', about: '', asFile: false }],
    ['/Plan M3', { kind: 'plan', about: 'M3', asFile: false }],
    ['plan M3 --markdown', { kind: 'plan', about: 'M3', asFile: true }],
    ['plan done 3', { kind: 'tick', step: '3', done: true }],
    ['plan undo aways', { kind: 'tick', step: 'aways', done: false }],
    ['standing step2 238', { kind: 'standing', about: 'step2 238' }],
    ['profile', { kind: 'show-profile' }],
    ['profile delete', { kind: 'delete-profile' }],
    ['profile home no', { kind: 'change-profile', typed: 'home no' }],
    ['deadlines', { kind: 'deadlines', asFile: false }],
    ['deadlines remind rank-lists 7 and 1', { kind: 'remind', dateId: 'rank-lists', days: [7, 1] }],
    ['deadlines remind rank-lists 1000', { kind: 'remind', dateId: 'rank-lists', days: [1000] }],
    ['deadlines cancel', { kind: 'cancel-reminders', dateId: undefined }],
    ['checklist letters', { kind: 'checklist', id: 'letters' }],
    ['What are the important dates?', { kind: 'deadlines', asFile: false }],
    ['upcoming deadlines for IR', { kind: 'deadlines', asFile: false }],
    ['so what deadlines do i have coming up', { kind: 'deadlines', asFile: false }],
    ['which dates should I know for the match?', { kind: 'deadlines', asFile: false }],
    ['IR residency deadlines', { kind: 'deadlines', asFile: false }],
  ])('%s', (text, command) => {
    expect(adviceCommandIn(text)).toEqual(command);
  });
});

describe('a question for the library', () => {
  it.each([
    'plan for my gap year?',
    'plan b if I do not match',
    'pathways into IR for a DO',
    'standing out as an applicant, how',
    'programs in Boston',
    'deadlines for ERAS',
    'what is the plan',
    'profile of a typical applicant?',
    'checklist for the day of an interview',
    'what is the deadline',
    'application deadline next cycle',
    'important dates for SOAP',
    'when are the deadlines at mass general',
    'are deadlines strict',
    'how important are letters to date',
  ])('%s', (text) => {
    expect(adviceCommandIn(text)).toBeUndefined();
  });
});

it('a checklist goes by what people call it', () => {
  expect(
    ['LoRs', 'personal statement', 'interviews', 'publications', 'nonsense'].map((name) => readAdviceCommand('checklist', name)),
  ).toEqual(['letters', 'statement', 'interview', 'research', 'nonsense'].map((id) => ({ kind: 'checklist', id })));
});
