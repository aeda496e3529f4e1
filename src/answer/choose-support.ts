import type { Passage } from '../corpus/knowledge-document.ts';
import { givesNoNumber, holdsAnswerOf } from '../question/answer-type.ts';
import { isOwnConcept, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import type { QuestionMatcher, WeightedUnit } from '../retrieval/question-matcher.ts';
import { printedFiguresIn } from '../text/numbers.ts';
import { onceForEachObject } from '../text/once-for-each.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { samePoint } from './editions.ts';
import type { ScoredPassage } from './evidence.ts';
import { namesAnyOf, peopleNamedIn } from './person-spoken-of.ts';
import { WEIGHING } from './weighing.ts';

interface SupportRules {
  readonly matcher: QuestionMatcher;
  readonly lexicon: Lexicon;
}

/** How many of the passages next to the lead may stand beside it. */
const MOST_LOOKED_AT = 12;

/** Passages that say what the lead leaves open, or that are as good as it is. */
export function chooseSupport(
  part: QuestionPart,
  lead: ScoredPassage,
  others: readonly ScoredPassage[],
  rules: SupportRules,
): ScoredPassage[] {
  const total = part.units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const close = lead.confidence >= WEIGHING.support.sureFrom ? WEIGHING.support.closeToSure : WEIGHING.support.closeScore;
  // Beside the answer to this very question only what answers nearly the same is no filler.
  const isTheQuestion = lead.match.askedAs >= WEIGHING.support.theQuestion;
  const covered = new Set(lead.match.held);
  const named = [
    ...peopleBeside(part, lead, others, rules),
    ...rowsBeside(part, lead, others),
    ...countsBeside(part, lead, others),
    ...figureBeside(part, lead, others),
    ...quotedBeside(part, lead, others),
  ];
  const chosen = [...new Set(named)].slice(0, WEIGHING.support.most);
  for (const { match } of chosen) for (const key of match.held) covered.add(key);
  for (const other of others.slice(0, MOST_LOOKED_AT)) {
    if (chosen.length >= WEIGHING.support.most) break;
    if (chosen.includes(other) || other.likeness < WEIGHING.support.leastScore * lead.likeness) continue;
    if (isTheQuestion && other.match.askedAs < WEIGHING.support.besideTheQuestion) continue;
    const gain =
      part.units
        .filter(({ key, own }) => (own || !part.leaning) && other.match.held.has(key) && !covered.has(key))
        .reduce((sum, { weight }) => sum + weight, 0) / total;
    const shown = [lead, ...chosen];
    if (shown.some(({ passage }) => sameStatement(passage, other.passage))) continue;
    // Beside how many fellows there are, what they do is no answer; beside who directs it, what directors say.
    const addsLittle = gain < WEIGHING.support.leastGain;
    if (addsLittle && (other.likeness < close * lead.likeness || answersOtherwise(part, lead, other))) continue;
    if (repeats(other, shown, rules.matcher)) continue;
    chosen.push(other);
    for (const key of other.match.held) covered.add(key);
  }
  return chosen;
}

/** The things a question names that the text of the lead does not. */
function namedBeside(part: QuestionPart, lead: ScoredPassage): readonly WeightedUnit[] {
  return unitsBesideProgram(part).filter((unit) => isOwnConcept(unit) && !lead.match.heldInText.has(unit.key));
}

/**
 * "how many weeks of imaging, and of research?": of a table that stands in passages of their own, a row for each thing that is named
 * beside that of the lead.
 */
function rowsBeside(part: QuestionPart, lead: ScoredPassage, others: readonly ScoredPassage[]): ScoredPassage[] {
  const [, ...tables] = lead.passage.keys;
  const rows = others.filter(
    ({ passage: { document, keys } }) => document === lead.passage.document && keys.slice(1).some((key) => tables.includes(key)),
  );
  if (rows.length === 0) return [];
  // "more weeks on vascular or on non-vascular work?"
  const [second] = COMPARES.test(part.text) ? rows : [];
  if (second) return [second];
  const missing = namedBeside(part, lead);
  return [...new Set(missing.flatMap(({ key }) => rows.find(({ match }) => match.heldInText.has(key)) ?? []))];
}

const LISTS_THINGS = /\w(?:,| and| &| ?\+| n) \w/i;

/** "how many plain films, MR and CT examinations?": of each thing counted that the lead leaves out, what its document gives for it. */
function countsBeside(part: QuestionPart, lead: ScoredPassage, others: readonly ScoredPassage[]): ScoredPassage[] {
  if (part.type !== 'number' || !LISTS_THINGS.test(part.text)) return [];
  const missing = namedBeside(part, lead);
  const counting = others
    .slice(0, MOST_LOOKED_AT)
    .filter(({ passage }) => passage.document === lead.passage.document && figuresIn(passage).length > 0);
  return missing.flatMap(({ key }) => counting.find(({ match }) => match.heldInText.has(key)) ?? []);
}

/** "what score do I need?": beside a source that prints no number, one on the same point, or known to answer this, that does. */
export function figureBeside(
  { type }: QuestionPart,
  lead: ScoredPassage,
  others: readonly ScoredPassage[],
): readonly ScoredPassage[] {
  if (type !== 'number' || !givesNoNumber(lead.passage)) return [];
  const leastAsked = ({ passage }: ScoredPassage) =>
    samePoint(lead.passage, passage) ? WEIGHING.support.samePoint : WEIGHING.support.theQuestion;
  return others.filter((one) => one.match.askedAs >= leastAsked(one) && figuresIn(one.passage).length > 0).slice(0, 1);
}

const STRETCH = /(?<![\d.,/])(\d{1,3})\s?(?:[-–]|to)\s?(\d{1,3})(?![\d/%])/gi;

function stretchesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(STRETCH)].map(([, from, to]) => `${from}-${to}`));
}

/** "I saw 60–80 and also 25–40, which is it?": where a stretch that the question quotes stands, if the first passage does not print it. */
function quotedBeside({ text }: QuestionPart, lead: ScoredPassage, others: readonly ScoredPassage[]): readonly ScoredPassage[] {
  const typed = [...stretchesIn(text)];
  if (typed.length === 0) return [];
  const printed = stretchesIn(lead.passage.text);
  const quoted = typed.filter((stretch) => !printed.has(stretch));
  if (quoted.length === 0) return [];
  return others.filter(({ passage }) => quoted.some((stretch) => stretchesIn(passage.text).has(stretch))).slice(0, 1);
}

/** A passage is looked at for one question after another. */
const printedIn: (passage: Passage) => readonly string[] = onceForEachObject(({ text }) => printedFiguresIn(text));

/** Figures that count something: a lone digit may belong to a name ("Step 2"). */
export function figuresIn(passage: Passage): readonly string[] {
  return printedIn(passage).filter((figure) => figure.length > 1);
}

const COMPARES = /\b(?:more|less|fewer|longer|shorter|most|least)\b.*\b(?:or|than|vs\.?|versus)\b/i;

/** "who are the two leaders?", "list the directors" */
const ASKS_FOR_SEVERAL = /\bwho are\b|\b(?:leaders|directors|people|doctors|names of|leadership team)\b/i;

/** "is Arellano the associate director?": beside who is, what is said of the one who was named. */
function peopleBeside(
  { units, text }: QuestionPart,
  lead: ScoredPassage,
  others: readonly ScoredPassage[],
  { matcher, lexicon }: SupportRules,
): ScoredPassage[] {
  const missing = units.filter(({ key, own }) => own && !lead.match.heldInText.has(key));
  const named = others.find(({ passage }) => namesAnyOf(passage, missing));
  if (named) return [named];
  if (ASKS_FOR_SEVERAL.test(text) && peopleNamedIn(lead.passage).length > 0) {
    const shown = new Set(peopleNamedIn(lead.passage));
    const further = others.filter(
      ({ passage }) => passage.document === lead.passage.document && peopleNamedIn(passage).some((name) => !shown.has(name)),
    );
    return further.slice(0, 1);
  }
  // "Dr Zhao as program director": beside what she is, who that is.
  const subject = matcher.subjectOf(lead.passage.id);
  const role = missing.find(({ key }) => lexicon.rivalsOf(key).some((rival) => subject.has(rival)));
  if (role === undefined || !namesAnyOf(lead.passage, units)) return [];
  const inRole = ({ passage, match }: ScoredPassage) =>
    passage.document === lead.passage.document && match.heldInText.has(role.key) && peopleNamedIn(passage).length > 0;
  return others.filter(inRole).slice(0, 1);
}

/** Whether a passage lacks the kind of answer that a question asks for, or counts something else, where the first has it. */
function answersOtherwise({ type, text, counted }: QuestionPart, lead: ScoredPassage, other: ScoredPassage): boolean {
  if (type === 'any') return false;
  if (type === 'person') return lead.match.answersType && !other.match.answersType;
  if (!holdsAnswerOf(type, lead.passage, text)) return false;
  if (!holdsAnswerOf(type, other.passage, text)) return true;
  return type === 'number' && counted !== undefined && lead.match.heldInText.has(counted) && !other.match.heldInText.has(counted);
}

/** Whether a passage gives no figure and speaks of hardly anything that those shown before it do not. */
function repeats({ passage }: ScoredPassage, shown: readonly ScoredPassage[], matcher: QuestionMatcher): boolean {
  const figures = new Set(shown.flatMap((one) => printedIn(one.passage)));
  if (printedIn(passage).some((figure) => !figures.has(figure))) return false;
  const said = shown.map((one) => matcher.subjectOf(one.passage.id));
  const own = [...matcher.subjectOf(passage.id)];
  return own.filter((key) => !said.some((keys) => keys.has(key))).length < WEIGHING.support.leastNew * own.length;
}

/** Two editions of one statement: the caveat, not the answer, holds them against each other. */
function sameStatement(a: Passage, b: Passage): boolean {
  return (
    a.document.id !== b.document.id &&
    a.document.program !== null &&
    a.document.program === b.document.program &&
    a.keys.some((key) => b.keys.includes(key))
  );
}
