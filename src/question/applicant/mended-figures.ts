import { anyOf } from '../../text/any-of.ts';
import type { ToldFacts } from '../question.ts';
import { countOf, firstGroup } from './counting.ts';
import { lastTurn } from './last-turn.ts';
import { LEAST_SCORE } from './score-mention.ts';
import { scoreFacts } from './step2-score.ts';

/** Reads what a turn tells, in the light of those before it and after it. */
type ReadFacts = (said: string, before: string, after?: string) => ToldFacts;

/** What the turn before told, or the one before that. */
function readLast(before: string, read: ReadFacts, after?: string): ToldFacts {
  const turns = before.split('\n');
  for (let at = turns.length - 1; at >= Math.max(0, turns.length - TURNS_MENDED); at--) {
    const told = read(turns[at] ?? '', turns.slice(0, at).join('\n'), after);
    if (Object.keys(told).length > 0 || !ASKS_IN_A_WORD.test(turns[at] ?? '')) return told;
  }
  return {};
}
/** "510 procedures", "over 9 months", "esir?", "oh wait, it's 13": so far back a figure is put right, where a word or two stand between. */
const TURNS_MENDED = 2;
const ASKS_IN_A_WORD = /^\s*\S+(?: \S+)?\s*$/;

/** A quick look for what mends a figure; most texts hold none. */
const MAY_MEND = /\d.*\b(?:no|oh|oops|sorry|wait|hold on|actually|scratch|mean|meant|make that|correction|well|rather|it'?s)\b/i;
const MENDS_ITSELF =
  /^(.*\d.*?)[\s,.;!?-]+((?:(?:no|oh|oops|sorry|wait|hold on|actually|scratch that|i mean|i meant|make that|correction|well|or rather|it'?s)[\s,.-]+)+(?:it'?s |that'?s |only |just )?(?:\d{1,3}|one|none)\b[^.?!]{0,12}[.?!]?.*)$/i;

/** A quick look, since most texts speak of nothing that was said. */
const MAY_TAKE_WORD_BACK = /\b(?:said|told|wrote|typed|mentioned)\b.*\d.*\b(?:actually|only|really|just|in fact)\b/i;
/** "I told you I have 3 aways, I actually have 1", "I said 3 aways but I only have 1" */
const SAID_WRONGLY =
  /\bi(?: \w+){0,4}? (?:said|told (?:you|u)|wrote|typed|mentioned)(?: that)?(?: i)?(?: (?:have|had|did|got|scored))? (\d{1,3}(?: [a-z][a-z-]*){0,3})[,;.]?(?: (?:but|and|though|when))? (?:i |it'?s |that'?s )?(?:actually|only|really|just|in fact)(?: i)?(?: (?:have|had|did|got|is|was|scored))?(?: only| just)? (\d{1,3}|one|none)\b/i;

/** A message that puts right what it tells. */
interface Mending {
  readonly told: string;
  readonly correction: string;
  /** What it tells beside that. */
  readonly rest: string;
}

/** "4 aways planned. wait no, 2. us img": what a message tells, what mends it in the same message, and what comes after. */
export function mendingIn(text: string): Mending | undefined {
  const [, said, right] = MAY_TAKE_WORD_BACK.test(text) ? (SAID_WRONGLY.exec(text) ?? []) : [];
  if (said !== undefined && right !== undefined) return { told: `I have ${said}`, correction: `no, ${right}`, rest: '' };
  const [, told, correction] = MAY_MEND.test(text) ? (MENDS_ITSELF.exec(text) ?? []) : [];
  if (told === undefined || correction === undefined) return undefined;
  return { told, correction, rest: correction.slice(CORRECTING_CLAUSE.exec(correction)?.[0].length ?? 0) };
}

const CORRECTS =
  /\b(?:sorry|actually|wait|oops|whoops|meant|mean|make (?:that|it)|now|what about|how about|what if|correction|rather|instead|typo|mistake|my bad|no|nope|nah|scratch|well|it'?s)\b|\*/i;
/** Words of a correction that tell nothing but that it is one. */
const CORRECTING_WORDS = anyOf(
  /\b(?:not \d+|what about|how about|what if|sorry|actually|wait|oops|oh|uh|um|ah|hm+|i|meant|mean|to say|make|that|it'?s|that'?s|it|is|was|should|be|correction|or|rather|instead|typo|my (?:bad|mistake)|nope|nah|scratch|just|only|now|ok(?:ay)?|so|but|and|an?|lol|lmao|ha(?:ha)*|whoops|yikes|ugh|omg|guys|please|in fact|more like|well|really|get(?: to)?|got(?: to)?|reach|hit|end up (?:with|at)|finish with|by (?:the end|then|graduation)|if|months?|mos?|procedures?|cases|no(?=\W+\w))\b/gi,
  /[^\w\s]/gi,
);
/** "or rather 3, since one was withdrawn" is put right by its first figure. */
const CORRECTING_CLAUSE = /^[^.?!\d]*\d+[^.?!,;]*|^[^.?!]*/;
const BARE_COUNT = /^(?:\d{1,4}|one|zero|none)$/i;
/** Procedures are counted in hundreds, months of rotations in tens: where both were told, a bare figure is one of the two. */
const FEWEST_PROCEDURES = 60;

const MOST_OF_SCORE = 300;
const APPLICATION_COUNTS = ['aways', 'letters', 'products', 'projects'] as const;
const PROGRAM_KINDS = ['integrated', 'dr'] as const;

/**
 * "no wait, 238", "make that 3": a figure alone, in place of the one that the turn before told, where it told one of the kind.
 * @returns undefined where nothing is put right
 */
export function correctionIn(text: string, before: string, read: ReadFacts): ToldFacts | undefined {
  if (before === '' || !CORRECTS.test(text)) return undefined;
  const bare = (CORRECTING_CLAUSE.exec(text)?.[0] ?? '').replace(CORRECTING_WORDS, ' ').trim();
  if (!BARE_COUNT.test(bare)) return undefined;
  const count = countOf(bare) ?? 0;
  // What counts toward ESIR is looked for as well, whether or not that was named yet.
  const told = readLast(before, read, 'esir');
  const isScore = count >= LEAST_SCORE && count <= MOST_OF_SCORE && told.procedures === undefined;
  if (isScore && (holdsScore(told) || toldScore(before, read))) return scoreFacts(count);
  const ofTraining = count >= FEWEST_PROCEDURES ? 'procedures' : 'interventionalMonths';
  const corrections: ToldFacts[] = [
    ...[...APPLICATION_COUNTS, ofTraining]
      .filter((counted) => told[counted as keyof ToldFacts] !== undefined)
      .map((counted) => ({ [counted]: count })),
    ...PROGRAM_KINDS.filter((kind) => told.programs?.[kind] !== undefined).map((kind) => ({
      programs: { ...told.programs, [kind]: count },
    })),
  ];
  return corrections.length === 1 ? corrections[0] : undefined;
}

/** "my step 2 is 244", "i'm a us img", "make that 254": some turns before. */
function toldScore(before: string, read: ReadFacts): boolean {
  const turns = before.split('\n');
  return turns.some((turn, at) => at >= turns.length - TURNS_TO_SCORE && holdsScore(read(turn, turns.slice(0, at).join('\n'))));
}
const TURNS_TO_SCORE = 3;

function holdsScore({ step2ck, step2ckRange }: ToldFacts): boolean {
  return (step2ck ?? step2ckRange) !== undefined;
}

const MAY_TAKE_BACK =
  /cancel|fell|fallen|withdr|retract|backed|dropp|lost|scrap|gave up|pulled|cut|\bdown\b|reduc|trim|home sub/i;
const COUNTED_THINGS = '(?:ir )?(?:aways?|away rotations?|rotations?|letters?|lors?|posters?|abstracts?|papers?|projects?)';
/** "one got cancelled", "one of my 3 aways fell through", "i dropped one": so many fewer … */
const TAKEN_BACK = new RegExp(
  `\\b(one|\\d)(?: of (?:them|those|these|which|(?:the|my|his|her) (?:\\d )?${COUNTED_THINGS})| ${COUNTED_THINGS}| (?:letter )?writers?| attendings?)? (?:(?:just|then|since|has|have|had|was|were|got|been|is|are|now) )*(?:cancell?ed|fell through|fallen through|withdrawn|retracted|backed out)\\b|\\b(?:i|we|he|she|they|and|but|had to) (?:just |then )?(?:dropped?|cancell?ed|cancel|lost|withdrew(?: from)?|retracted|scrapped|gave up|pulled out of) (one|\\d)(?: of (?:them|those|(?:my|the) (?:\\d )?${COUNTED_THINGS}))?(?=\\s*(?:[.,;!?)]|$|so\\b|and\\b|but\\b))|\\bbut (one|\\d)(?: of (?:them|those))? (?:is|are) (?:actually |really )?(?:a |my |the )?home sub`,
  'i',
);
/** … "cut to 2": so many are left. */
const LEFT_OVER =
  /(?:^|\b(?:had to|i|we|he|she|but|and|then) )(?:(?:have|has|am|is|'m|just|only|now|already) )*(?:cut|went|dropped|reduced|trimmed|am down|is down|down)(?: (?:it|them|that|back|down))* (?:to|with) (?:only |just )?(\d{1,2}|one)\b(?=\s*(?:[.,;!?)]|$|now\b|and\b|but\b|so\b|because\b|aways?\b|rotations?\b|letters?\b|lors?\b|papers?\b|posters?\b|projects?\b)(?! pages?))/i;
/** What is feared, asked or advised has not happened; "after one was cancelled" says how the count came about. */
const NOT_HAPPENED =
  /\b(?:if|should|would|could|might|may|can|after|since|because|once|when|until|(?<!\bi )(?:says?|said|told)|advis\w+|suggest\w*|(?:is|would) it (?:\w+ )?(?:ok|okay|bad|fine))\b[^.?!]*$/i;

/** "I only have 2 aways now, one got cancelled": the two are those left. */
const TELLS_WHAT_IS_LEFT =
  /\b(?:only have|now have|have only|left with|ended up with|down to)\b[^.?!]*$|\b\d (?:\w+ ){1,2}(?:left|now|remaining)\b[^.?!]*$/i;
/** "… but i found another", "so still 3" */
const MADE_UP_FOR = /\b(?:another|replac\w*|rebook\w*|instead|new ones?|found|(?:one|\d|two) (?:more|new)|still \d|now \d)\b/i;
const NAMED_AS = {
  aways: /aways?|rotations?/i,
  letters: /letters?|lors?/i,
  products: /posters?|abstracts?|papers?/i,
  projects: /projects?/i,
} as const;

/** Whether what was lost is of a kind, as far as it is named: "one of my posters" is no away rotation. */
function isOfKind(loss: string, counted: keyof typeof NAMED_AS, told: string): boolean {
  // A paper that was withdrawn is none of two posters.
  const product = /poster|abstract|paper/i.exec(loss)?.[0];
  if (product !== undefined && !/\bof (?:my|the|his|her) \d/i.test(loss) && !told.toLowerCase().includes(product.toLowerCase()))
    return false;
  return NAMED_AS[counted].test(loss) || !Object.values(NAMED_AS).some((name) => name.test(loss));
}

/** What is left of a count that this message or the turn before told, where some of it is taken back. */
export function takenBackIn(text: string, facts: ToldFacts, before: string, read: ReadFacts): ToldFacts {
  if (!MAY_TAKE_BACK.test(text)) return {};
  const loss = TAKEN_BACK.exec(text);
  const left = loss ? null : LEFT_OVER.exec(text);
  const at = loss ?? left;
  if (!at) return {};
  const saidFirst = text.slice(0, at.index);
  const after = text.slice(at.index + at[0].length);
  if (NOT_HAPPENED.test(saidFirst) || TELLS_WHAT_IS_LEFT.test(saidFirst) || MADE_UP_FOR.test(after)) return {};
  // "dropped one, so 2 aways are left" tells what is left.
  const rest = read(after, '');
  if (APPLICATION_COUNTS.some((counted) => rest[counted] !== undefined)) return {};
  const tells = APPLICATION_COUNTS.some((counted) => facts[counted] !== undefined);
  const told = tells || before === '' ? facts : readLast(before, read);
  const [counted, ...others] = APPLICATION_COUNTS.filter((one) => told[one] !== undefined);
  if (counted === undefined || others.length > 0 || (loss && !isOfKind(loss[0], counted, `${lastTurn(before)} ${saidFirst}`)))
    return {};
  const count = told[counted] ?? 0;
  const now = left ? countOf(left[1]) : count - (countOf(firstGroup(loss)) ?? 0);
  return now !== undefined && now >= 0 && now < count ? { [counted]: now } : {};
}
