import path from 'node:path';
import { expect, it } from 'vitest';
import { APPLICANTS, AWAYS, preparedQuestion } from '../../../adapters/discord/prepared-questions.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import { ROOT } from '../run-command.ts';

const engine = await LiveEngine.start(path.join(ROOT, 'knowledge'));

function answerTo(command: string, option: string, value: string) {
  const text = preparedQuestion(command, [{ name: option, type: 3, value }]) ?? '';
  return engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'public', askedOn: '2026-11-26' }).answer;
}

it.each(Object.keys(AWAYS))('each choice of /aways is answered by passages about aways alone: %s', (question) => {
  const { outcome, citations } = answerTo('aways', 'about', question);
  expect([outcome, citations.filter(({ passage }) => !/\baways?\b/i.test(passage))]).toEqual(['answered', []]);
});

it.each(Object.keys(APPLICANTS))(
  'each kind of applicant of /step2 is answered from what is written about the score: %s',
  (kind) => {
    const { outcome, text } = answerTo('step2', 'applicant', kind);
    expect([outcome, text]).toEqual(['answered', expect.stringContaining('Aim for a Step 2 CK score')]);
  },
);
