import { withDigits } from '../text/number-words.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { asksForAllDates } from './all-dates.ts';
import { applicantFactsIn } from './applicant/applicant-facts.ts';
import { type FactsTold, factsTold } from './applicant/facts-told.ts';
import { kindOfAnother } from './applicant/kind-of-another.ts';
import { unreadableScoreIn } from './applicant/step2-score.ts';
import { askedMoreExactly } from './asked-more-exactly.ts';
import { askedOfEach, askedOfEachAgain } from './asked-of-each.ts';
import { asksAnything } from './asks-anything.ts';
import { isBareVerdict } from './bare-turns.ts';
import { factsHeld, judgesStanding, tellsWhoOnly } from './facts-held.ts';
import { withoutHearsay } from './hearsay.ts';
import { namingDifference } from './how-far-apart.ts';
import { withoutIdleRemarks, withoutPastimes } from './idle-remarks.ts';
import { isKnownQuestion, likenessOfText, likenessToKnown, namesConcept } from './known-questions.ts';
import { labelsAsking } from './labels.ts';
import { isLinked } from './leaning.ts';
import { otherSpecialtyAimedAt } from './other-specialty.ts';
import { trainingMeant } from './other-training.ts';
import { type Distress, distressIn, soundsStrained, tellsStrainAlone } from './out-of-scope/distress.ts';
import { ordersOtherText } from './out-of-scope/forgery.ts';
import { englishAskedIn, languageOrdered, type OtherLanguage, otherLanguageOf } from './out-of-scope/language.ts';
import { asksForTreatment } from './out-of-scope/medical-care.ts';
import { type OutOfScope, outOfScopeAfter, outOfScopeReason, SEEMING } from './out-of-scope/out-of-scope.ts';
import { asksOfPastime } from './out-of-scope/pastime.ts';
import { type SmallTalk, smallTalkAfter, smallTalkIn } from './out-of-scope/small-talk.ts';
import { askedOfPlaceSpokenOf } from './place-spoken-of.ts';
import { POINTS_BACK } from './points-back.ts';
import { mayNameSeveral } from './programs-named.ts';
import type { ApplicantProfile, Question, ToldFacts } from './question.ts';
import { correctSpelling, isOwnConcept, type LanguageKnowledge, type QuestionPart, readPart } from './question-part.ts';
import { LONGEST_QUESTION, readable } from './readable.ts';
import { onlyComplains } from './rewriting/complaints.ts';
import { asksOfOtherStage } from './rewriting/ellipsis.ts';
import { namesAnywhere, narrows } from './scope.ts';
import { withoutWhatIsSetAside } from './set-aside.ts';
import { announcesQuestions, askedAfterTelling, barelyAsked, plainlyNumbered, splitQuestion } from './split-question.ts';
import { matterSought } from './where-written.ts';

export interface Asked {
  readonly intent: 'ask';
  /** The message as it is read, its shorthand spelled out. */
  readonly inFull: string;
  /** The message as a whole, for what its parts say only together. */
  readonly whole: QuestionPart;
  readonly parts: readonly QuestionPart[];
  /** Whether the message asks more than is read at once. */
  readonly asksMore: boolean;
  /** Reads each part without what else the message asks. */
  readonly readApart: () => readonly QuestionPart[];
  /** Reads the question without the scene that the message sets, to be tried where the whole brings up nothing sure. */
  readonly readBare: (() => QuestionPart) | undefined;
  /** Reads what the question asks of two programs or pathways as a question on each. */
  readonly readEach: (() => readonly QuestionPart[]) | undefined;
  readonly applicant: ApplicantProfile;
  /** The asker's facts that stand in this conversation, not in a saved profile. */
  readonly told: ToldFacts;
  /** Whether this turn itself tells any of it. */
  readonly tellsNow: boolean;
  /** All that they told in it: held only against what this turn itself asks of. */
  readonly toldEver: ToldFacts;
  /** What this turn tells of either of two people, of whom none is the asker, or that it is not plain what is whose. */
  readonly toldOfTwo: FactsTold['ofTwo'];
  /** What is given as a Step 2 CK score and can not be one, as typed. */
  readonly unreadableScore: string | undefined;
}

/** What the person wants. */
export type Understanding =
  | Asked
  | { readonly intent: 'small-talk'; readonly kind: SmallTalk }
  /** `otherwise`: how the question reads if the library is known to answer it after all. */
  | { readonly intent: 'out-of-scope'; readonly reason: OutOfScope; readonly otherwise: Asked | undefined }
  | { readonly intent: 'distress'; readonly of: Distress }
  /** How a figure stands that was told before, and that could not be read. */
  | { readonly intent: 'figure-unread' }
  | { readonly intent: 'other-language'; readonly language: OtherLanguage }
  | { readonly intent: 'nothing-asked' };

/** A bare yes or no asks nothing, whatever was said before. */
const ANSWERS_NOTHING = /^(?:yes|yeah|yep|yup|no|nope|nah|sure|maybe|idk|test(?:ing)?|lol|haha+|uh+|what|huh)[\s.!?]*$/i;

/** "us img here": who one is, before anything is asked. */
const TELLS_WHO_ALONE =
  /^(?:(?:hi|hey|hello|so|ok(?:ay)?|btw|fyi)[\s,!.]*)*(?:(?:i'?m|i am|as) )?(?:an? )?(?:(?:us|u\.s\.|american|citizen|non-us|foreign|caribbean)[\s-]+)*(?:imgs?|fmg|md|do)(?: (?:student|grad(?:uate)?|applicant|candidate))?(?: here)?[\s.!]*$/i;

/** Whether anything but who asks was told in earlier turns. */
function tellsFigures(turns: readonly string[]): boolean {
  return turns.some((turn) => !tellsWhoOnly(applicantFactsIn(readable(turn))));
}

/** "how do I apply?", then "which documents?" asks for papers to send, not for sources. */
const BARE_DOCUMENTS = /^(?:what|which) (?:documents?|docs?)[\s?.!]*$/i;

/** "my school gives narrative evaluations only", then "what can I do?" asks of that, and not what the bot can do. */
const WHAT_TO_DO = /^what (?:can|could) i do[\s?.!]*$/i;

/** Two programs may be asked of so many turns after they were named. */
const MOST_TURNS_BACK = 4;

/** More things than these asked in one message are left for another one. */
const MOST_PARTS = 6;

/** So short, and without a word that names anything, a message asks nothing yet. */
const MOST_WORDS_OF_NOTHING = 1;

/** "make up for a 230, how?" names nothing but a figure, and asks all the same; "1 + 1" does not. */
function asksWithFigure(text: string): boolean {
  return /\d/.test(text) && (text.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS_BESIDE_FIGURE;
}
const FEWEST_WORDS_BESIDE_FIGURE = 3;

/**
 * @param leanedOn the turns before that the question may be about, oldest first; what the asker told holds from all of them
 */
export function understandQuestion(
  question: Question,
  knows: LanguageKnowledge,
  leanedOn: readonly string[] = question.earlierTurns,
): Understanding {
  const readings = readBefore.get(question) ?? [];
  const before = readings.find(
    ({ knew, leaned }) =>
      knew.matcher === knows.matcher &&
      knew.index === knows.index &&
      leaned.length === leanedOn.length &&
      leaned.every((turn, at) => turn === leanedOn[at]),
  );
  if (before !== undefined) return before.understanding;
  const understanding = understand(question, knows, leanedOn);
  readBefore.set(question, [...readings, { knew: knows, leaned: leanedOn, understanding }]);
  return understanding;
}

/** To follow a conversation a turn is read to learn what it leans on, and again to answer it: mostly it leans on the same. */
const readBefore = new WeakMap<
  Question,
  readonly { readonly knew: LanguageKnowledge; readonly leaned: readonly string[]; readonly understanding: Understanding }[]
>();

function understand(question: Question, knows: LanguageKnowledge, leanedOn: readonly string[]): Understanding {
  const said = readable(question.text);
  const typed = question.text.slice(0, LONGEST_QUESTION);
  const distress = distressIn(said) ?? (typed === said ? undefined : distressIn(typed));
  if (distress) return { intent: 'distress', of: distress };
  const text = withoutPastimes(said, knows.lexicon);
  if (!/[\p{L}\p{N}?]/u.test(text)) return { intent: 'nothing-asked' };
  if (
    ANSWERS_NOTHING.test(text) ||
    (TELLS_WHO_ALONE.test(text) && !tellsFigures(question.earlierTurns)) ||
    announcesQuestions(text) ||
    onlyComplains(text) ||
    (turnsToLeanOn(question.earlierTurns).length === 0 && asksOfOtherStage(text))
  )
    return { intent: 'nothing-asked' };
  const smallTalk = smallTalkIn(text) ?? smallTalkAfter(text, readable(question.earlierTurns.at(-1) ?? ''));
  const continues =
    leanedOn.length > 0 &&
    ((smallTalk === 'sources' && BARE_DOCUMENTS.test(text)) || (smallTalk === 'help' && WHAT_TO_DO.test(text)));
  const asksOfSources = smallTalk === 'sources' && matterSought(text) !== undefined;
  if (smallTalk && !continues && !asksOfSources) return { intent: 'small-talk', kind: smallTalk };
  if (tellsStrainAlone(text)) return { intent: 'small-talk', kind: 'strain' };
  const ordered = languageOrdered(text);
  if (ordered) return { intent: 'other-language', language: ordered };
  const inFull = knows.lexicon.expandShorthand(text);
  const seeming = outOfScopeReason(text) ?? (inFull === text ? undefined : outOfScopeReason(inFull));
  // "so I should not book a flight?" goes on about what was told.
  const goesOn = leanedOn.length > 0 && isLinked(inFull) && !ordersOtherText(text) && !asksOfPastime(inFull);
  const seemsOnly = seeming === 'chatter' || (seeming === 'medical' && !asksForTreatment(inFull));
  const ofTurnBefore = outOfScopeAfter(inFull, question.earlierTurns);
  const reason = (seemsOnly && goesOn ? undefined : seeming) ?? ofTurnBefore;
  // Who tells of panic attacks or of drinking asks for no diagnosis.
  if (reason === 'medical' && soundsStrained(text) && !asksForTreatment(text)) return { intent: 'small-talk', kind: 'strain' };
  if (reason) {
    const asked =
      SEEMING.has(reason) && ofTurnBefore === undefined ? readQuestion(question, { text, inFull }, knows, leanedOn) : undefined;
    return { intent: 'out-of-scope', reason, otherwise: asked?.intent === 'ask' ? asked : undefined };
  }
  const language = otherLanguageOf(text);
  if (language) {
    const english = englishAskedIn(text);
    return english === undefined
      ? { intent: 'other-language', language }
      : understandQuestion({ ...question, text: english }, knows, leanedOn);
  }
  const understanding = readQuestion(question, { text, inFull }, knows, leanedOn);
  const tells = understanding.intent === 'ask' && tellsOfAnybody(understanding);
  const asksOfLibrary = () => asksForAllDates(text) || matterSought(text) !== undefined;
  if (understanding.intent === 'ask' && !tells && !touchesField(understanding.whole, knows.lexicon) && !asksOfLibrary()) {
    if (soundsStrained(text)) return { intent: 'small-talk', kind: 'strain' };
    return { intent: 'out-of-scope', reason: 'chatter', otherwise: understanding };
  }
  return understanding;
}

/** Whether figures are told: the asker's own, or of two people. */
export function tellsOfAnybody({ told, toldOfTwo }: Asked): boolean {
  return Object.keys(told).length > 0 || toldOfTwo !== undefined;
}

/** Whether a question names anything of the field at all. A library without a vocabulary can not tell. */
function touchesField({ units, scope, leaning }: QuestionPart, { vocabulary }: Lexicon): boolean {
  if (vocabulary.concepts.length === 0 || leaning) return true;
  return units.some(isOwnConcept) || namesAnywhere(scope);
}

/** "who leads it, and how many spots? (mgh ir)": what all of it is asked of stands in brackets at its end. */
const SCOPE_IN_BRACKETS = /^(.*[\w?.!])\s*[([]\s*((?:at |for |about |in |of )?(?:the )?[^()[\]?.!,;:]{2,40})[)\]]\s*[?.!]*$/s;
const BESIDE_A_NAME = /^\s*(?:(?:at|for|about|in|of|the|ir|interventional|radiology|residency|program|fellowship|page)\b\s*)*$/i;
function withScopeInFront(text: string, lexicon: Lexicon): string {
  const [, asked = '', scope = ''] = SCOPE_IN_BRACKETS.exec(text) ?? [];
  if (scope === '' || namesAnywhere(lexicon.namedIn(asked)) || !asksAnything(asked)) return text;
  const named = lexicon.namedIn(scope);
  // "(not the fellowship)" sets aside, and "(I did 3 at MGH)" tells.
  return namesAnywhere(named) && BESIDE_A_NAME.test(named.withoutNames) ? `${scope}: ${asked}` : text;
}

/** What was typed, and the same with its shorthand spelled out. */
interface Typed {
  readonly text: string;
  readonly inFull: string;
}

/** Another specialty is asked for so many turns after the one that named it. */
const TURNS_ON_SPECIALTY = 2;
/** So is training in another field. */
const TURNS_ON_TRAINING = 2;

/** What puts a question in words that the library has, one after another. */
const REPHRASINGS: readonly ((text: string, lexicon: Lexicon) => string)[] = [
  withoutWhatIsSetAside,
  withScopeInFront,
  askedMoreExactly,
  withoutHearsay,
  namingDifference,
  askingOfEarnings,
  askingOfPrice,
  askingOfTourGuide,
  askingOfApplications,
  namingBothGuides,
];

function readQuestion(
  question: Question,
  { text, inFull }: Typed,
  knows: LanguageKnowledge,
  leanedOn: readonly string[],
): Understanding {
  // Number words are read before shorthand, which knows but some of them.
  const figuresInFull = (turn: string) => knows.lexicon.expandShorthand(withDigits(turn).text);
  const facts = factsTold([
    ...question.earlierTurns.map(readable).map(figuresInFull),
    withDigits(text).text === text ? inFull : figuresInFull(text),
  ]);
  const { now: toldNow, ever: toldEver, ofTwo: toldOfTwo } = facts;
  const earlier = turnsToLeanOn(leanedOn).map((turn) => knows.lexicon.expandShorthand(turn));
  if (isBareVerdict(inFull) && !tellsAnything(facts, question.profile) && tellsUnreadFigure(earlier.at(-1), knows.lexicon))
    return { intent: 'figure-unread' };
  const rephrased = REPHRASINGS.reduce((said, rephrase) => rephrase(said, knows.lexicon), inFull);
  const whollySpelledOut = withoutIdleRemarks(rephrased, earlier, knows);
  const [, aside, bare = whollySpelledOut] = (MAY_SET_ASIDE.test(whollySpelledOut) && ASIDE.exec(whollySpelledOut)) || [];
  const ofOwnKind = namingOwnKind(
    plainlyNumbered(plainlyDenied(askedOneByOne(bare)).replace(LATEST_FIGURE, '')),
    toldEver.applicant ?? question.profile.applicant,
  );
  const spelledOut = atTheirStage(ofOwnKind, toldEver.year ?? question.profile.year);
  if (aside !== undefined) earlier.push(aside);
  const otherSpecialty = otherSpecialtyAimedAt([...question.earlierTurns.slice(-TURNS_ON_SPECIALTY), inFull]);
  const namesProgram = (said: string) => knows.lexicon.namedIn(said).programs.length > 0;
  const read = (...reading: Parameters<typeof readPart>) => {
    const part = askedOfPlaceSpokenOf(readPart(...reading), inFull, question.earlierTurns, knows.lexicon);
    const said = [...question.earlierTurns.slice(-TURNS_ON_TRAINING), inFull, part.text];
    return { ...part, otherSpecialty, otherTraining: part.otherTraining ?? trainingMeant(said, namesProgram) };
  };
  const whole = read(spelledOut, earlier, knows);
  if (
    whole.ownWords === 0 &&
    Object.keys(toldNow).length === 0 &&
    !(judgesStanding(spelledOut) && Object.keys({ ...question.profile, ...toldEver }).length > 0) &&
    !asksWithFigure(spelledOut) &&
    !narrows(whole.scope) &&
    !whole.leaning &&
    (spelledOut.split(' ').length <= MOST_WORDS_OF_NOTHING || !whole.units.some(({ role }) => role === 'background'))
  ) {
    return { intent: 'nothing-asked' };
  }
  const known = {
    namesSomething: (item: string) => namesConcept(knows.lexicon.namedIn(item).withoutNames, knows.lexicon),
    namesSubject: (item: string) => namesConcept(item, knows.lexicon) || namesAnywhere(knows.lexicon.namedIn(item)),
    isKnownQuestion: (sentence: string) => isKnownQuestion(sentence, knows),
    likeness: (said: string) => likenessOfText(said, knows),
    labelsAsking: (said: string) => labelsAsking(said, whole.scope, knows.lexicon),
  };
  const things = splitQuestion(spelledOut, known);
  const afterTelling = things.length === 1 ? askedAfterTelling(spelledOut, known) : undefined;
  const pieces = things.slice(0, MOST_PARTS);
  // Documents that are held against each other are asked about in one breath, however many sentences it takes, unless each piece
  // holds them against each other in a point of its own.
  const inOneBreath =
    whole.scope.group.length > 1 &&
    !pieces.every(({ text: piece }) => HOLDS_AGAINST.test(piece) && known.namesSomething(piece)) &&
    // "which score per the IMG guide, and how many papers per the general one?": each piece is asked of a document of its own.
    !pieces.every(({ text: piece }) => knows.lexicon.namedIn(piece).documents.length === 1 && known.namesSomething(piece));
  const parts =
    pieces.length <= 1 || inOneBreath
      ? [afterTelling === undefined ? whole : likerToKnown(whole, read(afterTelling, earlier, knows), toldNow, knows)]
      : pieces.map(({ text: piece, scene, message }, at) =>
          read(piece, earlier, knows, { statements: scene, message, previous: pieces[at - 1]?.text }),
        );
  const readApart = () =>
    parts.length <= 1
      ? parts
      : pieces.map(({ text: piece, scene }) =>
          read(piece, earlier, knows, { statements: scene, message: '', previous: undefined }),
        );
  const barePiece = parts.length === 1 ? barelyAsked(spelledOut) : undefined;
  const readBare = barePiece
    ? () => {
        const { text: asked, scene: statements, message } = barePiece;
        const bare = read(asked, earlier, knows, { statements, message, previous: undefined });
        // "the fellowship wants our scores. what is the lowest they take?" stays where its scene is.
        return POINTS_BACK.test(asked) && !namesAnywhere(bare.scope) ? { ...bare, scope: whole.scope } : bare;
      }
    : undefined;
  const readsEach = mayNameSeveral(
    whole.units.map(({ key }) => key),
    whole.scope.documents.length + whole.scope.group.length > 0,
    knows.lexicon,
  );
  const asked = parts.length === 1 ? [spelledOut] : pieces.map((piece) => piece.text);
  const corrected = (one: string) => correctSpelling(one, knows.lexicon, knows.index);
  const ofEach =
    (readsEach ? askedOfEach(asked, knows.lexicon, corrected) : undefined) ??
    (whole.leaning ? askedOfEachAgain(spelledOut, earlier.slice(-MOST_TURNS_BACK), knows.lexicon) : undefined);
  // A figure that is said of both is that of neither.
  const readEach = ofEach && (() => ofEach.map((one) => ({ ...read(one, [], knows), claimed: undefined })));
  // What is written for US citizen IMGs alone is told to nobody else as if it were written for them.
  const another =
    (toldEver.applicant ?? question.profile.applicant) === 'us-citizen-img'
      ? kindOfAnother([...question.earlierTurns, question.text])
      : undefined;
  const told = factsHeld(
    { ...facts, saved: question.profile },
    { text, inFull: spelledOut, whole, isFollowUp: question.earlierTurns.length > 0 },
  );
  return {
    intent: 'ask',
    inFull,
    whole,
    parts,
    asksMore: things.length > pieces.length && parts.length > 1,
    readApart,
    readBare,
    readEach,
    applicant: {
      ...question.profile,
      ...toldEver,
      ...kindAskedIn(text, toldNow, toldEver.applicant ?? question.profile.applicant),
      ...(another && { applicant: another }),
    },
    told,
    tellsNow: Object.keys(toldNow).length > 0,
    toldEver,
    toldOfTwo,
    unreadableScore: unreadableScoreIn(text),
  };
}

function tellsAnything({ ever, ofTwo }: FactsTold, saved: ApplicantProfile): boolean {
  return ofTwo !== undefined || Object.keys({ ...saved, ...ever }).some((fact) => fact !== 'applicant' && fact !== 'year');
}

/** "We have 30 programs between us", then "enough each?": a count of what may be held, and not plainly whose or of which kind. */
const TELLS_UNREAD_COUNT = /\d[^.?!]*\b(?:programs?|apps|applications)\b[^?]*$/i;
const IS_OTHERWISE_COUNTED = /\b(?:rank\w*|interview\w*|invit\w+|signal\w*|reject\w*|offers?|takes?|has|mgh)\b/i;

function tellsUnreadFigure(turn: string | undefined, { namedIn, vocabulary }: Lexicon): boolean {
  if (turn === undefined || vocabulary.concepts.length === 0) return false;
  return TELLS_UNREAD_COUNT.test(turn) && !IS_OTHERWISE_COUNTED.test(turn) && !namesAnywhere(namedIn(turn));
}

/** "filling in the experiences section (us img), how do I stand out?" tells who asks, and what of. */
function likerToKnown(whole: QuestionPart, afterTelling: QuestionPart, told: ToldFacts, knows: LanguageKnowledge): QuestionPart {
  // "in the US citizen IMG guide, how many letters?" names where, and not who asks.
  if (whole.scope.documents.length > afterTelling.scope.documents.length) return whole;
  return tellsWhoOnly(told) && likenessToKnown(whole, knows) > likenessToKnown(afterTelling, knows) ? whole : afterTelling;
}

/** "and for DOs?": what is written for others than these may not hold for them, whoever asks. */
const OF_OTHER_KIND =
  /^(?:(?:ok(?:ay)?|so|and|but|cool|thanks)[\s,]+)*(?:(?:and |same )?(?:for|about|what about|how about|what if (?:i'?m|someone is|it is|they are)(?: an?)?))? ?(?:a |an |the )?(?:us |regular )*(?:(DOs?|osteopath\w*|do students?)|(mds?|md students?|american grads?)|(non-?us(?: imgs?)?|foreign (?:imgs?|grads?)|canadians?))[\s?!.]*$/i;

/** "does that apply to US MDs?", "do non-citizens have them?", asked by nobody known to be of that kind. */
const NAMES_OTHER_KIND =
  /(?<!\b(?:[Ii]'?m|[Ii] am|[Aa]s|[Mm]y|with|from|by|than|against|unlike|over|know) (?:an? )?)\b(?:(DOs|US DOs?|us dos|[Oo]steopath(?:s|ic (?:students|applicants))|DO students)|((?:US|us) (?:MD|md)s?|MDs|mds|(?:MD|md) students|[Aa]llopathic (?:students|applicants)|American grads?)|([Nn]on-?(?:US|us)(?: (?:IMG|img)s?| applicants?| grads?| citizens?)?|[Ff]oreign (?:IMG|img|grad|graduate|student|applicant|national)s?|[Cc]anadians?|[Nn]on-?citizens?|visa holders?|green[- ]card holders?|internationals?))\b(?! (?:attendings?|schools?|seniors?|friends?))/;

/** "should US MDs apply to 25-40?", "is 245 the target for DOs too?" */
const ASKED_OF_SCHOOLS =
  /\b(?:should|do|does|must|can|are|would|will|for|of) (?:the |regular )?(?:us |american )?(?:mds|dos|md students|osteopath\w*|allopath\w*|md applicants)\b/i;
const SPEAKS_OF_SELF_OR_ABROAD = /\b(?:i|i'?m|my|me|imgs?|fmgs?|abroad|canadian|foreign)\b/i;

/** Whom a turn asks for, other than whom the conversation was about; nobody else where it tells who asks. */
function kindAskedIn(text: string, now: ToldFacts, ever: ApplicantProfile['applicant']): Pick<ToldFacts, 'applicant'> {
  const alone = OF_OTHER_KIND.exec(text.trim());
  const isOfIt = now.applicant === undefined && ever === 'us-citizen-img';
  // Who is known to be of no kind may ask for those of US schools: "is 245 the target for US MDs too?"
  const isOfSchools =
    now.applicant === undefined && ever === undefined && ASKED_OF_SCHOOLS.test(text) && !SPEAKS_OF_SELF_OR_ABROAD.test(text);
  const [, osteopath, md, foreigner] = alone ?? (isOfIt || isOfSchools ? NAMES_OTHER_KIND.exec(text) : null) ?? [];
  const foreign = isOfSchools && alone === null ? undefined : foreigner;
  const applicant = (osteopath && 'us-do') || (md && 'us-md') || (foreign && 'img') || undefined;
  return applicant === undefined ? {} : { applicant };
}

/** "the latest number of exams" is the one that stands. */
const LATEST_FIGURE = /\b(?:latest|newest|most recent) (?=(?:number|figure|count|total|volume)s?\b)/gi;

/** "when, where and how do I apply to the fellowship?" */
const ASKS_SEVERAL_WAYS =
  /^((?:(?:who|when|where|how|why)(?:\s*[,/&]\s*|\s+)(?:(?:and|n)\s+)?){1,3}(?:who|when|where|how|why)) ((?:do|does|did|can|could|should|is|are|will|would|must|may) [^?]{4,120})\?*$/i;

function askedOneByOne(text: string): string {
  const [, ways, asked] = ASKS_SEVERAL_WAYS.exec(text.trim()) ?? [];
  if (ways === undefined || asked === undefined) return text;
  return (ways.match(/who|when|where|how|why/gi) ?? []).map((way) => `${way} ${asked}?`).join(' ');
}

/** "what should not i write" is spelled out of "what shouldn't I write". */
const DENIES_BEFORE_SUBJECT = /\b(should|do|does|can|could|must|would) not (i|we|he|she|they|one)\b/gi;

function plainlyDenied(text: string): string {
  return text.replace(DENIES_BEFORE_SUBJECT, '$1 $2 not');
}

const HOLDS_AGAINST = /\b(?:agree|disagree|differ|same|match)\w*\b/i;

const OF_THEIR_STAGE =
  /\b(?:what|how)\b.*\b(?:this year|right now|at (?:my|this) (?:stage|point))\b|^(?:(?:ok(?:ay)?|so|and|cool|thanks?)[\s,.]+)*what (?:should|do|can|must) i (?:do|focus on|work on|be doing)(?: next| now)+[\s?!.]*$/i;
const NAMES_STAGE = /\bm ?[1-4]\b|\bms ?[1-4]\b|\bpgy|\b(?:first|second|third|fourth|final)[- ]year\b|\bresiden(?:t|cy)\b/i;

/** "what should i do this year?" asks of the year that one has told or saved. */
function atTheirStage(text: string, year: ApplicantProfile['year']): string {
  if (year === undefined || !/^m[1-4]$/.test(year) || !OF_THEIR_STAGE.test(text) || NAMES_STAGE.test(text)) return text;
  return `${text.replace(/[\s?.!]*$/, '')} as an ${year}?`;
}

/** "and how many programs then?", "how many programs does each guide suggest?" count those to apply to. */
const HOW_MANY_PROGRAMS =
  /\b(?:how many|number of) (?:(?:integrated|ir|interventional|dr|diagnostic|total) )*programs?(?=(?:,? (?:then|though|for (?:me|us|him|her)|now))*[\s?!.]*$| (?:do|does|would) (?:(?:the|each|either|both|your|two|2|img) )*(?:guides?|sources?|documents?) (?:say|suggest|recommend|give|advise|want|name|list|set))/i;

function askingOfApplications(text: string): string {
  return text.replace(HOW_MANY_PROGRAMS, '$& to apply to');
}

/** "how much do fellows make?" asks what they earn. */
const HOW_MUCH_THEY_MAKE =
  /make(?<=\bhow much (?:money )?(?:do|does|did|would|will|can|could|should) [^.?!,;]{2,60} make)(?=\s*(?:[?.!,;]|$|(?:a|per|each|every|as|in|at|there|during|on|after)\b))/gi;

/** "what does a pgy2 make at mgh?" */
const WHAT_THEY_MAKE =
  /make(?<=\b(?:what(?:'?s| is)|what (?:do|does|did|would|will|can|could)) (?:an? |the |your )?[\w-]+(?: [\w-]+){0,2} make)(?=\s*(?:[?.!,;]|$|(?:a|per|each|every|at|there|during|here) ))/gi;

const MAKES_MONEY =
  /\b(?:makes?|making|made) ((?:(?:more|less|better|good|decent|big|serious|lots of|a lot of|as much|any|enough) )*)(?:money|bank|cash)\b/gi;

/** Said in the word that the vocabulary has for it. */
function askingOfEarnings(text: string, lexicon: Lexicon): string {
  if (lexicon.conceptsIn('earn').length === 0) return text;
  return text.replace(HOW_MUCH_THEY_MAKE, 'earn').replace(WHAT_THEY_MAKE, 'earn').replace(MAKES_MONEY, 'earn $1');
}

const PAID_FOR =
  '(?:memberships?|gyms?|app(?:lication)?s?|fees?|rotations?|exams?|step ?[123]|parking|rent|housing|apartments?|insurance|courses?|trips?|tickets?|registrations?|visas?|it|that|one)';
/** "what does a membership run per month?", "what would it set me back?" */
const WHAT_IT_RUNS = new RegExp(
  `\\bwhat (do|does|did|would|will) ([^.?!,;]{2,60}?) (?:(?:run|cost) (?=(?:me|you|us|one|someone|somebody|people|students|applicants|per|an?|each|every)\\b)|set (?:me|you|us|one|someone|somebody|people|students|him|her) back|(?<=\\b${PAID_FOR} )(?:run|cost|go for)(?=\\s*(?:[?.!,;]|$)))`,
  'gi',
);

function askingOfPrice(text: string): string {
  return text.replace(WHAT_IT_RUNS, 'how much $1 $2 cost ');
}

/** "360 tour, who's the guide?": a person, and no document. */
const IS_GUIDE = /\bwho(?:'?s| is| was) (?:the |our |your )?(?:tour )?guide\b/i;

function askingOfTourGuide(text: string): string {
  return /\b(?:tour|visit|video|walk)/i.test(text) ? text.replace(IS_GUIDE, 'who gives it') : text;
}

/** "how many papers? one article says 3 to 5 and another 1 or 2, do they disagree?" */
const ONE_AND_ANOTHER =
  /[\s,.;]*\b(?:one|1) (?:article|guide|source|document|doc|site|website)\b[^.?!]{0,25}?\b(?:says?|said|gives?|gave|wants?|lists?|recommends?|states?) (?:like |about |around )?[^.?!;]{1,25}?[,;]?(?: (?:and|but|while|then|&))* (?:another|the other|the second)(?: (?:article|guide|source|document|doc|site|one))?(?: (?:says?|said|gives?|gave|wants?|lists?|recommends?|states?))?(?: (?:like|about|around))?(?: \d{1,2}(?: ?(?:-|–|to|or) ?\d{1,2})?(?: \w+)?)?/i;
const COUNTED_BY_ONE = /\d ((?!and\b|to\b|but\b|or\b|another\b|the\b|while\b|then\b)[a-z]{3,})/i;
const BOTH_GUIDES = 'both guides';

/** "which guide has a number for it, and how does the other one put it?" */
const ONE_THEN_THE_OTHER =
  /\b(?:which|what) (?:one|guide|document|source|article)(?: of (?:them|the two|these))? (\S.{8,80}?)[,;]? (?:and|but) (?:how|what|where|which)?(?: ?(?:does|do|is|are|did|has|says?))? ?the other (?:guide|document|source|article|one)\b[^.?!]*/i;

function namingBothGuides(text: string, lexicon: Lexicon): string {
  const asked = ONE_THEN_THE_OTHER.exec(text);
  if (asked && lexicon.namedIn(BOTH_GUIDES).group.length > 1 && !namesAnywhere(lexicon.namedIn(asked[1] ?? '')))
    return text.replace(asked[0], `${asked[1]}, in ${BOTH_GUIDES}`);
  if (!/\b(?:another|the other|the second)\b/i.test(text) || lexicon.namedIn(BOTH_GUIDES).group.length < 2) return text;
  const said = text.replace(ONE_AND_ANOTHER, (clause) => {
    const [, counted] = COUNTED_BY_ONE.exec(clause) ?? [];
    return counted === undefined ? `, in ${BOTH_GUIDES}` : `, how many ${counted} in ${BOTH_GUIDES}`;
  });
  return said.replace(/^, /, '');
}

const LIKE_THE_ASKER =
  /\b(?:someone|somebody|a person|an applicant|a student|people|applicants|students|those|folks) like (?:me|myself|us)\b/gi;
const KIND_NAMED = { 'us-citizen-img': 'a US citizen IMG', img: 'a non-US IMG', 'us-md': 'a US MD', 'us-do': 'a DO' };

/** "is the fellowship open to me?" */
const TAKES_THE_ASKER =
  /(?<=\b(?:open|available|closed|friendly) to )(?:me|us)\b|(?<=\b(?:accept|take|consider|welcome|sponsor)s? )(?:me|us)\b(?! (?:imgs?|citizens?|mds?|dos?|grad\w*|students?|through|to)\b)/gi;

/** "is it possible for someone like me?", asked by a US citizen IMG */
function namingOwnKind(text: string, applicant: ApplicantProfile['applicant']): string {
  if (applicant === undefined) return text;
  const named = text.replace(LIKE_THE_ASKER, KIND_NAMED[applicant]).replace(TAKES_THE_ASKER, KIND_NAMED[applicant]);
  // "I'm not a US citizen. What's my advantage as an IMG?"
  return applicant === 'img' ? named.replace(/\bas an img\b/i, `as ${KIND_NAMED.img}`) : named;
}

/** What of a question can not be understood without the turns before it; undefined where all of it can. */
export function partOnTurns({ whole, parts }: Asked): QuestionPart | undefined {
  return [whole, ...parts].find(({ leaning, leansOnMessage }) => leaning && !leansOnMessage);
}

/** Whether anything of a question can not be understood without the turns before it. */
export function leansOnTurns(understanding: Understanding): boolean {
  if (understanding.intent === 'figure-unread') return true;
  return understanding.intent === 'ask' && partOnTurns(understanding) !== undefined;
}

/** Of earlier turns those that a question can lean on. */
function turnsToLeanOn(earlierTurns: readonly string[]): string[] {
  return earlierTurns.map(readable).filter((turn) => turn !== '' && smallTalkIn(turn) === undefined);
}

/** "I know what the fellowship says, my question is the residency": what goes before is no part of the question. */
const ASIDE =
  /^(.{8,}?)[\s,;.–-]+(?:but |so |and )*(?:my (?:actual |real )?question is|anyways?\b|what i (?:am asking|want to know|wonder|mean) is|i am asking (?:about|of))\b[\s:,]*(.{12,})$/i;
/** A quick look, since most texts hold none of these. */
const MAY_SET_ASIDE = /question is|anyway|what i |i am asking/i;
