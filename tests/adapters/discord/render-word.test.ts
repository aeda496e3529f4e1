import { expect, it } from 'vitest';
import { textsOf } from '../../../adapters/discord/components.ts';
import { LONGEST_TEXT } from '../../../adapters/discord/limits.ts';
import { renderOwnQuestions, renderWord } from '../../../adapters/discord/staff/render-word.ts';
import type { WordForAsker } from '../../../adapters/hand-off/deliveries.ts';
import { LONGEST_ANSWER } from '../../../adapters/hand-off/staff-replies.ts';

const QUESTION = 'How much are residents paid, and of what is that made up? '.repeat(20);
const SENTENCE = 'Residents of the first year are paid 74,000 dollars and have four weeks off ';

const reply = (text: string) => ({
  text,
  role: 'Program coordinator',
  source: 'House staff agreement',
  url: 'https://example.org/agreement',
  saidOn: '2026-11-26',
  withdrawn: false,
});

it.each([
  ['is shown whole, however long staff may write', SENTENCE.repeat(50).slice(0, LONGEST_ANSWER), false],
  ['is cut where its signs need more room than there is', '*'.repeat(LONGEST_ANSWER), true],
])('an answer of staff %s', (_, text, cut) => {
  const word: WordForAsker['word'] = { kind: 'answered', reply: reply(text), mayAnswerBack: true };
  const told = renderWord({ replyTo: null, asker: 'a1', question: QUESTION, word }, undefined, 'r1');
  const kept = renderOwnQuestions([{ question: QUESTION, notForStaff: false, answers: [reply(text)] }]);
  for (const { components } of [told, kept]) {
    const texts = textsOf(components);
    expect(texts.includes(text.trim())).toBe(!cut);
    expect(texts.join('').length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(texts.at(-1)).toContain('Department staff, Program coordinator, 2026-11-26');
  }
});
