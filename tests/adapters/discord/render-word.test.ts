import { expect, it } from 'vitest';
import { textsOf } from '../../../adapters/discord/components.ts';
import { renderOwnQuestions, renderWord } from '../../../adapters/discord/staff/render-word.ts';
import type { WordForAsker } from '../../../adapters/hand-off/deliveries.ts';
import { LONGEST_ANSWER } from '../../../adapters/hand-off/staff-replies.ts';
import { checkMessage } from '../../discord-peer/limits/message.ts';
import { rendered } from '../../discord-peer/markdown.ts';

const QUESTION = 'How much are residents paid, and of what is that made up? '.repeat(20);
const SENTENCE = 'Residents of the first year are paid 74,000 dollars and have four weeks off ';

const reply = (text: string) => ({
  text,
  role: 'Program coordinator',
  source: 'House staff agreement',
  url: 'https://example.org/agreement',
  saidOn: '2026-11-26',
  withdrawn: false,
  corrected: false,
});

it.each([
  ['ordinary words', SENTENCE.repeat(50).slice(0, LONGEST_ANSWER), reply('').url, 1],
  ['words full of signs', 'pay_grade *PGY-1* | '.repeat(200).slice(0, LONGEST_ANSWER), reply('').url, 2],
  ['nothing but signs', '*'.repeat(LONGEST_ANSWER), reply('').url, 2],
  ['a long address below them', SENTENCE.repeat(50).slice(0, LONGEST_ANSWER), `https://example.org/${'a'.repeat(1500)}`, 2],
])('an answer of staff arrives whole, with its source: %s', (_, text, url, messages) => {
  const answer = { ...reply(text), url };
  const word: WordForAsker['word'] = { kind: 'answered', reply: answer, mayAnswerBack: true };
  const told = renderWord({ replyTo: null, asker: 'a1', question: QUESTION, word }, undefined, 'r1');
  const kept = renderOwnQuestions([{ question: QUESTION, notForStaff: false, answers: [answer] }]);
  const corrected = renderWord({ replyTo: null, asker: 'a1', question: QUESTION, word: { kind: 'corrected', reply: answer } });
  for (const all of [told, kept, corrected]) {
    expect(all).toHaveLength(messages);
    for (const one of all) expect(() => checkMessage({ ...one }, one.flags)).not.toThrow();
    const texts = all.flatMap(({ components }) => textsOf(components));
    expect(rendered(texts.join('\n')).replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
    expect(texts.at(-1)).toContain('Department staff, Program coordinator, 2026-11-26');
    expect(texts.at(-1)).toContain(`](${url})`);
  }
  expect(JSON.stringify(told.at(-1))).toContain('answer-back.r1');
});

it('of many questions that were asked, as many are told as Discord takes', () => {
  const own = Array.from({ length: 10 }, () => ({ question: 'Paid?', notForStaff: false, answers: [reply('Yes.')] }));
  const [only, ...more] = renderOwnQuestions(own);
  expect(more).toEqual([]);
  expect(() => checkMessage({ ...only }, only.flags)).not.toThrow();
});
