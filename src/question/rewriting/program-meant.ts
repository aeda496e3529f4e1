import { anyOf } from '../../text/any-of.ts';
import { asksAnything } from '../asks-anything.ts';
import type { Question } from '../question.ts';
import { type Restatement, withoutEnd } from './restatement.ts';

const FIELD =
  "(?:(?:mgh|mass general|msk|musculoskeletal|ir|interventional(?: radiology)?|integrated|independent|dr|diagnostic(?: radiology)?)(?:'s)? )*";
/** "the MSK fellowship", "mgh msk", "the residency's" */
const PROGRAM = anyOf(
  /\b(?:the|your|their|its|an?) (?:(?!(?:of|in|at|for|to|from|the|is|are|do|does)\b)[\w&-]+ ){0,4}?(?:fellowship|residency)(?:'s)?\b/i,
  /\b(?:(?:mgh|mass general|msk|musculoskeletal)(?:'s)? )+(?:(?:ir|interventional(?: radiology)?|integrated|independent) )*(?:fellowship|residency)(?:'s)?\b/i,
  /\b(?:mgh |mass general )?(?:msk|musculoskeletal)(?:'s)?(?= |[?!.,;]|$)/i,
);

/** "no that's the fellowship, I meant the residency", "not the residency, the fellowship": the one is set aside … */
const SETS_ASIDE =
  "(?:(?:that'?s|that is|this is|you (?:gave|told) me|not)(?: (?:for|about|of|from))?(?: the| an?)? [\\w ]{2,30}?[\\s,.;!-]+)";
const MEANS = '(?:i (?:mean|meant|want|wanted|asked (?:about|for)|was asking (?:about|for)|am asking (?:about|for)) )';
/** … or it is only asked on: "and the residency?" */
const GOES_ON = '(?:and|ok(?:ay)?|so|but|what about|how about)';
const ASIDE = '(?:no+|nah|nope|sorry|oops|wait|oh|lol)';
const NAMED = `(?:in |for |at |of )?(?:the |your |their )?(${FIELD}(?:fellowship|residency))(?:'s)?(?: (?:one|program|there|instead|then))*[\\s?!.]*$`;
const MENDS = new RegExp(`^(?:${ASIDE}[\\s,.!-]+)*(?:${SETS_ASIDE}${MEANS}?|${ASIDE}[\\s,.!-]+${MEANS}?|${MEANS})${NAMED}`, 'i');
const ASKS_ON = new RegExp(`^(?:${GOES_ON}[\\s,]+)+${NAMED}`, 'i');

const kindOf = (program: string) => (/residency/i.test(program) ? 'residency' : 'fellowship');

/**
 * "is the fellowship paid?", then "and the residency?", or "no, the residency": what was asked of the one program is asked of the other one
 * at the same place.
 */
export const ofProgramMeant: Restatement = ({ question, text, last }) => {
  const mended = MENDS.exec(text)?.[1];
  const named = mended ?? ASKS_ON.exec(text)?.[1];
  if (named === undefined) return undefined;
  if (!asksAnything(last)) return mended === undefined ? undefined : ofAskedBefore(question, named);
  const [asked] = PROGRAM.exec(last) ?? [];
  if (asked === undefined)
    return mended === undefined ? undefined : { ...question, text: `${withoutEnd(last)} in the ${named}?` };
  const isTheSame = asked.toLowerCase().includes(named.toLowerCase());
  const isOfSameKind = kindOf(asked) === kindOf(named);
  if (isTheSame || (mended === undefined && isOfSameKind)) return undefined;
  // "i meant the IR fellowship": another one than that at the place that was spoken of.
  if (isOfSameKind) return { ...question, text: last.replace(asked, `the ${named}`), earlierTurns: [] };
  const inFull = named.toLowerCase() === 'residency' ? 'IR residency' : named;
  return { ...question, text: withTraineesOf(kindOf(named), last).replace(asked, `the ${inFull} there`) };
};

/** "how many positions?", "at mgh", "independent", then "no wait, the fellowship": what was asked, of that one instead of what was named last. */
function ofAskedBefore(question: Question, named: string): Question | undefined {
  const at = question.earlierTurns.findLastIndex(asksAnything);
  const asked = question.earlierTurns[at];
  if (asked === undefined || question.earlierTurns.length - 1 - at > MOST_TURNS_OF_PIECES) return undefined;
  return { ...question, text: `${withoutEnd(asked)} in the ${named}?`, earlierTurns: question.earlierTurns.slice(0, at) };
}
const MOST_TURNS_OF_PIECES = 2;

/** "how many fellows does the fellowship take?", asked of the residency, counts residents. */
function withTraineesOf(kind: 'residency' | 'fellowship', asked: string): string {
  return kind === 'residency' ? asked.replace(/\bfellow(s?)\b/gi, 'resident$1') : asked.replace(/\bresident(s?)\b/gi, 'fellow$1');
}
