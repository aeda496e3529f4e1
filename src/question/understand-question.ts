import type { PassageIndex } from '../retrieval/passage-search.ts';
import type { QuestionMatcher, WeightedUnit } from '../retrieval/question-matcher.ts';
import { normaliseText, tokenise } from '../text/analyse.ts';
import { conceptKey, type Lexicon, type Unit } from '../vocabulary/lexicon.ts';
import { type AnswerType, answerTypeOf } from './answer-type.ts';
import { applicantFactsIn } from './applicant-facts.ts';
import { type OtherLanguage, otherLanguageOf } from './language.ts';
import { type OutOfScope, outOfScopeReason, SEEMING } from './out-of-scope.ts';
import type { ApplicantProfile, Question, ToldFacts } from './question.ts';
import { type SmallTalk, smallTalkIn, soundsLikeDistress } from './small-talk.ts';
import { splitQuestion } from './split-question.ts';

/** Where the question wants its evidence from. Empty lists mean: anywhere. */
export interface Scope {
  readonly documents: readonly string[];
  /** Several documents named together, to be held against each other. */
  readonly group: readonly string[];
  readonly programs: readonly string[];
  readonly institutions: readonly string[];
}

/** One thing that is asked; a message may ask several. */
export interface QuestionPart {
  readonly text: string;
  readonly units: readonly WeightedUnit[];
  readonly type: AnswerType;
  readonly scope: Scope;
  /** Words that occur nowhere in the library, as typed. */
  readonly unknown: readonly string[];
  /** Cannot be understood without the turn before it. */
  readonly leaning: boolean;
  /** Says so itself, with a linking word or a pronoun. */
  readonly linked: boolean;
  /** How many units of its own name what is asked. */
  readonly ownWords: number;
  /** Concepts that the question sets aside: "integrated, not ESIR". */
  readonly excluded: ReadonlySet<string>;
  /** Documents that the question can not be about, by what it names. */
  readonly notAbout: ReadonlySet<string>;
  /** What is to be counted: the "letters" of "how many letters". */
  readonly counted: string | undefined;
}

export interface Asked {
  readonly intent: 'ask';
  /** The message as a whole, for what its parts say only together. */
  readonly whole: QuestionPart;
  readonly parts: readonly QuestionPart[];
  readonly applicant: ApplicantProfile;
  /** The asker's facts that stand in this conversation, not in a saved profile. */
  readonly told: ToldFacts;
}

/** What the person wants. */
export type Understanding =
  | Asked
  | { readonly intent: 'small-talk'; readonly kind: SmallTalk }
  /** `otherwise`: how the question reads if the library is known to answer it after all. */
  | { readonly intent: 'out-of-scope'; readonly reason: OutOfScope; readonly otherwise: Asked | undefined }
  | { readonly intent: 'distress' }
  | { readonly intent: 'other-language'; readonly language: OtherLanguage }
  | { readonly intent: 'nothing-asked' };

/** So short, and without a word that names anything, a message asks nothing yet. */
const MOST_WORDS_OF_NOTHING = 1;

/** Longest question that is read; what follows is left out. Slack and Discord allow 4,000 and 2,000 characters in a message. */
export const LONGEST_QUESTION = 4000;

/** What stands around a question weighs less than the question itself. */
export const SURROUNDINGS = {
  /** Earlier turns that the question leans on, the last one first. */
  earlierTurns: [0.5, 0.2],
  /** A statement beside the question sets the scene. */
  statement: 0.55,
  /** The other things that the same message asks. */
  message: 0.25,
};

export interface LanguageKnowledge {
  readonly lexicon: Lexicon;
  readonly index: PassageIndex;
  readonly matcher: QuestionMatcher;
}

export function understandQuestion(question: Question, knows: LanguageKnowledge): Understanding {
  const text = readable(question.text);
  if (soundsLikeDistress(text)) return { intent: 'distress' };
  if (!/[\p{L}\p{N}?]/u.test(text)) return { intent: 'nothing-asked' };
  const smallTalk = smallTalkIn(text);
  if (smallTalk) return { intent: 'small-talk', kind: smallTalk };
  const reason = outOfScopeReason(text) ?? outOfScopeReason(knows.lexicon.expandShorthand(text));
  if (reason) {
    const asked = SEEMING.has(reason) ? readQuestion(question, text, knows) : undefined;
    return { intent: 'out-of-scope', reason, otherwise: asked?.intent === 'ask' ? asked : undefined };
  }
  const language = otherLanguageOf(text);
  if (language) return { intent: 'other-language', language };
  const understanding = readQuestion(question, text, knows);
  const tells = understanding.intent === 'ask' && Object.keys(understanding.told).length > 0;
  if (understanding.intent === 'ask' && !tells && !touchesField(understanding.whole, knows.lexicon)) {
    return { intent: 'out-of-scope', reason: 'chatter', otherwise: understanding };
  }
  return understanding;
}

/** Whether a question names anything of the field at all. A library without a vocabulary can not tell. */
function touchesField({ units, scope, leaning }: QuestionPart, { vocabulary }: Lexicon): boolean {
  if (vocabulary.concepts.length === 0 || leaning) return true;
  return (
    units.some(({ key, own, detail }) => own && !detail && key.startsWith('c:')) ||
    Object.values(scope).some((named) => named.length > 0)
  );
}

function readQuestion(question: Question, text: string, knows: LanguageKnowledge): Understanding {
  const toldNow = applicantFactsIn(text);
  const toldEver = mergeFacts([...question.earlierTurns.map((turn) => applicantFactsIn(readable(turn))), toldNow]);
  const spelledOut = knows.lexicon.expandShorthand(text);
  const earlier = earlierTurns(question).map((turn) => knows.lexicon.expandShorthand(turn));
  const whole = readPart(spelledOut, earlier, knows);
  if (
    whole.ownWords === 0 &&
    whole.scope.programs.length + whole.scope.documents.length + whole.scope.group.length === 0 &&
    !whole.leaning &&
    (spelledOut.split(' ').length <= MOST_WORDS_OF_NOTHING || !whole.units.some(({ role }) => role === 'background'))
  ) {
    return { intent: 'nothing-asked' };
  }
  const pieces = splitQuestion(spelledOut);
  // Documents that are held against each other are asked about in one breath, however many sentences it takes.
  const parts =
    pieces.length <= 1 || whole.scope.group.length > 1
      ? [whole]
      : pieces.map((piece) => readPart(piece.text, earlier, knows, { statements: piece.scene, message: spelledOut }));
  // Figures told before, or saved, are held against the thresholds only where this turn asks how the person stands.
  const asksStanding = ASKS_STANDING.test(text) && (whole.leaning || ASKS_OF_SELF.test(text));
  const told = Object.keys(toldNow).length > 0 || !asksStanding ? toldNow : { ...question.profile, ...toldEver };
  return { intent: 'ask', whole, parts, applicant: { ...question.profile, ...toldEver }, told };
}

/** Earlier turns that a question can lean on. */
function earlierTurns(question: Question): string[] {
  return question.earlierTurns.map(readable).filter((turn) => turn !== '' && smallTalkIn(turn) === undefined);
}

/** What the engine reads of a message: one line of clean text, cut to the longest question. */
export function readable(text: string): string {
  return normaliseText(text.slice(0, LONGEST_QUESTION * 4)).slice(0, LONGEST_QUESTION);
}

function mergeFacts(facts: readonly ToldFacts[]): ToldFacts {
  return Object.assign({}, ...facts) as ToldFacts;
}

/** What stands around one part of a message. */
interface Scene {
  readonly statements: string;
  readonly message: string;
}

function readPart(text: string, earlier: readonly string[], knows: LanguageKnowledge, scene?: Scene): QuestionPart {
  const { lexicon } = knows;
  const named = lexicon.namedIn(text);
  const { units: own, unknown } = contentUnits(named.rest, knows);
  const leaning = earlier.length > 0 && leansOnEarlier(text, own);
  const units = new Map<string, WeightedUnit>();
  const add = (unit: Unit, factor: number) => {
    const weight = knows.matcher.weightOf(unit) * factor;
    const present = units.get(unit.key);
    if (!present || present.weight < weight) units.set(unit.key, { ...unit, weight, own: factor === 1 });
  };
  for (const unit of own) add(unit, 1);
  const notAbout = documentsNotMeant(own, named, lexicon);
  const excluded = excludedConcepts(text, lexicon);
  for (const key of excluded) units.delete(key);
  const rivals = new Set(own.flatMap(({ key }) => lexicon.rivalsOf(key)));
  const lean = (context: string, factor: number) => {
    for (const unit of contentUnits(lexicon.namedIn(context).rest, knows).units)
      if (!rivals.has(unit.key) && unit.role !== 'asking') add(unit, factor);
  };
  if (scene) {
    lean(scene.statements, SURROUNDINGS.statement);
    lean(scene.message, SURROUNDINGS.message);
  }
  if (leaning) for (const [at, factor] of SURROUNDINGS.earlierTurns.entries()) lean(earlier.at(-1 - at) ?? '', factor);
  const inherited = leaning ? earlier.map((turn) => lexicon.namedIn(turn)) : [];
  const scope = inheritScope([...inherited, ...(scene ? [lexicon.namedIn(scene.message)] : [])], named);
  const meantScope = { ...scope, documents: scope.documents.filter((id) => !notAbout.has(id)) };
  const ownType = answerTypeOf(text);
  const type =
    ownType === 'any' && leaning && own.filter(({ role }) => role === 'content').length <= 2
      ? answerTypeOf(earlier.at(-1) ?? '')
      : ownType;
  return {
    text,
    units: [...units.values()],
    type,
    scope: groupOfNamed(meantScope),
    unknown,
    leaning,
    linked: LINKING_START.test(text) || POINTING.test(text),
    ownWords: own.filter(({ role }) => role === 'content').length,
    excluded,
    notAbout,
    counted: countedIn(text, lexicon),
  };
}

const SETTING_ASIDE =
  /\b(?:not|excluding|except(?: for)?|other than|rather than|instead of|apart from|besides)\s+(?:(?:the|for|an?|via|just|only)\s+)*([\w/-]+(?:\s+\w+)?)/gi;

/** What is set aside, where the vocabulary knows rivals of it: "integrated residency (not ESIR)". */
function excludedConcepts(text: string, lexicon: Lexicon): Set<string> {
  const keys = [...text.matchAll(SETTING_ASIDE)].flatMap((match) =>
    lexicon
      .unitsOf(match[1] ?? '')
      .slice(0, 1)
      .map(({ key }) => key),
  );
  return new Set(keys.filter((key) => lexicon.rivalsOf(key).length > 0));
}

/** A question about the residency is not about the fellowship of the same hospital, also where the turn before was. */
function documentsNotMeant(own: readonly Unit[], { documents }: Scope, { vocabulary }: Lexicon): Set<string> {
  const keys = new Set(own.map(({ key }) => key));
  const meant = Object.entries(vocabulary.not_about).filter(
    ([id, concepts]) => !documents.includes(id) && concepts.some((concept) => keys.has(conceptKey(concept))),
  );
  return new Set(meant.map(([id]) => id));
}

const COUNTING = /\b(?:how (?:many|much)|number of|total (?:number|#) of|# of)\s+([^,.;?!]{3,60})/i;

function countedIn(text: string, lexicon: Lexicon): string | undefined {
  const what = COUNTING.exec(text)?.[1];
  return what === undefined ? undefined : lexicon.unitsOf(what).find(({ role, detail }) => role === 'content' && !detail)?.key;
}

/** Two documents named in one breath are to be held against each other. */
function groupOfNamed(scope: Scope): Scope {
  return scope.documents.length > 1 && scope.group.length === 0 ? { ...scope, group: scope.documents } : scope;
}

/** The question names no document of its own: the one of the turn before still holds. */
function inheritScope(earlier: readonly Scope[], own: Scope): Scope {
  let scope: Scope = { documents: [], group: [], programs: [], institutions: [] };
  for (const next of [...earlier, own]) {
    const names = next.documents.length + next.group.length + next.programs.length + next.institutions.length > 0;
    if (names)
      scope = {
        documents: next.documents,
        group: next.group,
        programs: next.programs.length > 0 || next.institutions.length > 0 ? next.programs : scope.programs,
        institutions: next.institutions,
      };
  }
  return scope;
}

/** Units of a text after typing errors are corrected to words of the library; words that it does not know at all. */
function contentUnits(text: string, { lexicon, index, matcher }: LanguageKnowledge): { units: Unit[]; unknown: string[] } {
  const corrected = correctSpelling(text, lexicon, index);
  const seen = new Set<string>();
  const units = lexicon.unitsOf(corrected).filter(({ key }) => !seen.has(key) && seen.add(key));
  const unknown = units
    .filter(({ key, role, isName }) => role === 'content' && isName && !matcher.holds(key))
    .map(({ surface }) => surface);
  return { units, unknown };
}

function correctSpelling(text: string, lexicon: Lexicon, index: PassageIndex): string {
  let corrected = text;
  for (const { surface, term, start, end, isStopWord } of tokenise(text).toReversed()) {
    if (isStopWord || /\d/.test(surface) || index.has(term) || lexicon.knows(term)) continue;
    const nearest = index.nearestTerm(surface);
    if (nearest) corrected = `${corrected.slice(0, start)}${nearest}${corrected.slice(end)}`;
  }
  return corrected;
}

const ASKS_STANDING = /\b(?:enough|ok|okay|fine|competitive|chances?|shot|good|safe|realistic|stand|sufficient|adequate)\b/i;

const ASKS_OF_SELF = /\b(?:i|me|my|mine|myself)\b/i;

const LINKING_START =
  /^(?:and|ok(?:ay)?|so|but|then|also|plus|what about|how about|what of|what if|got it|thanks?|thank you|cool|great|right|alright|good|very well|i see|understood|hmm+|same|or|k|kk|nice|phew|lol)\b/i;
const POINTING =
  /\b(?:it|its|they|their|them|that|those|these|this|there|he|she|his|her|one|ones|same|former|latter|both|either|the other|instead|else)\b/i;

/** A turn that cannot be understood without the one before it: it opens with a link, points back, or names little itself. */
function leansOnEarlier(text: string, units: readonly Unit[]): boolean {
  const content = units.filter(({ role }) => role === 'content').length;
  return content <= 3 || (LINKING_START.test(text) && content <= 6) || (POINTING.test(text) && content <= 8);
}
