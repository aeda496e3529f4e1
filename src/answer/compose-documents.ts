import type { KnowledgeDocument, Passage } from '../corpus/knowledge-document.ts';
import { asksHowFarApart } from '../question/how-far-apart.ts';
import { asksForOverview } from '../question/overview.ts';
import type { Question } from '../question/question.ts';
import { isOwnConcept } from '../question/question-part.ts';
import { WHICH_SAYS_THAT } from '../question/rewriting/put-again.ts';
import { namesAnywhere, type Scope } from '../question/scope.ts';
import type { Asked } from '../question/understand-question.ts';
import type { WeightedUnit } from '../retrieval/question-matcher.ts';
import { anyOf } from '../text/any-of.ts';
import { printedFiguresIn } from '../text/numbers.ts';
import { conceptKey } from '../vocabulary/lexicon.ts';
import { MOST_CITATIONS } from './answer.ts';
import { caveatsFor, describeConflict, givesMoreThan } from './caveats.ts';
import type { ComposingRules } from './composing-rules.ts';
import { type Draft, type DraftBlock, type DraftSentence, paragraph, said } from './draft.ts';
import { twinsIn } from './editions.ts';
import { likenessOf, type PartEvidence } from './evidence-of-parts.ts';
import { phrases } from './phrases.ts';
import { isBorneOut } from './verify-draft.ts';
import { WEIGHING } from './weighing.ts';
import {
  asksForWhom,
  asksWhichGuide,
  asksWhichStands,
  type EditionPair,
  editionPairOf,
  guidesForWhom,
  STANDS,
  whichEdition,
  whichGuide,
} from './which-source.ts';

const ASKS_WHICH = anyOf(
  /\bwhich (?:(?:of|out of) (?:the|these|those|your)(?: two| 2)? )?(?:\w+ ){0,2}(?:editions?|versions?|pages?|ones?)\b/i,
  /\b(?:trust|rely|authoritative|supersed\w*|prefer|should i (?:use|cite|read))\b/i,
  /\b(?:more recent|newer|newest|latest|most recent|up to date|current)\s*\?/i,
);
/** "are there two versions of the page?", "I saw two different pages": whether there is more than one edition. */
const ASKS_IF_SEVERAL = anyOf(
  /\b(?:there(?:'?s| are| is| were)?|do (?:you|u) (?:have|hold|know|use)|i(?:'?ve)? (?:saw|found|find|see|seen|came across|have)|exists?)\b[^.?!]{0,20}\b(?:2|two|several|multiple|different|more than one|another|an? (?:older|newer|earlier|later|second))\b[^.?!]{0,30}\b(?:editions?|versions?|(?<=\b(?:2|two|different)\b[^.?!]{0,30})pages)\b/i,
  /\bhow many (?:\w+ ){0,2}(?:editions|versions)\b/i,
);
/** "which page is current?", "how old is the earlier page?" */
const ASKS_WHICH_PAGE = new RegExp(
  `\\bwhich (?:\\w+ ){0,3}(?:page|edition|version)s? (?:is|are|should|do|would)\\b[^.?!]{0,20}\\b(?:${STANDS}|newest|older|oldest|outdated)\\b|\\b(?:how (?:old|recent|current)|when|(?:of|from) (?:what|which) (?:year|date)|what (?:year|date))\\b[^.?!]{0,12}\\b(?:is|was|were|are) (?:the |that |this |your )?(?:earlier|older|old|later|newer|current|first|other) (?:page|edition|version)\\b(?! (?:say|mention|give))`,
  'i',
);
/** "two versions of my CV", "of the guide" are no editions of a page. */
const VERSIONS_OF_ELSE =
  /\b(?:versions?|editions?|copies) of (?:my|our|his|her|their|an?|step|(?:the|your) (?:\w+ )?(?:guides?|exam|cv|letters?|statement|msk|fellowship))\b/i;
/** What an edition says is a question about that, not about which edition stands. */
const ASKS_CONTENT =
  /\b(?:says?|said|mention\w*|gives?|given|lists?|names?|states?|stated|contains?|includes?|puts?|prints?|belongs?|(?:has|had|have)(?= (?:the |an? |about |over |more than )?\d| (?:those|these|that|this|it|them)\b))\b/i;
const ASKS_DIFFERENCES =
  /\b(?:disagree\w*|differ\w*|discrepan\w*|conflict\w*|contradict\w*|chang(?:ed?|es)|inconsisten\w*|compar\w+|updated?)\b/i;
const ASKS_ALL =
  /\b(?:every|everything|all|each|list|which (?:figures|numbers|facts|points)|what (?:figures|numbers|facts|has|have|changed|differs|are|is)|any|overview|summar\w+|where do)\b/i;
/** "what changed, apart from the figures?" */
const FIGURES_APART =
  /\b(?:leaving|setting|putting|apart from|aside from|besides|beside|other than|except|beyond|ignoring|not just|not only)\b[^.?!,]{0,20}\b(?:figure|number|value|count)s\b/i;
const ASKS_FIGURES = /\b(?:figure|number|value|count|volume|head-?count|statistic)s?\b/i;
/** "What did the new page drop?" asks for what the earlier edition alone states, "what did it add?" for what the later one does. */
const DROPS =
  /\b(?:drop\w*|remov\w+|left out|leaves? out|omit\w*|lost|lacks?|no longer|delet\w+|cut|t(?:ake|akes|aken|aking|ook) out|not (?:in|on) (?:the |your )?(?:new|newer|later|latest|current)(?: \w+)? (?:page|edition|version|one))\b/i;
const ADDS =
  /\b(?:add(?:s|ed|ing|itions?)?|gain\w*|introduc\w+|new(?= (?:in|on|about|with|to)\b)|not (?:in|on) (?:the |your )?(?:old|older|earlier|previous)(?: \w+)? (?:page|edition|version|one))\b/i;
/** "what did they add or take out?" asks for both. */
const ADDS_AND_DROPS =
  /\b(?:add|gain|introduc)\w*\b[^.?!]{0,20}\b(?:or|and|n|\/) ?(?:drop|remov|t(?:ake|ook) out|delet|los|lost|cut|left out)|\b(?:drop|remov|delet|cut)\w*\b[^.?!]{0,20}\b(?:or|and|n) ?add/i;
/** "what does the later edition contain that the earlier one lacks?": by the one that lacks it. */
const LACKING =
  /\b(?:that|which) (?:is |are |was |were )?(?:(?:not|absent|missing) (?:in|on|from) )?(?:the |your |its )?(?:(?<earlier>old|older|earlier|previous|first|prior|archived|superseded)|(?<later>new|newer|later|latest|current|second|recent))(?: (?:one|page|edition|version|text))?(?: \w+ly)? ?(?:lacks?|omits?|leaves? out|misses|is missing|does not|doesn'?t|did not|didn'?t|has not|hasn'?t|is without|has no|$|[?.!,])/i;
const ONLY = /\b(?:only|alone|exclusively|stands?)\b/i;
const ASKS_WHAT = /\b(?:what(?:'?s)?|which|list|everything|anything|all)\b/i;
const TRUST = anyOf(
  /\b(?:trust|believ|us(?:e|ing)\b|cit(?:e|ing)\b|rel(?:y|iab)|credib|accura|author|offici|legit|right|correct|tru(?:e|th)|better|best|read|follow|listen|say|thing|different|new|recent|latest|current|date|img|caribbean|american|abroad|citizen|osteopath|student|applicant)\w*/i,
  /\b(?:dos?|mds?)\b/i,
);
const APPEARS = /\b(?:appear|occur|found|printed|show)\w*/i;
const ABOUT_EDITIONS = /\b(?:edition|version|page|one)s?\b/i;
/** "is it different on the older one?" asks on of the point that the turn before asked of. */
const POINTS_TO_ONE = /\b(?:is|was|does|did|has|have) (?:it|that|this|(?:the|that|this) (?:number|figure|count|value))\b/i;
/** A question about one point has this many content units beside the words for editions and differences. */
const MOST_OTHER_UNITS = 3;
/** A page of a program is no guide. */
const ABOUT_PAGES = /\b(?:page|edition|version|fellowship|mgh|mass gen\w*)s?\b/i;
const MOST_POINTS_OF_GUIDES = 4;
const MOST_STATED_ALONE = 7;

/**
 * Questions about two documents themselves: which edition of a page stands, and in what two editions, or two guides, differ. A
 * question about one point in which they differ is none of these.
 * @param told passages that the turn before was answered with
 */
export function composeDocumentsAnswer(
  question: Question,
  asked: Asked,
  found: readonly PartEvidence[],
  told: readonly Passage[],
  rules: ComposingRules,
): Draft | undefined {
  const { text } = asked.whole;
  const [first] = told;
  const asksWhereFrom = asked.whole.leaning && ASKS_WHERE_FROM.test(text) && !/\bthe other\b/i.test(text);
  if (asksWhereFrom && first) return whereFrom(told, question.askedOn, asked, rules);
  if (asksWhereFrom && ASKS_WHERE_ALONE.test(text)) return restedOnNothing();
  const ofTold = first && asksWhichStands(asked.whole) ? editionPairOf([first.document.id], rules) : undefined;
  if (ofTold) return whichEdition(ofTold, rules);
  const ofGuides = asksWhichGuide(asked.whole, told, rules) && otherUnits(asked, [TRUST]) === 0 ? whichGuide(rules) : undefined;
  if (ofGuides) return ofGuides;
  const isMissing = found.some((one) => one.evidence.kind === 'insufficient' && likenessOf(one) >= WEIGHING.sameQuestion);
  const ofReaders = asksForWhom(asked.whole) && !isMissing && !ABOUT_PAGES.test(text) ? guidesForWhom(rules) : undefined;
  if (ofReaders) return ofReaders;
  const overview =
    asksForOverview(text) && !asked.whole.leaning && namesNothingBeside(text, rules)
      ? overviewOf(asked, question.askedOn, rules)
      : undefined;
  if (overview) return overview;
  const editions = editionsNamed(asked, rules);
  const isOfPages = !VERSIONS_OF_ELSE.test(text) && !ASKS_CONTENT.test(text);
  const asksOfPair = isOfPages && !ASKS_DIFFERENCES.test(text) && (ASKS_IF_SEVERAL.test(text) || ASKS_WHICH_PAGE.test(text));
  const pair =
    asksOfPair && conceptsBesidePages(asked).length === 0
      ? (editions ?? editionsOfProgram(asked, rules) ?? editionsAtAll(asked, rules))
      : undefined;
  if (pair) return whichEdition(pair, rules);
  const list = composeListOfDifferences(question, asked, found, rules);
  if (list) return list;
  const asksWhich = editions && asked.whole.type === 'any' && isOfPages && ASKS_WHICH.test(text) && ABOUT_EDITIONS.test(text);
  return asksWhich && otherUnits(asked) <= MOST_OTHER_UNITS ? whichEdition(editions, rules) : undefined;
}

/** In what two editions, or two guides, differ, where a question asks for that in general. */
export function composeListOfDifferences(
  { askedOn }: Question,
  asked: Asked,
  found: readonly PartEvidence[],
  rules: ComposingRules,
): Draft | undefined {
  const { text, leaning, scope } = asked.whole;
  const stated = listStatedAlone(asked, rules);
  if (stated || !ASKS_DIFFERENCES.test(text)) return stated;
  const others = otherUnits(asked);
  const editions = editionsNamed(asked, rules);
  if (editions) {
    const ofOnePoint = leaning && (asksHowFarApart(asked.whole) || POINTS_TO_ONE.test(text));
    const asksAll = (others === 0 && !ofOnePoint) || (others <= MOST_OTHER_UNITS && ASKS_ALL.test(text) && !namesOnePoint(found));
    return asksAll ? listEditionDifferences(editions, ASKS_FIGURES.test(text), rules) : undefined;
  }
  const [oneGuide, otherGuide] = scope.group;
  if (oneGuide === undefined || otherGuide === undefined || others > 0) return undefined;
  return listGuideDifferences([oneGuide, otherGuide], askedOn, asked, rules);
}

const bears = (passage: Passage, text: string) =>
  isBorneOut({ text, cites: [passage] }, { question: '', askedOn: '', names: [] });

/** Whether a text names nothing but a document or a program of which it asks for an overview. */
function namesNothingBeside(text: string, { lexicon }: ComposingRules): boolean {
  return lexicon
    .unitsOf(lexicon.namedIn(text).withoutNames)
    .every(({ role, detail, surface }) => role !== 'content' || detail || OVERVIEW_WORDS.test(surface));
}

const OVERVIEW_WORDS =
  /\b(?:overview|summar\w*|rundown|everything|anything|like|give|tell|know|say|have|short|quick|brief|general)\b/i;
/** "Step 2: USMLE and Transcript Strategy" */
const NUMBER_OF_CHAPTER = /^(?:step|part|chapter|section)? ?\d+[.:)]\s+/i;

/** The document, or the program's current page, that a question names, as a whole; nothing where it names none, or several. */
function overviewOf(asked: Asked, askedOn: string, rules: ComposingRules): Draft | undefined {
  const { scope } = asked.whole;
  const ofProgram = documentsOfPrograms(scope, rules).filter(
    ({ id, audience }) => audience === 'all' && !rules.supersededBy.has(id),
  );
  const named = rules.knowledge.documents.filter(({ id }) => scope.documents.includes(id));
  const [document, ...others] = named.length > 0 ? named : ofProgram;
  if (document === undefined || others.length > 0 || scope.group.length > 0) return undefined;
  return inBrief(document, asked, askedOn, rules) ?? byChapter(document, rules);
}

/** What whoever keeps a document marked in it to be told in brief. */
function inBrief(document: KnowledgeDocument, { applicant }: Asked, askedOn: string, rules: ComposingRules): Draft | undefined {
  const told: Passage[] = [];
  let length = 0;
  for (const passage of rules.knowledge.passages) {
    if (!passage.inBrief || passage.document.id !== document.id || told.length >= MOST_IN_BRIEF) continue;
    length += passage.text.length;
    if (length <= LONGEST_IN_BRIEF) told.push(passage);
  }
  const [first] = told;
  if (first === undefined) return undefined;
  return {
    outcome: 'answered',
    blocks: [
      paragraph(said(phrases.inBrief(document.short_title ?? document.title), first)),
      { kind: 'list', items: told.map((passage) => [said(passage.text, passage)]) },
      paragraph(said(phrases.askForMoreOfIt)),
    ],
    caveats: caveatsFor(told, { askedOn, applicant, namesProgram: true, comparesEditions: false, asksIfStill: false }, rules),
    topics: [],
    suggestions: [],
  };
}
const MOST_IN_BRIEF = 6;
/** In characters; the list must fit an answer whole. */
const LONGEST_IN_BRIEF = 1200;

/** The chapters of a document in which nothing is marked to be told in brief. */
function byChapter(document: KnowledgeDocument, rules: ComposingRules): Draft | undefined {
  const chapters = new Map<string, Passage>();
  for (const passage of rules.knowledge.passages) {
    const [chapter] = passage.headings;
    if (passage.document.id !== document.id || chapter === undefined) continue;
    const known = chapters.get(chapter);
    // The figures of a heading have to stand in a passage of the chapter.
    if (known === undefined || (!bears(known, chapter) && bears(passage, chapter))) chapters.set(chapter, passage);
  }
  const shown = [...chapters].slice(0, MOST_CITATIONS);
  const [first] = shown;
  if (first === undefined) return undefined;
  return {
    outcome: 'answered',
    blocks: [
      paragraph(said(phrases.overview(document.short_title ?? document.title), first[1])),
      { kind: 'list', items: shown.map(([chapter, passage]) => [said(chapter.replace(NUMBER_OF_CHAPTER, ''), passage)]) },
      paragraph(said(phrases.askOfThese)),
    ],
    caveats: [],
    topics: [],
    suggestions: [],
  };
}

/** "that's from which edition?", "which page says that?" */
const ASKS_WHERE_FROM = anyOf(
  /\b(?:from|in|on|by|per|according to) which (?:edition|page|version|guide|document|doc|source|one)\b/i,
  /\b(?:which|what) (?:edition|page|version|guide|document|doc|source)s? (?:(?:is|was|does|did) (?:that|this|it|those) (?:from|in|on|come from|stand in)|(?:says?|said|gives?|has|prints?|states?) (?:that|this|it|so))\b/i,
);
const ASKS_WHERE_ALONE = new RegExp(`^${WHICH_SAYS_THAT}\\W*$`, 'i');
const MOST_PLACED = 2;

/** The answer before said what no source says. */
function restedOnNothing(): Draft {
  return {
    outcome: 'not_covered',
    blocks: [paragraph(said(phrases.restedOnNothing))],
    caveats: [],
    topics: [],
    suggestions: [],
  };
}

/** What the turn before was answered with, each with the document that it stands in. */
function whereFrom(told: readonly Passage[], askedOn: string, { applicant, whole }: Asked, rules: ComposingRules): Draft {
  // Of two editions the one that was quoted is meant.
  const [lead] = told;
  const shown = told
    .filter((passage) => passage === lead || passage.keys[0] === undefined || passage.keys[0] !== lead?.keys[0])
    .slice(0, MOST_PLACED);
  const { supersededBy } = rules;
  const later = new Set(supersededBy.values());
  const asksOfEdition = ABOUT_EDITIONS.test(whole.text);
  const nameOf = ({ document }: Passage) => {
    if (asksOfEdition && supersededBy.has(document.id)) return phrases.earlierEdition;
    if (asksOfEdition && later.has(document.id)) return phrases.laterEdition;
    return phrases.ofDocument(document);
  };
  return {
    outcome: 'answered',
    blocks: shown.map((passage) => paragraph(said(`${nameOf(passage)} ${passage.text}`, passage))),
    caveats: caveatsFor(shown, { askedOn, applicant, namesProgram: true, comparesEditions: false, asksIfStill: false }, rules),
    topics: [],
    suggestions: [],
  };
}

function editionsNamed(asked: Asked, { supersededBy }: ComposingRules): EditionPair | undefined {
  const named = new Set(asked.parts.concat(asked.whole).flatMap(({ scope }) => [...scope.group, ...scope.documents]));
  for (const [earlier, later] of supersededBy)
    if (named.has(earlier) && (named.has(later) || named.size === 1)) return { later, earlier };
  return undefined;
}

/** The two editions of the page of the program that a question names. */
function editionsOfProgram({ whole }: Asked, rules: ComposingRules): EditionPair | undefined {
  return editionPairOf(
    documentsOfPrograms(whole.scope, rules).map(({ id }) => id),
    rules,
  );
}

/** The two editions of the only page that has any, where a question names none and no program. */
function editionsAtAll({ whole: { scope } }: Asked, rules: ComposingRules): EditionPair | undefined {
  return rules.supersededBy.size === 1 && !namesAnywhere(scope)
    ? editionPairOf([...rules.supersededBy.keys()], rules)
    : undefined;
}

/** What a question names of the field beside a program and its pages. */
function conceptsBesidePages({ whole: { scope, units } }: Asked): WeightedUnit[] {
  const programs = scope.programs.map(conceptKey);
  return units.filter((unit) => isOwnConcept(unit) && !programs.includes(unit.key) && !ABOUT_EDITIONS.test(unit.surface));
}

function documentsOfPrograms({ programs }: Scope, { knowledge }: ComposingRules): readonly KnowledgeDocument[] {
  return knowledge.documents.filter(({ program }) => program !== null && programs.includes(program));
}

/** "…, I'm updating our handout" */
const TELLS_WHAT_FOR =
  /[,.;]\s+(?:i'?m|i am|we'?re|we are|i need (?:it|this|that)|it'?s for|because|bc|since|so (?:that )?(?:i|we))\b[^?]*$/i;

/** How much the question names beside the documents and that they differ. */
function otherUnits({ whole }: Asked, beside: readonly RegExp[] = []): number {
  const programs = whole.scope.programs.map(conceptKey);
  const end = whole.text.search(TELLS_WHAT_FOR);
  return whole.units.filter(
    ({ key, role, detail, own, surface, start }) =>
      own &&
      (end < 0 || start < end) &&
      role === 'content' &&
      !detail &&
      !programs.includes(key) &&
      ![ASKS_DIFFERENCES, ASKS_FIGURES, ABOUT_EDITIONS, ...beside].some((pattern) => pattern.test(surface)),
  ).length;
}

/** An edition of which a question asks what it alone states, and the other one. */
interface SoleEdition {
  readonly sole: string;
  readonly other: string;
}

/** The editions of which a question asks what they alone state; none where it names anything to be stated. */
function soleEditionsAsked(asked: Asked, rules: ComposingRules): readonly SoleEdition[] {
  const { text, leaning, scope } = asked.whole;
  const named = [...scope.group, ...scope.documents];
  const editions = editionPairOf(named, rules);
  if (!editions || !ASKS_WHAT.test(text)) return [];
  const ofLater = { sole: editions.later, other: editions.earlier };
  const ofEarlier = { sole: editions.earlier, other: editions.later };
  const lacking = LACKING.exec(text)?.groups;
  if (lacking && !namesPointBeside(asked)) return [lacking.earlier === undefined ? ofEarlier : ofLater];
  if (ADDS_AND_DROPS.test(text) && otherUnits(asked, [DROPS, ADDS, ASKS_WHAT]) <= 1) return [ofLater, ofEarlier];
  if (leaning || otherUnits(asked, [DROPS, ADDS, ONLY, ASKS_WHAT, APPEARS]) > 0) return [];
  if (DROPS.test(text)) return [ofEarlier];
  if (ADDS.test(text)) return [ofLater];
  if (!ONLY.test(text) || named.length !== 1) return [];
  return named[0] === editions.later ? [ofLater] : [ofEarlier];
}

/** Whether a question names a matter of the field beside the pages that it is about, and what they print. */
function namesPointBeside(asked: Asked): boolean {
  return conceptsBesidePages(asked).some(
    ({ role, surface }) =>
      role === 'content' && ![ASKS_FIGURES, ASKS_DIFFERENCES, DROPS, ADDS, /^points?$/i].some((pattern) => pattern.test(surface)),
  );
}

/** What one edition states and the other does not: points that it alone has, and figures that the other gives none of. */
function listStatedAlone(asked: Asked, rules: ComposingRules): Draft | undefined {
  const editions = soleEditionsAsked(asked, rules);
  const most = Math.ceil(MOST_STATED_ALONE / Math.max(1, editions.length));
  const { text } = asked.whole;
  const figuresOnly = ASKS_FIGURES.test(text) && !FIGURES_APART.test(text);
  const blocks = editions.flatMap((edition) => statedAlone(edition, most, figuresOnly, rules));
  return blocks.length === 0 ? undefined : { outcome: 'answered', blocks, caveats: [], topics: [], suggestions: [] };
}

function statedAlone({ sole, other }: SoleEdition, most: number, figuresOnly: boolean, rules: ComposingRules): DraftBlock[] {
  const isOfOther = (key: string) => rules.byKey.get(key)?.some(({ document }) => document.id === other) ?? false;
  const moreThanTwin = pairsOf(sole, other, rules).filter(([own, twin]) => givesMoreThan(twin, own));
  const alone = rules.knowledge.passages.filter(({ document, keys }) => document.id === sole && !keys.some(isOfOther));
  const stated = [...moreThanTwin.map(([own]) => own), ...alone].filter(
    ({ text }) => !figuresOnly || printedFiguresIn(text).some((figure) => figure.length > 1),
  );
  if (stated.length === 0) return [];
  const shown = stated.slice(0, most);
  const lead = rules.supersededBy.has(sole) ? phrases.onlyEarlierStates : phrases.onlyLaterStates;
  return [
    paragraph(said(lead(shown.length < stated.length))),
    { kind: 'list', items: shown.map((passage) => [{ text: passage.text, cites: [passage] }]) },
  ];
}

/** The differences asked about are of one point when the evidence for it is found on both sides at once, and closely. */
function namesOnePoint(found: readonly PartEvidence[]): boolean {
  return found.some(
    ({ evidence }) => evidence.kind === 'comparison' && evidence.sides.every(({ confidence }) => confidence > 0.62),
  );
}

/** Passages of two documents that state the same point before all (their first key). */
function pairsOf(first: string, second: string, rules: ComposingRules): [Passage, Passage][] {
  return rules.knowledge.passages
    .filter(({ document }) => document.id === first)
    .flatMap((passage) =>
      twinsIn(second, passage, rules)
        .slice(0, 1)
        .map((twin): [Passage, Passage] => [passage, twin]),
    );
}

function listEditionDifferences({ later, earlier }: EditionPair, figuresOnly: boolean, rules: ComposingRules): Draft | undefined {
  const pairs = pairsOf(later, earlier, rules).filter((pair) => describeConflict(...pair) !== undefined);
  if (pairs.length === 0) return undefined;
  const items: DraftSentence[][] = pairs.map(([ofLater, ofEarlier]) => {
    const onlyEarlier = printedFiguresIn(ofEarlier.text).filter((figure) => !printedFiguresIn(ofLater.text).includes(figure));
    const bothBrief = onlyEarlier.length === 1 && printedFiguresIn(ofLater.text).length > 0;
    return [
      { text: `${phrases.laterEdition} ${ofLater.text}`, cites: [ofLater] },
      { text: `${phrases.earlierEdition} ${bothBrief ? `${onlyEarlier[0]}.` : ofEarlier.text}`, cites: [ofEarlier] },
    ];
  });
  const blocks: DraftBlock[] = [
    paragraph(said(figuresOnly ? phrases.editionsDifferFigures : phrases.editionsDiffer)),
    ...items.map((item): DraftBlock => ({ kind: 'list', items: [item] })),
  ];
  const conflicts = pairs.flatMap((pair) => describeConflict(...pair) ?? []);
  return { outcome: 'answered', blocks, caveats: conflicts.slice(0, 1), topics: [], suggestions: [] };
}

/** Ranges and figures with a plus sign tell more than a bare digit, which may belong to a name ("Step 2"). */
function figuresOf(passages: readonly Passage[]): number {
  return passages.flatMap(({ text }) => printedFiguresIn(text)).filter((figure) => figure.length > 1).length;
}

/** Where two guides print figures on one point, side by side, each point once. */
function listGuideDifferences(
  [first, second]: readonly [string, string],
  askedOn: string,
  { applicant }: Asked,
  rules: ComposingRules,
): Draft | undefined {
  const points = new Map<string, [Passage, Passage]>();
  for (const pair of pairsOf(first, second, rules)) {
    const [a, b] = pair.map(({ text }) => printedFiguresIn(text)) as [string[], string[]];
    const differ = a.some((figure) => !b.includes(figure)) || b.some((figure) => !a.includes(figure));
    const [key] = pair[0].keys;
    if (key === undefined || a.length === 0 || b.length === 0 || !differ) continue;
    const chosen = points.get(key);
    if (!chosen || figuresOf(pair) > figuresOf(chosen)) points.set(key, pair);
  }
  if (points.size === 0) return undefined;
  const shown = [...points.values()].slice(0, MOST_POINTS_OF_GUIDES);
  const blocks = shown.map(
    (pair): DraftBlock => ({
      kind: 'list',
      items: [pair.map((passage) => ({ text: `${phrases.ofDocument(passage.document)} ${passage.text}`, cites: [passage] }))],
    }),
  );
  return {
    outcome: 'answered',
    blocks: [paragraph(said(phrases.guidesDiffer)), ...blocks],
    caveats: caveatsFor(
      shown.flat(),
      { askedOn, applicant, namesProgram: true, comparesEditions: false, asksIfStill: false },
      rules,
    ),
    topics: [],
    suggestions: [],
  };
}
