import { anyOf } from '../text/any-of.ts';

/** "by how much did the procedures grow?": asks how far two editions are apart. */
const ASKS_HOW_FAR = anyOf(
  /(?<!\b(?:divided|multiplied) )\bby how (?:much|many)\b/i,
  /\bhow (?:much|many) (?:more|fewer|less|higher|larger|bigger)\b/i,
  /\b(?:difference|increase|growth|change)\s*[?.!]*$/i,
  /^(?:and )?up from(?: what)?\s*\?*$/i,
  /\b(?:grown|grew|gone up|went up|risen|rose|increased)\b/i,
  /\b(?:did|has|have) [^.?!,]{1,40} (?:grow|grown|increased?|rise|risen|changed?|go up|gone up)\b/i,
);

/** "I have 350 procedures, how many more?" asks how far somebody is from a number. */
const OF_ASKER =
  /\b(?:i|he|she|we)(?:'ve|'m|'s)? (?:have|has|had|did|done|got|am|logged|at|need)\b[^?]*\bhow (?:many|much) more\b|\bhow (?:many|much) more\b[^?]*\b(?:do|does|should|must|would|will|can) (?:i|he|she|we)\b/i;
const ASKS_WHY = /\b(?:why|how come|reasons?|grounds|caus(?:e|es|ed|ing)|because|thanks to|due to)\b/i;

/** "whats the gap?", after two figures, is none in anybody's education. */
const GAP_BETWEEN =
  /\bwhat(?<=\S.*what)(?:'?s| is) the (?:gap|delta|spread)(?: (?:there|then|between (?:them|the two|those)))?\s*[?.!]*$/i;

/** "what's new in the later mgh page vs earlier?", "what changed in the new edition?" */
const WHAT_IS_NEW =
  /^(?:(?:so|and|ok(?:ay)?|hi|hey)[\s,]+)*what(?:'?s|s| is| has| have)? (?:new|changed|different|been changed) (?:in|on|with|from|between|about) the (?:later|newer|new|latest|current|old|older|earlier)(?: \w+){0,3} (?:page|edition|version|one)\b[^.?!]*[?.!]*$/i;

export function namingDifference(text: string): string {
  return text
    .replace(GAP_BETWEEN, 'what is the difference?')
    .replace(WHAT_IS_NEW, 'what are the differences between the two editions?');
}

/** "I have 350 procedures, how many more?" */
const BARELY_MORE = /^(?:and |so )?how (?:many|much) (?:more|fewer|less)\W*$/i;

/** @param leansOnMessage whether what is asked is to be read with what else the message says */
export function asksHowFarApart({ text, leansOnMessage }: { readonly text: string; readonly leansOnMessage: boolean }): boolean {
  if (leansOnMessage && BARELY_MORE.test(text)) return false;
  return ASKS_HOW_FAR.test(text) && !ASKS_WHY.test(text) && !OF_ASKER.test(text);
}
