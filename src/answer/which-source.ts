import type { Knowledge } from '../corpus/knowledge.ts';
import type { KnowledgeDocument, Passage } from '../corpus/knowledge-document.ts';
import type { QuestionPart } from '../question/question-part.ts';
import { anyOf } from '../text/any-of.ts';
import type { ComposingRules } from './composing-rules.ts';
import { admitted, type Draft, type DraftBlock, type DraftSentence, paragraph, said } from './draft.ts';
import { AUDIENCE_NAMES, phrases } from './phrases.ts';

/** Two editions of one page. */
export interface EditionPair {
  readonly later: string;
  readonly earlier: string;
}

/** The two editions of the first page of which any of these documents is one. */
export function editionPairOf(ids: readonly string[], { supersededBy }: ComposingRules): EditionPair | undefined {
  const [earlier, later] = [...supersededBy].find((pair) => pair.some((id) => ids.includes(id))) ?? [];
  return earlier === undefined || later === undefined ? undefined : { earlier, later };
}

export const STANDS =
  'right|correct|true|current|newer|latest|valid|trust(?:ed|worthy)?|use|cite|believe[ds]?|go (?:with|by)|stands?|counts?';

/** "which is right?", "that's a big jump, which one is right?", after an answer in which two sources differ. */
const ASKS_WHICH_STANDS = new RegExp(
  `^(?:that(?:'?s| is) [^.?!,]{1,30}[,.!]+ )?(?:(?:so|and|but|ok(?:ay)?|hm+|wait)[\\s,]+)*which (?:(?:one|number|figure|page|edition|of (?:them|the two|those|these)) )?(?:is|are|should|do|would|can|to)\\b[^.?!]{0,20}\\b(?:${STANDS})\\b`,
  'i',
);

export function asksWhichStands({ text, leaning }: QuestionPart): boolean {
  return leaning && ASKS_WHICH_STANDS.test(text);
}

const GUIDES = '(?:guides?|sources?|documents?)';
const BETTER = `${STANDS}|better|best|reliable|accurate|official|authoritative|newest|recent|follow|listen to|read first`;
/** "which guide is more reliable?", "who should I believe, the two guides differ" */
const ASKS_WHICH_GUIDE = new RegExp(
  `\\bwhich (?:of (?:the|these|those|your) (?:two |2 )?)?(?:\\w+ )?${GUIDES}\\b[^.?!]{0,40}\\b(?:${BETTER})\\b|\\b(?:are|is) (?:the|these|those|this|that|your|either|any)(?: of)?(?: \\w+)? ${GUIDES} (?:\\w+ ){0,2}(?:reliable|official|trustworthy|accurate|authoritative|legit\\w*|credible)\\b`,
  'i',
);
/** "i'm an american at a caribbean school, which guide fits me?", "who are the guides written for?" */
const ASKS_FOR_WHOM = anyOf(
  /\bwhich (?:one )?(?:of (?:the|these|those|your) )?(?:(?:two|2) )?guides? (?:would )?(?:best )?(?:fits?|suits?|is (?:meant |written |best |right |good )?for) (?:me|us|him|her|my|someone|somebody)\b/i,
  /\bwhich (?:one )?(?:of (?:the|these|those|your) )?(?:(?:two|2) )?guides? (?:(?:should|do|must|can) (?:i|we|he|she|they) (?:read|use|follow|look at|start with|need)|appl(?:y|ies) to (?:me|us|him|her))(?: (?:as an?\b[^?]*|first|then))?[\s?.!]*$/i,
  /\bwho(?:m|se)? (?:is|are|was|were) (?:the|these|those|your|each|either)(?: of)?(?: \w+){0,3} guides? (?:written|meant|made|intended|for|aimed)\b/i,
  /\b(?:audience|readership) of (?:the|each|your)(?: \w+){0,3} guides?\b/i,
);

/** Whether a question asks which guide is for whom, and nothing of what they say. */
export function asksForWhom({ text }: QuestionPart): boolean {
  return ASKS_FOR_WHOM.test(text);
}

/** For whom each guide is written. */
export function guidesForWhom({ knowledge }: ComposingRules): Draft | undefined {
  const told = forWhomEach(knowledge);
  if (told === undefined) return undefined;
  return {
    outcome: 'answered',
    blocks: [paragraph(said(phrases.guidesForWhom)), told],
    caveats: [],
    topics: [],
    suggestions: [],
  };
}

/** The same of what several sources say on a point. */
const ASKS_WHOM_TO_TRUST =
  /\b(?:who|whom|which(?: one| (?:of (?:them|the two|those)))?) (?:do|should|can|would|am|to|is|are)\b[^.?!]{0,20}\b(?:trust|believe|rely|use|cite|go (?:with|by)|follow|listen to|right|correct)\b(?! (?:for|about|on)\b)/i;

/** One guide alone may be trusted or not; which of two is right is asked of two. */
const TRUST = /\b(?:trust|believe|rely)\b/i;

export function asksWhomToTrust({ text }: QuestionPart): boolean {
  return ASKS_WHOM_TO_TRUST.test(text);
}

/**
 * Whether a question asks which of several guides is to be trusted, and of nothing on which they speak.
 * @param told passages that the turn before was answered with
 */
export function asksWhichGuide(part: QuestionPart, told: readonly Passage[], rules: ComposingRules): boolean {
  if (ASKS_WHICH_GUIDE.test(part.text)) return true;
  const guides = told.filter(({ document: { id, program } }) => program === null && editionPairOf([id], rules) === undefined);
  const differ = new Set(guides.map(({ document }) => document)).size > 1;
  return part.leaning && guides.length > 0 && asksWhomToTrust(part) && (differ || TRUST.test(part.text));
}

/** That no guide is said to be right, and for whom each is written; nothing where there are not several. */
export function whichGuide({ knowledge }: ComposingRules): Draft | undefined {
  const told = forWhomEach(knowledge);
  if (told === undefined) return undefined;
  const undated = areUndated(guidesOf(knowledge)) ? [admitted(phrases.guidesUndated)] : [];
  return {
    outcome: 'partial',
    blocks: [paragraph(admitted(phrases.guidesWhich), ...undated), told],
    caveats: [],
    topics: [],
    suggestions: [],
  };
}

/** For whom each of several guides is written, as a list. */
function forWhomEach(knowledge: Knowledge): DraftBlock | undefined {
  const told = guidesOf(knowledge).flatMap((guide) => forWhom(guide, knowledge.passages));
  return told.length < 2 ? undefined : { kind: 'list', items: told.map((sentence) => [sentence]) };
}

function guidesOf({ documents }: Knowledge): readonly KnowledgeDocument[] {
  return documents.filter(({ program }) => program === null);
}

/** The audience of a guide, beside the passage that tells most of what its title does. */
function forWhom(guide: KnowledgeDocument, passages: readonly Passage[]): readonly DraftSentence[] {
  const telling = passageNearest(guide, passages, guide.title.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  return telling ? [said(`${phrases.ofDocument(guide)} ${phrases.writtenFor(AUDIENCE_NAMES[guide.audience])}`, telling)] : [];
}

/** The later edition stands; what dates each is the passage nearest to what its front matter says of the edition. */
export function whichEdition({ later, earlier }: EditionPair, { knowledge }: ComposingRules): Draft {
  const editions = [later, earlier].flatMap((id) => knowledge.documents.filter((document) => document.id === id));
  const dated = editions.map((document) => {
    const dating = passageNearest(
      document,
      knowledge.passages,
      document.edition.toLowerCase().match(/[a-z]{5,}|covid-19/g) ?? [],
    );
    return dating ? [said(`${document.id === later ? 'Later' : 'Earlier'}: ${document.edition}.`, dating)] : [];
  });
  const undated = areUndated(editions) ? [said(phrases.editionsUndated)] : [];
  return {
    outcome: 'answered',
    blocks: [paragraph(said(phrases.editionsWhich), ...undated), { kind: 'list', items: dated }],
    caveats: [],
    topics: [],
    suggestions: [],
  };
}

function areUndated(documents: readonly KnowledgeDocument[]): boolean {
  return documents.every(({ edition }) => !/\d{4}/.test(edition ?? ''));
}

/** The passage of a document that holds most of these words. */
function passageNearest({ id }: KnowledgeDocument, passages: readonly Passage[], words: readonly string[]): Passage | undefined {
  const shared = ({ text }: Passage) => [...new Set(words)].filter((word) => text.toLowerCase().includes(word)).length;
  return passages
    .filter(({ document }) => document.id === id)
    .map((passage) => ({ passage, shared: shared(passage) }))
    .sort((a, b) => b.shared - a.shared)[0]?.passage;
}
