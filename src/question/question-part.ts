import type { PassageIndex } from '../retrieval/passage-search.ts';
import type { QuestionMatcher, WeightedUnit } from '../retrieval/question-matcher.ts';
import { anyOf } from '../text/any-of.ts';
import { endOf, readText } from '../text/read-text.ts';
import type { WordForm } from '../text/word-forms.ts';
import { conceptKey, isConcept, type Lexicon, type Named, type NamedPlace, type Unit } from '../vocabulary/lexicon.ts';
import { type AnswerType, answerTypeOf } from './answer-type.ts';
import { startOfAsked } from './asked-clause.ts';
import { type Attribution, attributionIn } from './attributed.ts';
import { asksToConfirm, type ClaimedFigure, claimedFigureIn, figuresStatedIn } from './claimed-figure.ts';
import { countedUnit } from './counted.ts';
import { asksOfElsewhere, asksOfTheOther, isLinked, leansOnEarlier, linksToTurn, mendsEarlier } from './leaning.ts';
import { type OtherTraining, otherTrainingIn } from './other-training.ts';
import { ASKING_HOW_LONG, isElliptical } from './rewriting/ellipsis.ts';
import { ANYWHERE, groupOfNamed, inheritScope, namesAnywhere, type Scope } from './scope.ts';
import { countryAskedOf, placeUnheardOf } from './unheard-place.ts';
import { keysOfWhoAsks } from './who-asks.ts';

/** One thing that is asked; a message may ask several. */
export interface QuestionPart {
  readonly text: string;
  readonly units: readonly WeightedUnit[];
  readonly type: AnswerType;
  /** The kind of answer is that of the turn before: "how many aways?", then "and letters?" may want their number, or may not. */
  readonly typeInherited: boolean;
  readonly scope: Scope;
  /** Words that occur nowhere in the library, as typed. */
  readonly unknown: readonly string[];
  /** A place that it asks of and of which the library knows nothing, where it names no program. */
  readonly unheardOf: string | undefined;
  /** Training of another field that it asks of: "the surgery residency". */
  readonly otherTraining: OtherTraining | undefined;
  /** A specialty other than radiology for which is asked: "my friend is going for derm. how many products?" */
  readonly otherSpecialty: string | undefined;
  /** Whose word is asked for: "what does SIR say about aways?" */
  readonly attributedTo: Attribution | undefined;
  /** Cannot be understood without the turn before it. */
  readonly leaning: boolean;
  /** Leans on what the same message asks before it, rather than on an earlier turn. */
  readonly leansOnMessage: boolean;
  /** Says so itself, with a linking word or a pronoun. */
  readonly linked: boolean;
  /** How many units of its own name what is asked. */
  readonly ownWords: number;
  /** Concepts that the question sets aside: "integrated, not ESIR". */
  readonly excluded: ReadonlySet<string>;
  /** Documents that the question can not be about, by what it names. */
  readonly notAbout: ReadonlySet<string>;
  /** Documents that the turns before were not about: what they say of the same is near, and does not answer. */
  readonly leftBefore: ReadonlySet<string>;
  /** What is to be counted: the "letters" of "how many letters". */
  readonly counted: string | undefined;
  /** A figure of which the question asks whether it holds. */
  readonly claimed: ClaimedFigure | undefined;
  /** All figures that it states to be confirmed, the claimed one among them. */
  readonly stated: readonly number[];
}

/** What a part names beside the program of which it asks: that one is named by all that its pages say. */
export function unitsBesideProgram({ units, scope }: Pick<QuestionPart, 'units' | 'scope'>): WeightedUnit[] {
  const programs = scope.programs.map(conceptKey);
  return units.filter(({ key, role }) => role === 'content' && !programs.includes(key));
}

/** Whether a question itself names a concept of the field, and not a mere detail. */
export function isOwnConcept({ key, own, detail }: WeightedUnit): boolean {
  return own && !detail && isConcept(key);
}

/** What stands around a question weighs less than the question itself. */
export const SURROUNDINGS = {
  /** Earlier turns that the question leans on, the last one first. */
  earlierTurns: [0.5, 0.2],
  /** "the independent pathway", named more turns ago and none of its rivals since. */
  carried: 0.2,
  /** A turn that mends the one before leaves the rest of it as it was. */
  mendedTurns: [0.9, 0.2],
  /** A statement beside the question sets the scene. */
  statement: 0.55,
  /** Who asks, told in passing. */
  asker: 0.25,
  /** A figure that is to be judged or confirmed: the sources may give another. */
  judgedFigure: 0.3,
  /** The other things that the same message asks. */
  message: 0.1,
  /** Earlier turns together weigh no more than this, or than what is asked. */
  mostOfTurns: 4,
};

export interface LanguageKnowledge {
  readonly lexicon: Lexicon;
  readonly index: PassageIndex;
  readonly matcher: QuestionMatcher;
}

/** What stands around one part of a message. */
export interface Scene {
  readonly statements: string;
  readonly message: string;
  /** What the message asks just before. */
  readonly previous: string | undefined;
}

/** Reads one thing asked, in the light of the turns before it and of what the message says around it. */
export function readPart(text: string, earlier: readonly string[], knows: LanguageKnowledge, scene?: Scene): QuestionPart {
  const { lexicon } = knows;
  const aside = documentsSetAside(text, lexicon);
  const named = namedInEarnest(aside.length > 0 ? text.replace(SET_ASIDE, ' ') : text, lexicon);
  const { units: own, unknown } = contentUnits(named.rest, knows);
  const ownWords = own.filter(({ role, key }) => role === 'content' && !FIGURE.test(key)).length;
  const linked = isLinked(text);
  const leansOnMessage = scene?.previous !== undefined && linked;
  const leaning =
    leansOnMessage ||
    (earlier.length > 0 && leansOnEarlier(text, ownWords) && !isOfItsScene(text, scene?.statements ?? '', knows));
  const units = new Map<string, WeightedUnit>();
  const add = (unit: Unit, factor: number) => {
    const weight = knows.matcher.weightOf(unit) * factor;
    const present = units.get(unit.key);
    if (present && present.weight >= weight) return;
    const { key, role, detail, demand, surface, start, isName } = unit;
    units.set(key, { key, role, detail, demand, surface, start, isName, weight, share: factor, own: factor === 1 });
  };
  const toldInPassing = keysOfWhoAsks(named.rest, lexicon);
  const claimed = claimedFigureIn(text, lexicon);
  const stated = figuresStatedIn(text);
  const judged = claimed !== undefined || (stated.length > 0 && asksToConfirm(text)) || JUDGES_FIGURE.test(text);
  for (const unit of own) {
    const factor =
      toldInPassing.has(unit.key) || (claimed?.bound !== undefined && SETS_BOUND.test(unit.surface))
        ? SURROUNDINGS.asker
        : judged && FIGURE.test(unit.key)
          ? SURROUNDINGS.judgedFigure
          : 1;
    add(unit, factor);
  }
  const notAbout = documentsNotMeant(named, scene?.statements ?? '', lexicon);
  for (const id of aside) notAbout.add(id);
  const namedBefore = leaning ? earlier.map((turn) => namedBySubject(turn, lexicon)) : [];
  const scopesBefore = scopesOf(namedBefore, lexicon);
  if (!leansOnMessage) for (const id of documentsLeft(namedBefore, scopesBefore, named, lexicon)) notAbout.add(id);
  const leftBefore = new Set(documentsNotMeantBefore(namedBefore, named, text, lexicon));
  const excluded = excludedConcepts(text, lexicon);
  for (const key of [...excluded, ...besideTheQuestion(text, knows), ...deniedConcepts(text, lexicon)]) units.delete(key);
  const asksOtherwise = ASKS_OTHERWISE.test(text);
  // "do I need ESIR for it?" asks of ESIR, and of what stands against it as well.
  const rivals = new Set(ASKS_IF_NEEDED.test(text) ? [] : own.flatMap(({ key }) => lexicon.rivalsOf(key)));
  const countsAnew = COUNTS_ANEW.test(text);
  const lean = (context: string, factor: number, withFigures = true) => {
    // "do I need 500 procedures by then?", then "how many people do they take?": no procedures are counted now.
    const countedBefore = countsAnew && leaning && !withFigures ? countedKeysIn(context, lexicon) : [];
    // "how long should it be?", then "what goes in it?" asks no more how long.
    for (const unit of contentUnits(namedBySubject(context, lexicon).rest, knows).units)
      if (
        !rivals.has(unit.key) &&
        !countedBefore.includes(unit.key) &&
        !(unit.key === ASKING_HOW_LONG && (asksOtherwise || ASKS_WHETHER.test(text))) &&
        unit.role !== 'asking' &&
        (withFigures || !FIGURE.test(unit.key))
      )
        add(unit, factor);
  };
  if (scene) {
    lean(scene.statements, SURROUNDINGS.statement);
    lean(scene.message, SURROUNDINGS.message);
  }
  const ofMessage = new Set(units.keys());
  const mends = leaning && mendsEarlier(text);
  if (leaning) {
    const factors = mends ? SURROUNDINGS.mendedTurns : SURROUNDINGS.earlierTurns;
    const leanedOn = leansOnMessage ? [scene.previous ?? ''] : turnsThatName(earlier, factors.length, mends, lexicon);
    for (const [at, turn] of leanedOn.entries()) lean(turn, factors[at] ?? 0, false);
    if (!leansOnMessage) for (const unit of carriedFromBefore(earlier, units, lexicon)) add(unit, SURROUNDINGS.carried);
  }
  const inherited = scopesBefore.map((one) => ofTurnBefore(one, ownWords));
  const before = inheritScope(inherited, ANYWHERE);
  const other = otherOfTheTwo(text, before, lexicon);
  const scope = other ?? inheritScope([...inherited, ...(scene ? [namedBySubject(scene.message, lexicon)] : [])], named);
  const meantScope = { ...scope, documents: scope.documents.filter((id) => !notAbout.has(id) && !leftBefore.has(id)) };
  const leavesProgram = (leaning && scope.programs.length > 0 && asksOfElsewhere(text)) || setsProgramAside(text, named, lexicon);
  const country = namesAnywhere(named) ? undefined : countryAskedOf(text);
  const askedScope = leavesProgram
    ? { ...ANYWHERE, institutions: [OTHER_PROGRAMS] }
    : country === undefined
      ? meantScope
      : { ...ANYWHERE, institutions: [country] };
  const ownType = answerTypeOf(text);
  const asksTheSame = leaning && !claimed?.isAsked && (mends || (ownWords <= 2 && !ASKS_WHETHER.test(text) && !asksOtherwise));
  const type = ownType === 'any' && asksTheSame ? typeOfTurnsBefore(earlier) : ownType;
  return {
    text,
    units: withTurnsBounded([...units.values()], ofMessage),
    type,
    typeInherited: type !== ownType,
    scope: groupOfNamed(withOtherEdition(text, askedScope, lexicon)),
    unknown,
    unheardOf: named.programs.length > 0 ? undefined : placeUnheardOf(text, knows, (start) => isOwnPlace(text, start)),
    otherTraining:
      otherTrainingIn(text) ?? (ownWords <= MOST_WORDS_ON_SAME_TRAINING ? otherTrainingIn(scene?.message ?? '') : undefined),
    otherSpecialty: undefined,
    attributedTo: attributionIn(text),
    leaning,
    leansOnMessage,
    linked,
    ownWords,
    excluded,
    notAbout,
    leftBefore,
    stated,
    counted: (countedUnit(text, lexicon) ?? (asksTheSame && ownWords === 0 ? countedBefore(earlier, lexicon) : undefined))?.key,
    claimed,
  };
}

/** What is carried of all earlier turns (Lexicon.isCarried): the last one that was named, where neither it nor a rival of it is read by now. */
function carriedFromBefore(
  earlier: readonly string[],
  read: ReadonlyMap<string, WeightedUnit>,
  { unitsOf, isCarried, rivalsOf }: Lexicon,
): readonly Unit[] {
  const named = earlier.flatMap((turn) => unitsOf(turn).filter(({ key }) => isCarried(key)));
  const carried = named.at(-1);
  if (carried === undefined || [carried.key, ...rivalsOf(carried.key)].some((key) => read.has(key))) return [];
  return [carried];
}

/** "how many people do they take?", and not "how many more?" */
const COUNTS_ANEW =
  /\bhow many (?!(?:more|else|of|are|is|do|does|did|per|an?|in|then|total|left|ones?|each|should|would)\b)[a-z]/i;
/** What a text counts: "how many procedures", "500 procedures". */
function countedKeysIn(text: string, lexicon: Lexicon): readonly string[] {
  const after = [...text.matchAll(/\b\d[\d,]* (?=([a-z-]+))/gi)].flatMap(([, noun = '']) => lexicon.unitsOf(noun));
  return [countedUnit(text, lexicon), ...after].flatMap((unit) => (unit === undefined ? [] : [unit.key]));
}

/** Turns before weigh together no more than what is asked now, or than a short turn would. */
function withTurnsBounded(units: readonly WeightedUnit[], ofMessage: ReadonlySet<string>): readonly WeightedUnit[] {
  const weightOf = (some: readonly WeightedUnit[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const ofTurns = weightOf(units.filter(({ key }) => !ofMessage.has(key)));
  const most = Math.max(weightOf(units.filter(({ own }) => own)), SURROUNDINGS.mostOfTurns);
  if (ofTurns <= most) return units;
  return units.map((unit) => (ofMessage.has(unit.key) ? unit : { ...unit, weight: (unit.weight * most) / ofTurns }));
}

/** "I'm expecting in April. How do they handle that?": the message has told before what its question points to. */
function isOfItsScene(text: string, statements: string, knows: LanguageKnowledge): boolean {
  if (statements === '' || linksToTurn(text)) return false;
  return (
    contentUnits(statements, knows).units.filter(({ role, detail }) => role === 'content' && !detail).length >= LEAST_OF_SCENE
  );
}
const LEAST_OF_SCENE = 3;

/** "for programs other than MGH", "not counting Mass General", "except at MGH" */
const SETS_PROGRAM_ASIDE =
  /\b(?:other than|outside(?: of)?|except(?: for| at)?|excluding|not counting|leaving (?:aside|out)|apart from|elsewhere than|anywhere but|everywhere but|that (?:is|are) not)\s(?:at |in |from )?(?:the )?/i;

function setsProgramAside(text: string, { programs, documents }: Named, lexicon: Lexicon): boolean {
  // "MR studies done outside MGH, in the MSK fellowship" asks of the fellowship.
  const aside = programs.length > 0 && documents.length === 0 ? SETS_PROGRAM_ASIDE.exec(text) : null;
  if (aside === null) return false;
  const namesProgram = (words: string) => lexicon.namedIn(words).programs.length > 0;
  // The name follows at once: "outside the vessels at MGH" sets no program aside.
  const following = text
    .slice(aside.index + aside[0].length)
    .split(/\s+/)
    .slice(0, MOST_WORDS_OF_NAME);
  const isNameFirst = following.some(
    (_, last) => namesProgram(following.slice(0, last + 1).join(' ')) && !namesProgram(following.slice(1, last + 1).join(' ')),
  );
  return isNameFirst && !namesProgram(text.slice(0, aside.index));
}

const MOST_WORDS_OF_NAME = 4;

/** What is said not to be covered where a program that is covered is left. */
const OTHER_PROGRAMS = 'other programs';

const LATER = '(?:current|latest|(?:most )?recent|newest|newer|new|later|present)';
const PAGE = '(?:[\\w-]+ ){0,2}(?:page|edition|version|site|website)';
const EITHER_EDITION = `(?:${LATER}|old|older|earlier|previous|former|other)(?: (?:one|${PAGE}))`;
/** "is that still on the current page?", "same on the older one?", "does the older page say so too?" */
const ASKS_IF_STANDS = new RegExp(
  [
    `\\b(?:is|are|was|were|has|have|whether|if)\\b[^.?!,]{0,30}\\b(?:it|that|this|these|those|they|each|both|all|either|any|numbers?|figures?|same)\\b[^.?!,]{0,30}\\b(?:on|in|by|from) the ${LATER} ${PAGE}\\b`,
    `\\b(?:do|does|did) the ${LATER} ${PAGE}\\b[^.?!]{0,15}\\b(?:still|also)\\b`,
    `\\b(?:whether|if) the ${LATER} ${PAGE}\\b[^.?!]{0,12}\\b(?:still|also|supports?|bears?|gives?|has|shows?|carries|prints?|says?)\\b`,
    `\\b(?:same|unchanged|identical|different|differ)\\b[^.?!,]{0,25}\\b(?:on|in|at|by|from|for|as|than) (?:the |its |their )?${EITHER_EDITION}\\b`,
    `\\b(?:do|does|did|would) the ${EITHER_EDITION}\\b[^.?!]{0,25}\\b(?:same|agree|differ|match|too|as well)\\b`,
  ].join('|'),
  'i',
);

/**
 * The last turns that name anything, the last one first: "when?" and "where?" leave what they ask about to those before.
 * @param mends whether the turn that leans on them mends: then so may those before it, and all of them mend the same question
 */
function turnsThatName(earlier: readonly string[], most: number, mends: boolean, lexicon: Lexicon): string[] {
  const names = (turn: string) => !(mends && mendsEarlier(turn)) && lexicon.unitsOf(turn).some(({ role }) => role === 'content');
  return earlier.toReversed().filter(names).slice(0, most);
}

/** "and the other guide?": of two that belong together, the one that the turns before did not ask of. */
function otherOfTheTwo(text: string, { documents }: Scope, { vocabulary }: Lexicon): Scope | undefined {
  const [before, ...others] = documents;
  if (before === undefined || others.length > 0 || !asksOfTheOther(text)) return undefined;
  const group = vocabulary.groups.find((one) => one.documents.includes(before))?.documents;
  const other = group?.length === 2 ? group.find((id) => id !== before) : undefined;
  return other === undefined ? undefined : { ...ANYWHERE, documents: [other] };
}

/** "how many weeks, and is that still on the current page?": what either edition says is held against the other. */
function withOtherEdition(text: string, scope: Scope, { vocabulary }: Lexicon): Scope {
  const [named, ...others] = scope.documents;
  if (named === undefined || others.length + scope.group.length > 0 || !ASKS_IF_STANDS.test(text)) return scope;
  const group = vocabulary.groups.find(({ documents }) => documents.includes(named))?.documents;
  return group ? { ...scope, documents: [], group } : scope;
}

/** "I'm a student at UCSF": where the asker is, and not what is asked about. */
const OWN_PLACE =
  /\b(?:i am|i'm|im|i study|i go|i went|i train(?:ed)?|i work|moved|grew up|liv(?:e|ed|ing)|born|raised|\d (?:ir )?aways?|aways? (?:booked|done|planned|scheduled|lined up|confirmed)|(?:our|my) (?:house|home|family|dog|mortgage)|student|resident|m[1-4]|ms[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth|final)[- ]year|graduate|grad|my (?:home |med(?:ical)? )?(?:school|program|institution|hospital|residency) is|(?:(?:did|had|have|got|with|w|finished|completed|published|presented) (?:an?|my|one|\d)|my|our) (?:ir |dr |radiology |research )?(?:attending|mentor|professor|doc(?:tor)?|friend|case report|project|papers?|posters?|abstract|research|rotation|elective|sub-?i|year|summer)s?|(?:years?|months?|weeks?) of (?:ir |dr |radiology )?research|observerships?|(?:letters?|lors?)\b[^.?!]{0,60}\b(?:attending|mentor|prof(?:essor)?|doc(?:tor)?|surgeon|faculty|pd|chief)s?|(?:w|with|by)(?: an?| the| my| our| some)? (?:ir |dr |radiology )?(?:attending|mentor|professor|doc(?:tor)?|resident|group|team|lab|dep(?:artmen)?t)s?|(?:got|landed|matched)(?: (?:in|into|to))? (?:dr|rads|radiology|diagnostic(?: radiology)?|diag rads|surgery|medicine|prelim|ty))\b(?:(?!\b(?:appl\w*|interest\w*|look\w*|want\w*|hop\w*|match\w*|interview\w*|aim\w*|going to|think\w*|ask\w*|about|rank\w*)\b)[^.?!]){0,30}?\b(?:at|from|to|in|is)\s(?:the )?$/i;

/** What stands between places that are listed. */
const LISTED_AFTER = /^\s*(?:,|&|\/|\band\b|\bn\b|\bplus\b|,\s*and\b)\s*$/i;

/** A place whose name is an everyday word is known by what stands before it, "at Brown". */
const NAMED_WITH = /^(?:at|from|to|in)\s+(?:the )?/i;

function isOwnPlace(text: string, start: number): boolean {
  return OWN_PLACE.test(text.slice(Math.max(0, start - CHARACTERS_AROUND), start));
}

/** Words of a place to which one wants to go, and of which one asks with all that follows. */
const WANTED_PLACE =
  /\b(?:appl\w*|interview\w*|invit\w*|dream|rank\w*|aim\w*|want\w*|hop(?:e|es|ing)|goal|target\w*|about|at|does|is|same|ditto|likewise)\b/i;
const WHERE_ONE_IS =
  /\b(?:student|resident|m[1-4]|ms[1-4]|grad(?:uate)?|alum\w*|attend\w*|study|studying|school|home program|intern|works?|working|trained|training|rotating|rotat\w+|matched)\b/i;
const POINTS_THERE = /\b(?:which (?:one|of|is|should|would|do)|they|their|them|there|its|the program|the residency)\b/i;

/** "Boston Children's IR: how many suites?" */
const OPENS_QUESTION =
  /^[\s,]*(?:(?:'s|ir|dr|msk|radiology|interventional|integrated|independent|hospital|program|residency|fellowship|department|dept)\s*)*(?::|\s[-–])\s*$/i;

/** "Johns Hopkins student here, what is the step 2 target?": who asks is there, and asks of nothing there. */
function isInPassing(text: string, { start, end }: NamedPlace, lexicon: Lexicon): boolean {
  const asked = startOfAsked(text);
  if (end <= asked && lexicon.namedIn(text.slice(asked)).programs.length > 0) return true;
  if (end > asked || POINTS_THERE.test(text.slice(asked))) return false;
  if (start === 0 && OPENS_QUESTION.test(text.slice(end, asked))) return false;
  const around = `${text.slice(0, start)} ${text.slice(end, asked)}`;
  return WHERE_ONE_IS.test(around) || !WANTED_PLACE.test(around);
}

/** What a text names and asks of, without the place where the asker is; of a place beside a program only the name is kept. */
function namedBySubject(text: string, lexicon: Lexicon): Named {
  const all = lexicon.namedIn(text);
  const own = new Set<NamedPlace>();
  for (const [at, place] of all.places.entries()) {
    const named = place.start + (NAMED_WITH.exec(text.slice(place.start, place.end))?.[0].length ?? 0);
    const before = all.places[at - 1];
    // "aways at UF and Miami"
    const goesOn = before !== undefined && own.has(before) && LISTED_AFTER.test(text.slice(before.end, place.start));
    if (goesOn || isOwnPlace(text, named) || isInPassing(text, place, lexicon)) own.add(place);
  }
  const isOwn = (place: NamedPlace) => own.has(place);
  const namesProgram = (words = '') => lexicon.namedIn(words).programs.length > 0;
  const isBeside = ({ start, end }: NamedPlace) =>
    namesProgram(END_JOINED.exec(text.slice(Math.max(0, start - CHARACTERS_AROUND), start))?.[1]) ||
    namesProgram(START_JOINED.exec(text.slice(end, end + CHARACTERS_AROUND))?.[1]);
  const inPassing = all.places.filter((place) => isBeside(place) || isOwn(place));
  if (inPassing.length === 0) return all;
  let rest = text;
  for (const { start, end } of inPassing.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const places = all.places.filter((place) => !isOwn(place));
  return { ...lexicon.namedIn(rest), places, institutions: [...new Set(places.map(({ id }) => id))] };
}

/** "Stanford and MGH", "MGH vs Penn": what is asked is asked of both. */
const JOINED = '\\s*(?:,|/|&|\\b(?:and|or|vs\\.?|versus|compared (?:to|with))\\b)\\s*(?:at )?(?:the )?';
const CHARACTERS_AROUND = 60;
const END_JOINED = new RegExp(`((?:\\S+ ){0,2}\\S+)${JOINED}$`, 'i');
const START_JOINED = new RegExp(`^${JOINED}((?:\\S+ ?){1,3})`, 'i');

/** "how many spots?", then "what about the fellowship?": spots are to be counted there, too. */
function countedBefore(earlier: readonly string[], lexicon: Lexicon): Unit | undefined {
  return countedUnit(earlier.at(-1) ?? '', lexicon);
}

/** What a turn before says nothing of here is asked again only by a turn that names little itself: "and their spots?" */
function ofTurnBefore(scope: Scope, ownWords: number): Scope {
  return ownWords > MOST_WORDS_ON_SAME_INSTITUTION ? { ...scope, institutions: [] } : scope;
}
const MOST_WORDS_ON_SAME_INSTITUTION = 3;
/** "I'm applying to the body fellowship. How many positions?" */
const MOST_WORDS_ON_SAME_TRAINING = 1;

/** "how long is it?", "and independent?", "and the fellowship?": all three ask how long. */
function typeOfTurnsBefore(earlier: readonly string[]): AnswerType {
  const [last, ...before] = earlier.toReversed();
  if (last === undefined) return 'any';
  const type = answerTypeOf(last);
  return type === 'any' && isElliptical(last) ? typeOfTurnsBefore(before.toReversed()) : type;
}
/** Asks whether a figure will do, and not whether it is the one that a source gives. */
export const JUDGES_FIGURE =
  /\b(?:enough|too (?:few|many|low|little|much)|plenty|sufficient|adequate|overkill|ok(?:ay)?|fine)\b/i;
export const FIGURE = /^t:\d+[km]?$/;
/** "fewer than 200", "over 100": it is the figure that is asked about. */
const SETS_BOUND = /^(?:fewer|less|more|under|over|above|below|least|most|than)$/i;
/** "how long is it?", then "is that paid?": asks something else, and not how long. */
const ASKS_WHETHER =
  /^(?:(?:and|but|ok(?:ay)?|so|then)[\s,]+)*(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b(?!.*\bsame\b)/i;

/** "how many biopsies?", then "guided by what?": asks something else, too; "what about CT?" asks the same. */
const ASKS_OTHERWISE = /\b(?:what(?! about\b| of\b)|which|why|how(?! about\b)|where|who(?:m|se)?)\b/i;

const ASKS_IF_NEEDED =
  /\b(?:is|are|do (?:i|we|you|they) (?:need|have to)|does it (?:need|require|take)|must (?:i|we))\b(?=.*\b(?:required|needed|necessary|mandatory|a must|compulsory|for (?:it|that|this)|first|before)\b)/i;

const SETTING_ASIDE =
  /\b(?:(?<!^(?:\w+ ){0,2}(?:is|are|was|were|do|does|did|can|could|will|would|should|have|has) |\bhow many (?:[\w']+ ){0,3}(?:is|are|was|were|do|does|did|have|has) |\b(?:tell me|say|hope|hoping|confirm|promise|assume|hear)\b[^.?!]{0,40}\b(?:do|does|did|will|would|can) )not|excluding|except(?: for)?|other than|rather than|instead of|apart from|besides)\s+(?:(?:the|for|an?|via|just|only)\s+)*([\w/-]+(?:\s+\w+)?)/gi;

/** "I never failed a step": who denies a flaw does not ask about it. */
const DENYING =
  /\b(?:i|we|he|she|who|with)?\b ?(?:never|no|zero|without(?: any)?|did not|didn'?t|have not|haven'?t|has not|hasn'?t)\s+(fail(?:ed|s|ures?)?(?: attempts?)?|gaps?|red flags?)\b(?![^.?!]*\b(?:required|needed|allowed|matter)\b)/gi;

function deniedConcepts(text: string, lexicon: Lexicon): string[] {
  return [...text.matchAll(DENYING)].flatMap((match) => lexicon.unitsOf(match[1] ?? '').map(({ key }) => key));
}

const BESIDES =
  /\b(?:besides|apart from|aside from|other than|beyond)\s+(?:(?:the|my|his|her|their|good|just|only)\s+)*(([\w/-]+)(?:\s[\w/-]+)?)|\b([\w/-]+)\s+(?:aside|apart)\b/gi;

/** "besides grades, what counts?" is answered by what speaks of something else. */
function besideTheQuestion(typed: string, { lexicon, index }: LanguageKnowledge): string[] {
  if (typed.search(BESIDES) < 0) return [];
  const text = correctSpelling(typed, lexicon, index);
  // "other than osteoid osteoma" names one thing in two words.
  const named = [...text.matchAll(BESIDES)].flatMap(([, both = '', first = '', aside = '']) => {
    const ofFirst = lexicon.conceptsIn(first || aside);
    return ofFirst.length > 0 ? ofFirst : lexicon.conceptsIn(both);
  });
  if (named.length === 0) return [];
  // "apart from the letters from IR, who may write the other letter?" asks about letters all the same.
  const rest = lexicon.conceptsIn(text.replace(BESIDES, ' '));
  return named.filter((key) => !rest.includes(key));
}

/** What is set aside, where the vocabulary knows rivals of it: "integrated residency (not ESIR)". */
function excludedConcepts(text: string, lexicon: Lexicon): Set<string> {
  const keys = [...text.matchAll(SETTING_ASIDE)].flatMap((match) =>
    lexicon
      .unitsOf(match[1] ?? '')
      .slice(0, 1)
      .map(({ key }) => key),
  );
  const withRivals = keys.filter((key) => lexicon.rivalsOf(key).length > 0);
  if (withRivals.length === 0) return new Set();
  const rest = lexicon.conceptsIn(text.replace(SETTING_ASIDE, ' '));
  return new Set(withRivals.filter((key) => !rest.includes(key)));
}

/** "during my residency", "finishing rads residency next summer" say who asks; "the PD for their IR residency" is asked of. */
const OWN_TRAINING =
  /\b(?:(?:(?:my|his|her|your|whose)|(?<!\b(?:for|at|of|runs?|directs?|leads?|heads?|about|and|is|are) )their(?! (?:own )?(?:ir|integrated|interventional|independent)\b)) (?:own )?(?:\w+ )?|(?:finish|complet|graduat|start)(?:e[ds]?|es|s|ed|ing)? (?:(?:with|from|a|an|the|my) )*(?:(?:rads|radiology|dr|diagnostic|diagnostic radiology) )?)(?:residency|training)\b(?! (?:personal statements?|statements?|ps|essays?|applications?|apps?|interviews?|letters?|rank|cv|program directors?))|\bresidency(?= (?:rotation )?(?:reports?|evaluations?|evals?)\b)/gi;

/** "the actual residency (not the bone fellowship)", "setting the IMG guide aside" */
const SET_ASIDE = anyOf(
  /[(,;]?\s*\b(?:not|rather than|instead of|excluding|other than)\s+(?:(?:the|for|about|in|at|on)\s+)+([\w -]{3,40}?)(?=\s*(?:[).,;?!]|$))\)?/i,
  // "the residency (not msk)", "(the residency not msk)"
  /[(,]\s*(?:(?:the |an? )?[\w -]{2,30}?[\s,]+)?not ([\w -]{3,30}?)(?=\s*\))\)/i,
  /\b(?:set(?:ting)?|leav(?:e|ing)|put(?:ting)?) ((?:the )?[\w -]{3,40}?) (?:aside|out(?= of (?:it|this)\b|\s*[,.;]))/i,
  /\b(?:ignor(?:e|ing)|never ?mind|forget(?:ting)?(?: about)?|disregard(?:ing)?|apart from|aside from|leaving aside) ((?:the )?[\w -]{3,40}?)(?=\s*[.,;?!:])/i,
);

/** What a text names and asks of, without a document that it names in passing. */
function namedInEarnest(text: string, lexicon: Lexicon): Named {
  const named = namedBySubject(text, lexicon);
  if (named.documents.every((id) => lexicon.vocabulary.not_about[id] === undefined)) return named;
  const bare = withoutPassing(text, named.documents, lexicon);
  return bare === text ? named : namedBySubject(bare, lexicon);
}

const CLAUSE_END = /(?<=[.;?!,])\s+|\s+(?=(?:but|and now|anyways?|yet)\b)/i;
const KNOWS = /^(?:and |but |though )?(?:i|we) (?:already |do )?know\b/i;
const ASKS_IN_CLAUSE =
  /^(?:and |but |so )?(?:is|are|do|does|did|can|could|should|would|will|has|have|was|were|may|must)\b|\b(?:who|whom|whose|what|when|where|which|why|how)\b|\?\s*$/i;

/**
 * "my advisor did the fellowship. who directs the residency?": a text without the clauses that name a document in passing, where what is
 * asked, or what is named last before it, is a thing that the document is not about.
 */
function withoutPassing(text: string, documents: readonly string[], lexicon: Lexicon): string {
  const clauses = text.split(CLAUSE_END);
  if (clauses.length === 1) return text;
  const namesDocument = (clause: string) => lexicon.namedIn(clause).documents.length > 0;
  const namesOther = (clause: string) => {
    const keys = lexicon.conceptsIn(lexicon.namedIn(clause).withoutNames.replace(OWN_TRAINING, ' '));
    return documents.some((id) => lexicon.notAbout(id).some((key) => keys.includes(key)));
  };
  const asking = clauses.filter((clause) => ASKS_IN_CLAUSE.test(clause) && !KNOWS.test(clause));
  if (asking.length === 0 || asking.some(namesDocument)) return text;
  // "MSK and IR, who directs each?" names both in one breath.
  if (!asking.some(namesOther) && clauses.some((clause) => namesDocument(clause) && namesOther(clause))) return text;
  const named = clauses.findLast((clause) => namesDocument(clause) || namesOther(clause));
  const isOther = asking.some(namesOther) || (named !== undefined && namesOther(named));
  return isOther ? clauses.filter((clause) => !namesDocument(clause)).join(' ') : text;
}

/** Documents that the turns named and then left for what these are not about, unless a question comes back to one in any word. */
function documentsLeft(turns: readonly Named[], scopes: readonly Scope[], own: Named, lexicon: Lexicon): readonly string[] {
  const held = [own, ...scopes].flatMap(({ documents }) => documents);
  const left = [...new Set(turns.flatMap(({ documents }) => documents))].filter((id) => !held.includes(id));
  if (left.length === 0) return [];
  const names = namedInPart(own.rest, lexicon);
  return left.filter((id) => !names(id));
}

/** What each turn names; a document is left as soon as a turn names what it is not about: "tell me about the fellowship", "and the residency?" */
function scopesOf(named: readonly Named[], lexicon: Lexicon): readonly Scope[] {
  if (named.every(({ documents }) => documents.length === 0)) return named;
  const leftBy = named.map((one) => documentsNotMeant(one, '', lexicon));
  return named.map((one, at) => ({
    ...one,
    documents: one.documents.filter((id) => !leftBy.slice(at + 1).some((left) => left.has(id))),
  }));
}

/** Documents that a question names only to say that it does not ask of them. */
function documentsSetAside(text: string, lexicon: Lexicon): readonly string[] {
  const [, ...named] = SET_ASIDE.exec(text) ?? [];
  const what = named.find((one) => one !== undefined);
  return what === undefined ? [] : lexicon.namedIn(what).documents;
}

/** A question about the residency is not about the fellowship of the same hospital, also where the turn before was. */
function documentsNotMeant({ documents, withoutNames }: Named, statements: string, lexicon: Lexicon): Set<string> {
  const keys = new Set(lexicon.conceptsIn(`${statements} ${withoutNames}`.replace(OWN_TRAINING, ' ')));
  const meant = Object.entries(lexicon.vocabulary.not_about).filter(
    ([id, concepts]) => !documents.includes(id) && concepts.some((concept) => keys.has(conceptKey(concept))),
  );
  return new Set(meant.map(([id]) => id));
}

/** "tell me about MGH IR", then "do they take IMGs?": the fellowship of that hospital is not meant, unless the turn names it. */
function documentsNotMeantBefore(turns: readonly Named[], own: Named, text: string, lexicon: Lexicon): readonly string[] {
  // A turn that is nothing but "IR residency" is what the next one asks of, too.
  const topic = turns.at(-1);
  const last =
    topic && isBareTopic(topic, lexicon)
      ? topic
      : turns.findLast(({ programs, documents }) => programs.length + documents.length > 0);
  // Who somebody is may be asked of anybody.
  if (
    last === undefined ||
    (last.programs.length === 0 && last !== topic) ||
    own.documents.length + own.programs.length > 0 ||
    answerTypeOf(text) === 'person'
  )
    return [];
  const names = namedInPart(text, lexicon);
  return [...documentsNotMeant(last, '', lexicon)].filter((id) => !names(id));
}

/** "IR residency", "the independent pathway": names something, and says no more. */
function isBareTopic({ withoutNames }: Named, { unitsOf }: Lexicon): boolean {
  const units = unitsOf(withoutNames);
  return (
    !withoutNames.includes('?') &&
    units.some(({ key }) => isConcept(key)) &&
    units.every(({ key, surface }) => isConcept(key) || LINKS_NAMES.test(surface))
  );
}
const LINKS_NAMES = /^(?:the|an?|at|of|for|in|about|on|and|re)$/i;

/** Tells of which documents a text holds a word that names them by itself: "the fellows", of the fellowship, and not the "application" of "bone application". */
function namedInPart(text: string, { vocabulary, unitsOf }: Lexicon): (id: string) => boolean {
  const contentOf = (said: string) => unitsOf(said).flatMap(({ key, role }) => (role === 'content' ? [key] : []));
  const words = new Set(contentOf(text));
  const isNamed = ([key, ...others]: readonly string[]) => key !== undefined && others.length === 0 && words.has(key);
  return (id) => (vocabulary.documents[id] ?? []).some((name) => isNamed(contentOf(name)));
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

/** A text with its typing errors corrected to words of the library. */
export function correctSpelling(text: string, lexicon: Lexicon, index: PassageIndex): string {
  const read = readText(text);
  let corrected = text;
  for (let at = read.forms.length - 1; at >= 0; at--) {
    const { surface, term, isStopWord } = read.forms[at] as WordForm;
    if (isStopWord || index.has(term) || lexicon.knows(term) || /\d/.test(surface)) continue;
    const nearest = index.nearestTerm(surface);
    if (nearest) corrected = `${corrected.slice(0, read.starts[at])}${nearest}${corrected.slice(endOf(read, at))}`;
  }
  return corrected;
}
