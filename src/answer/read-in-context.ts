import type { NotCovered } from '../corpus/knowledge-data.ts';
import { likenessOfMatches, likenessOfText, likenessToKnown } from '../question/known-questions.ts';
import {
  asksForMeaning,
  beforePronoun,
  linksToTurn,
  onlyPointsBack,
  pointsToOneInOrder,
  pointsToPlace,
  pointsToTheirPage,
} from '../question/leaning.ts';
import type { Question } from '../question/question.ts';
import { type LanguageKnowledge, type QuestionPart, readPart } from '../question/question-part.ts';
import {
  ASKING_HOW_LONG,
  bareEdition,
  ellipsisResolved,
  isElliptical,
  withLastTurnInFull,
} from '../question/rewriting/ellipsis.ts';
import { askedOfWriter } from '../question/rewriting/letter-writer.ts';
import { ANYWHERE, namesAnywhere, narrows, type Scope } from '../question/scope.ts';
import { clausesOf, sentencesOf } from '../question/split-question.ts';
import { type Asked, partOnTurns, type Understanding, understandQuestion } from '../question/understand-question.ts';
import type { Candidate, Match } from '../retrieval/question-matcher.ts';
import { type Retrieval, retrievePassages } from '../retrieval/retrieve-passages.ts';
import { onceForEach } from '../text/once-for-each.ts';
import { gapInScope, passageInScope } from './in-scope.ts';
import { type EvidenceRules, rivalsSpokenOf } from './score-passages.ts';

type ReadingRules = LanguageKnowledge & Retrieval & Pick<EvidenceRules, 'gapNames' | 'knowledge'>;

/** A question this like one that the library knows is whole as it stands, however short it is. */
const STANDS_ALONE = 0.8;
/** "interview months?" after the fellowship: so much liker it must be without the turn before, to be read without it. */
const CLEARLY_ALONE = 0.12;
/** A turn of no more words, none of which names anything, only asks on. */
const MOST_WORDS_OF_ASKING = 4;
const MOST_WORDS_OF_FRAGMENT = 2;
/** So much less like what is asked of the place spoken of than what it is by itself, even a fragment is not asked there. */
const FAR_LESS_LIKE = 0.25;
/** "what must be in the statement", after a turn on one document, stays with it where it says so. */
const MOST_WORDS_OF_STAYING = 8;
const NEARLY_KNOWN_WITHIN = 0.7;
/** So like a question that the place spoken of is known to answer, it needs nothing of the turns before. */
const KNOWN_BY_ITSELF = 0.9;
/** So like a question that a document is known to answer, it stays with that document. */
const KNOWN_WITHIN = 0.75;
/** So like a known question is one that was put together from an elliptical turn and the turns before, to be taken for what is asked. */
const RESOLVED = 0.55;

/**
 * Reads a question in the light of the turns before it, and each thing it asks in that of the others, unless it is whole without them.
 * @param said those before it on which it may lean, oldest first
 */
export function understandInContext(question: Question, said: readonly string[], rules: ReadingRules): Understanding {
  const turns = withLastTurnInFull(said, {
    lexicon: rules.lexicon,
    likeness: (text) => likenessOfText(text, rules),
  });
  const understanding = understandAmongTurns(question, turns, rules);
  if (understanding.intent !== 'ask') return understanding;
  return atPlaceOfDocument(withElsewhere(withPartsResolved(understanding, turns, rules), rules), turns, rules);
}

/** "is the MSK fellowship paid?", then "and is the residency there?": what leaves the page of a program stays at the place of that program. */
function atPlaceOfDocument(asked: Asked, turns: readonly string[], rules: ReadingRules): Asked {
  const { lexicon, knowledge } = rules;
  const named = turns.toReversed().map((turn) => lexicon.namedIn(turn).documents);
  const documents = named.find(({ length }) => length > 0) ?? [];
  const programs = knowledge.documents.flatMap(({ id, program }) => (documents.includes(id) && program !== null ? program : []));
  if (programs.length === 0) return asked;
  const [name = ''] = programs.flatMap((id) => lexicon.vocabulary.programs[id] ?? []);
  const placed = (part: QuestionPart): QuestionPart =>
    pointsToPlace(part.text) && !namesAnywhere(part.scope)
      ? readPart(part.text.replace(/\bthere\b/i, `at ${name}`), [], rules)
      : part;
  return { ...asked, whole: placed(asked.whole), parts: asked.parts.map(placed) };
}

/** "how many radiologists, and is that the same on the old page? and what about IRs?": what a part leaves out, from those before it. */
function withPartsResolved(asked: Asked, turns: readonly string[], rules: ReadingRules): Asked {
  if (asked.parts.length <= 1) return asked;
  const alone = (text: string) => readPart(text, [], rules);
  const parts = asked.parts.map((part, at) => {
    const before = [...turns, ...asked.parts.slice(0, at).map(({ text }) => text)];
    const edition = at === 0 && turns.length > 0 ? bareEdition(part.text, before.at(-1)) : undefined;
    if (edition !== undefined) return inPlainWords(edition, turns, rules);
    const ofWriter = at > 0 ? askedOfWriter(part.text, before) : undefined;
    if (ofWriter !== undefined) return alone(ofWriter);
    if (!part.leansOnMessage || !isElliptical(part.text)) return part;
    const likeness = (text: string) => likenessToKnown(alone(text), rules);
    const whole = ellipsisResolved(part.text, before, { lexicon: rules.lexicon, likeness });
    if (whole === undefined || whole.likeness < RESOLVED) return part;
    const resolved = alone(whole.text);
    return narrows(resolved.scope) ? resolved : { ...resolved, scope: part.scope };
  });
  return { ...asked, parts };
}

/** Each thing that a message asks without the others, where it asks of something else than they do. */
function withElsewhere(understanding: Asked, rules: ReadingRules): Asked {
  if (understanding.parts.length <= 1) return understanding;
  if (!understanding.parts.some(({ scope }) => narrows(scope))) return understanding;
  const apart = understanding.readApart();
  const parts = understanding.parts.map((part, at) => {
    const alone = apart[at];
    return alone &&
      narrows(part.scope) &&
      !onlyPointsBack(part.text, part.ownWords) &&
      asksOfElsewhere(matchesOf(alone, rules), matchesOf(part, rules), part.scope, rules)
      ? alone
      : part;
  });
  return { ...understanding, parts };
}

/** "n the older page?", then another question: the first by itself, as it would be read alone. */
function inPlainWords(edition: string, turns: readonly string[], rules: ReadingRules): QuestionPart {
  const before = turns.map((turn) => rules.lexicon.expandShorthand(turn));
  return readPart(`what about the ${edition}?`, before, rules);
}

/** "how many procedures at MGH?", then "and before?": what the earlier edition of that program's page says. */
const ASKS_BEFORE =
  /^(?:(?:and|so|ok(?:ay)?|what about)[\s,]+)*(?:before(?: that| then| this)?|previously|in the past|formerly|earlier|back then)[\s?!.]*$/i;
const ASKS_FOR_FIGURE = /\bhow many\b(?!.*\b(?:months?|weeks?|years?|pgy)\b)/i;

function earlierEditionAsked(text: string, turns: readonly string[], { lexicon }: ReadingRules): string | undefined {
  if (!ASKS_BEFORE.test(text.trim()) || !ASKS_FOR_FIGURE.test(turns.at(-1) ?? '')) return undefined;
  return turns.some((turn) => lexicon.namedIn(turn).programs.length > 0) ? 'earlier edition' : undefined;
}

/** "what's the lowest CK they take?" asks of the program that was spoken of. */
const ADMITS = /\bthey(?:'d| would| will| do| even| actually)* (?:take|accept|admit|let in)\b/i;

function understandAmongTurns(asked: Question, turns: readonly string[], rules: ReadingRules): Understanding {
  const edition =
    turns.length > 0 ? (bareEdition(asked.text, turns.at(-1)) ?? earlierEditionAsked(asked.text, turns, rules)) : undefined;
  const question = edition === undefined ? asked : { ...asked, text: `what about the ${edition}?` };
  const understanding = understandQuestion(question, rules, turns);
  const resolved = resolvedUnderstanding(question, turns, understanding, rules);
  if (resolved) return resolved;
  if (understanding.intent !== 'ask') return understanding;
  const leaning = partOnTurns(understanding);
  if (leaning === undefined || onlyPointsBack(leaning.text, leaning.ownWords) || pointsToOneInOrder(leaning.text))
    return understanding;
  if (narrows(leaning.scope) && ADMITS.test(leaning.text)) return understanding;
  // "for how long?" is like many a known question, and asks of what the turn before named.
  const names = leaning.units.some(({ own, role, key }) => own && role === 'content' && key !== ASKING_HOW_LONG);
  const isOfMeaning = asksForMeaning(question.text);
  if (!names && !isOfMeaning && leaning.text.split(/\s+/).length <= MOST_WORDS_OF_ASKING) return understanding;
  const linked = understanding.whole.linked && !pointsWithin(question.text, rules);
  if (linked && (!narrows(leaning.scope) || pointsToPlace(leaning.text))) return understanding;
  const readAlone = understandQuestion(question, rules, []);
  const aloneAnywhere = askedIn(readAlone);
  if (aloneAnywhere === undefined) return understanding;
  const alone = leaving(leaning, aloneAnywhere);
  const matchesAlone = matchesOf(alone.whole, rules);
  // "RadIQ is what?" names nothing of the field, and is what people are known to ask.
  if (!isOfMeaning && readAlone.intent !== 'ask' && likenessOfMatches(matchesAlone) < STANDS_ALONE) return understanding;
  if (!isOfMeaning && speaksOfRivalBefore(leaning, () => matchesAlone, rules)) return understanding;
  const matchesInContext = matchesOf(understanding.whole, rules);
  // "min score?" after the TOEFL of a fellowship: so few words are rarely a question of their own.
  const inherited = inheritedScope(leaning.scope, alone);
  const here = withinScope(matchesAlone, inherited, rules);
  const words = question.text.trim().split(/\s+/).length;
  // "how many letters" after the fellowship: what is known to be asked there, and is no more than that, is asked there.
  const isFragment =
    narrows(inherited) &&
    ((words <= MOST_WORDS_OF_FRAGMENT && likenessOfMatches(here) >= likenessOfMatches(matchesAlone) - FAR_LESS_LIKE) ||
      (inherited.documents.length > 0 && words <= MOST_WORDS_OF_STAYING && likenessOfMatches(here) >= NEARLY_KNOWN_WITHIN));
  // "hybrid ORs?", then "how many radiologists?": a known question on the place that is spoken of needs nothing of the turns before.
  if (narrows(inherited) && likenessOfMatches(here) >= KNOWN_BY_ITSELF && bestScore(here) >= bestScore(matchesAlone)) {
    const placed = inScopeOf(understanding, alone);
    if (placed) return { ...placed, ...toldIn(understanding) };
  }
  const isWhole =
    (isOfMeaning && likenessOfMatches(ofNoProgram(matchesAlone, rules)) >= KNOWN_WITHIN) ||
    (!isFragment &&
      asksOfElsewhere(matchesAlone, matchesInContext, leaning.scope, rules, words >= FEWEST_WORDS_OF_LONG ? OF_LONG : 1)) ||
    (!linked && !isFragment && isKnownAlone(matchesAlone, matchesInContext, inherited, rules));
  return isWhole ? { ...alone, told: understanding.told, toldEver: understanding.toldEver } : understanding;
}

/**
 * "tell me about the independent pathway", then "how many positions?": by itself that is likest to what is said of the integrated one,
 * and it is asked of the one that the turns before named.
 * @param alone what is likest to the turn by itself, looked up only where such a one was named
 */
function speaksOfRivalBefore(
  { units, scope }: QuestionPart,
  alone: () => readonly Match[],
  { lexicon, matcher }: ReadingRules,
): boolean {
  const carried = units.filter(({ key, own }) => !own && lexicon.isCarried(key));
  if (carried.length === 0) return false;
  const [likest] = alone().flatMap(({ candidate }) =>
    candidate.kind === 'passage' && passageInScope(scope, candidate.passage) ? candidate.passage : [],
  );
  if (likest === undefined) return false;
  const subject = matcher.subjectOf(likest.id);
  return carried.some(({ key }) => rivalsSpokenOf(key, lexicon.rivalsOf(key), subject).length > 0);
}

/** "since MGH has 1,200 beds, how busy does it get?": what a pronoun points to stands before it in the same turn. */
export function pointsWithin(text: string, { lexicon }: Pick<LanguageKnowledge, 'lexicon'>): boolean {
  const before = beforePronoun(text);
  return (
    before !== undefined &&
    !pointsToPlace(text) &&
    !pointsToTheirPage(text) &&
    lexicon.unitsOf(before).filter(({ role, detail }) => role === 'content' && !detail).length >= ANTECEDENT
  );
}
/** So many things that are named before a pronoun leave nothing for it to point to in an earlier turn. */
const ANTECEDENT = 2;

/**
 * Whether a message is so long, and names so much, that it leans on no earlier turn: a piece of it ("which page says so?") leans on the
 * rest of it. Several things asked in one sentence may all be asked of the place, or the pathway, that was spoken of.
 */
export function standsByItself({ text, earlierTurns }: Question, knows: Pick<LanguageKnowledge, 'lexicon'>): boolean {
  const { unitsOf, namedIn, isCarried, conceptsIn } = knows.lexicon;
  if (text.trim().split(/\s+/).length < FEWEST_WORDS_OF_WHOLE || linksToTurn(text) || COUNTS_UNNAMED.test(text)) return false;
  const named = unitsOf(text).filter(({ role, detail }) => role === 'content' && !detail);
  if (named.length < FEWEST_NAMED_OF_WHOLE || (beforePronoun(text) !== undefined && !pointsWithin(text, knows))) return false;
  const speaksOfPlace = (turn: string) => namesAnywhere(namedIn(turn)) || conceptsIn(turn).some(isCarried);
  const asksSeveral = sentencesOf(text).some((sentence) => clausesOf(sentence).length > 1);
  return !asksSeveral || namesAnywhere(namedIn(text)) || !earlierTurns.some(speaksOfPlace);
}
/** "only the general guide please. total number of things when I apply?" */
const COUNTS_UNNAMED = /\b(?:how many|number of|count of) (?:things?|stuff|of (?:them|those|these))\b/i;
const FEWEST_WORDS_OF_WHOLE = 12;
const FEWEST_NAMED_OF_WHOLE = 5;

/** Where a question is asked of because of the turns before it; anywhere, where it names all of that itself: "is there a gym at MGH?" */
function inheritedScope(scope: Scope, { whole: { scope: own } }: Asked): Scope {
  const named = new Set([...own.documents, ...own.group, ...own.programs]);
  return [...scope.documents, ...scope.group, ...scope.programs].every((id) => named.has(id)) ? ANYWHERE : scope;
}

/**
 * "how many procedures?" after ESIR is a known question with it, too, and is read so; "how many spots?" after one program is no
 * question on those of another, or of all, where that one says how many.
 */
function isKnownAlone(
  alone: readonly Match[],
  inContext: readonly Match[],
  scope: Scope,
  { gapNames }: Pick<EvidenceRules, 'gapNames'>,
): boolean {
  const elsewhere = narrows(scope) ? ofNoProgram(alone, { gapNames }) : alone;
  const likeness = likenessOfMatches(elsewhere);
  const isKnown = likeness >= STANDS_ALONE && likenessOfMatches(inContext) < Math.min(STANDS_ALONE, likeness - CLEARLY_ALONE);
  if (!isKnown || !narrows(scope)) return isKnown;
  const within = withinScope(alone, scope, { gapNames });
  return bestScore(elsewhere) > bestScore(within) && likenessOfMatches(within) < KNOWN_WITHIN;
}

/** "make it 30" tells, and is no question into which "and letters" could be put. */
const MENDS_FIGURE = /^(?:(?:ok(?:ay)?|no|so|actually|sorry|then|well)[\s,]+)*(?:make|call|say) (?:it|that|them|those) \d/i;

/** What is said, or known to be missing, in the very place that a question asks of. */
function withinScope(matches: readonly Match[], scope: Scope, { gapNames }: Pick<EvidenceRules, 'gapNames'>): Match[] {
  return matches.filter(
    ({ candidate }) =>
      (candidate.kind === 'passage' && passageInScope(scope, candidate.passage)) ||
      (candidate.kind === 'not-covered' &&
        isOfSomePlace(candidate.entry, gapNames) &&
        gapInScope(scope, gapNames(candidate.entry))),
  );
}

function isOfSomePlace(entry: NotCovered, gapNames: EvidenceRules['gapNames']): boolean {
  const { programs, documents } = gapNames(entry).missing;
  return programs.length + documents.length > 0;
}

/** An elliptical turn reads as the whole question that it stands for, where the library knows such questions. */
function resolvedUnderstanding(
  question: Question,
  turns: readonly string[],
  inContext: Understanding,
  rules: ReadingRules,
): Understanding | undefined {
  if (inContext.intent !== 'ask' || turns.length === 0) return undefined;
  const alone = onceForEach((whole) => {
    const asked = askedIn(understandQuestion({ ...question, text: whole }, rules, []));
    return asked && leaving(inContext.whole, asked);
  });
  const likeness = (whole: string) => {
    const asked = alone(whole);
    return asked === undefined ? 0 : likenessToKnown(asked.whole, rules);
  };
  const asking = turns.filter((turn) => !MENDS_FIGURE.test(turn));
  const whole = ellipsisResolved(question.text, asking, { lexicon: rules.lexicon, likeness });
  if (whole === undefined || whole.likeness < RESOLVED) return undefined;
  if (whole.named !== undefined && !isKnownOf(whole.named, alone(whole.text), rules)) return undefined;
  const inFull = alone(whole.text);
  const leaning = partOnTurns(inContext);
  if (inFull && leaning && speaksOfRivalBefore(leaning, () => matchesOf(inFull.whole, rules), rules)) return undefined;
  const resolved = whole.staysInScope
    ? inScopeOf(inContext, inFull)
    : pointsToPlace(question.text)
      ? inProgramOf(inContext, inFull)
      : inFull;
  return resolved && { ...resolved, ...toldIn(inContext) };
}

/** "are IMGs welcome in the fellowship?", then "and in the IR residency there?": another page of the same program. */
function inProgramOf({ whole: { scope: before } }: Asked, resolved: Asked | undefined): Asked | undefined {
  return inScopeOf({ whole: { scope: { ...ANYWHERE, programs: before.programs } } }, resolved);
}

/**
 * "the IR residency at MGH", then "how many are fully funded?": the page that the turns before are not about, or training of another
 * field, is meant by itself just as little.
 */
function leaving({ leftBefore, otherTraining }: Pick<QuestionPart, 'leftBefore' | 'otherTraining'>, asked: Asked): Asked {
  if (leftBefore.size === 0 && otherTraining === undefined) return asked;
  const left = (part: QuestionPart): QuestionPart => ({
    ...part,
    otherTraining: part.otherTraining ?? otherTraining,
    leftBefore: new Set([...leftBefore].filter((id) => ![...part.scope.documents, ...part.scope.group].includes(id))),
  });
  return { ...asked, whole: left(asked.whole), parts: asked.parts.map(left) };
}

/** What a conversation told of who asks stays, however the turn is read. */
function toldIn({ told, toldEver, applicant }: Asked): Pick<Asked, 'told' | 'toldEver' | 'applicant'> {
  return { told, toldEver, applicant };
}

/** "do they have a gym?", then "and parking?": what is put in place of another thing must be what the library knows to be asked. */
function isKnownOf(named: string, asked: Asked | undefined, rules: ReadingRules): boolean {
  const things = rules.lexicon.unitsOf(named).filter(({ role, detail }) => role === 'content' && !detail);
  if (asked === undefined || things.length === 0 || namesAnywhere(rules.lexicon.namedIn(named))) return true;
  const [likest] = [...matchesOf(asked.whole, rules)].sort((one, other) => other.askedAs - one.askedAs);
  return likest === undefined || things.some(({ key }) => likest.held.has(key));
}

/** What names no place of its own is asked of the one that the turns before spoke of. */
function inScopeOf(
  { whole: { scope } }: { readonly whole: Pick<QuestionPart, 'scope'> },
  resolved: Asked | undefined,
): Asked | undefined {
  if (resolved === undefined || !narrows(scope) || namesAnywhere(resolved.whole.scope)) return resolved;
  return { ...resolved, whole: { ...resolved.whole, scope }, parts: resolved.parts.map((part) => ({ ...part, scope })) };
}

/** What is asked, also where it names nothing of the field: "who is Chang?" */
function askedIn(understanding: Understanding): Asked | undefined {
  if (understanding.intent === 'ask') return understanding;
  return understanding.intent === 'out-of-scope' && understanding.reason === 'chatter' ? understanding.otherwise : undefined;
}

/** What is hardly less like a question is as like it. */
const AS_LIKE = 0.05;
/** So much better must a question by itself fit something outside of what the turns before spoke of than anything within it … */
const ELSEWHERE = 0.6;
/** … and so much better than what is read together with them does. */
const ELSEWHERE_IN_CONTEXT = 0.35;
/** … or this share of either, where the question is so many words long: it hardly leans on what was said. */
const OF_LONG = 0.6;
const FEWEST_WORDS_OF_LONG = 10;

/**
 * "which clerkships should I honor?" after a question on one hospital: it leaves that hospital, though it is short or says "they".
 * @param scope what the question is about if it leans on the turns before
 * @param share of how much better it must be
 */
function asksOfElsewhere(
  alone: readonly Match[],
  inContext: readonly Match[],
  scope: Scope,
  { gapNames }: Pick<EvidenceRules, 'gapNames'>,
  share = 1,
): boolean {
  const within = ({ candidate }: Match) =>
    candidate.kind === 'passage'
      ? passageInScope(scope, candidate.passage)
      : candidate.kind === 'not-covered' && gapInScope(scope, gapNames(candidate.entry));
  const elsewhere = ofNoProgram(alone, { gapNames });
  const best = bestScore(elsewhere);
  const here = inContext.filter(within);
  // "interview comes when?" after the fellowship: that nobody gives the dates of the season is no reason to leave what does.
  const gap = elsewhere.find(({ candidate, score }) => candidate.kind === 'not-covered' && score === best);
  if (gap && likenessOfMatches(here) >= Math.min(STANDS_ALONE, gap.askedAs - AS_LIKE)) return false;
  return best >= bestScore(alone.filter(within)) + share * ELSEWHERE && best >= bestScore(here) + share * ELSEWHERE_IN_CONTEXT;
}

/** What one program says is not borrowed for another: "and their vacation?" after the fellowship is no question on the residency. */
function isOfNoProgram(candidate: Candidate, gapNames: EvidenceRules['gapNames']): boolean {
  if (candidate.kind === 'passage') return candidate.passage.document.program === null;
  return candidate.kind === 'not-covered' && gapNames(candidate.entry).missing.programs.length === 0;
}

function ofNoProgram(matches: readonly Match[], { gapNames }: Pick<EvidenceRules, 'gapNames'>): Match[] {
  return matches.filter(({ candidate }) => isOfNoProgram(candidate, gapNames));
}

function matchesOf(part: QuestionPart, rules: ReadingRules): Match[] {
  return retrievePassages(part, rules).map(({ match }) => match);
}

function bestScore(matches: readonly Match[]): number {
  return Math.max(0, ...matches.map(({ score }) => score));
}
