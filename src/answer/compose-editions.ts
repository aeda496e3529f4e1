import type { Passage } from '../corpus/knowledge-document.ts';
import type { Asked } from '../question/understand-question.ts';
import { printedFiguresIn } from '../text/numbers.ts';
import { describeConflict } from './caveats.ts';
import type { ComposingRules, PartEvidence } from './compose-answer.ts';
import { type Draft, type DraftBlock, type DraftSentence, paragraph, said } from './draft.ts';
import { phrases } from './phrases.ts';

const ASKS_WHICH =
  /\b(?:which|what|newer|newest|latest|most recent|current|up to date|rely|trust|base|use|prefer|authoritative|supersed\w+|cite)\b/i;
const ASKS_DIFFERENCES = /\b(?:disagree\w*|differ\w*|discrepan\w*|conflict\w*|contradict\w*|chang(?:ed|es)|inconsisten\w*)\b/i;
const ASKS_ALL =
  /\b(?:every|all|each|list|which (?:figures|numbers|facts|points)|what (?:figures|numbers|facts|has|have|changed|differs|are|is)|any|overview|summar\w+|where do)\b/i;
const ABOUT_EDITIONS = /\b(?:edition|version|page)s?\b/i;
/** A question about one point has this many content units beside the words for editions and differences; it is no question about editions as such. */
const MOST_OTHER_UNITS = 3;

/** Questions about the editions of a document themselves: which one stands, and in what they disagree. */
export function composeEditionsAnswer(asked: Asked, found: readonly PartEvidence[], rules: ComposingRules): Draft | undefined {
  const pair = editionsNamed(asked, rules);
  if (!pair) return undefined;
  const { text } = asked.whole;
  if (ASKS_DIFFERENCES.test(text) && ASKS_ALL.test(text) && !namesOnePoint(found))
    return listDifferences(pair, /\b(?:figure|number|value|count|volume|head-?count|statistic)s?\b/i.test(text), rules);
  if (ASKS_WHICH.test(text) && ABOUT_EDITIONS.test(text) && contentUnits(asked) <= MOST_OTHER_UNITS)
    return whichStands(pair, rules);
  return undefined;
}

interface EditionPair {
  readonly later: string;
  readonly earlier: string;
}

function editionsNamed(asked: Asked, { supersededBy }: ComposingRules): EditionPair | undefined {
  const named = new Set(asked.parts.concat(asked.whole).flatMap(({ scope }) => [...scope.group, ...scope.documents]));
  for (const [earlier, later] of supersededBy)
    if (named.has(earlier) && (named.has(later) || named.size === 1)) return { later, earlier };
  return undefined;
}

function contentUnits(asked: Asked): number {
  return asked.whole.units.filter(({ role, detail }) => role === 'content' && !detail).length;
}

/** The differences asked about are of one point when the evidence for it is found on both sides at once, and closely. */
function namesOnePoint(found: readonly PartEvidence[]): boolean {
  return found.some(
    ({ evidence }) => evidence.kind === 'comparison' && evidence.sides.every(({ confidence }) => confidence > 0.62),
  );
}

function differingPairs(
  { later, earlier }: EditionPair,
  { knowledge, byKey }: ComposingRules,
): { later: Passage; earlier: Passage }[] {
  const pairs: { later: Passage; earlier: Passage }[] = [];
  for (const passage of knowledge.passages) {
    const [key] = passage.keys;
    if (passage.document.id !== later || key === undefined) continue;
    const twin = byKey.get(key)?.find(({ document, keys }) => document.id === earlier && keys[0] === key);
    if (twin && describeConflict(passage, twin)) pairs.push({ later: passage, earlier: twin });
  }
  return pairs;
}

function listDifferences(pair: EditionPair, figuresOnly: boolean, rules: ComposingRules): Draft {
  const items: DraftSentence[][] = differingPairs(pair, rules).map(({ later, earlier }) => {
    const onlyEarlier = printedFiguresIn(earlier.text).filter((figure) => !printedFiguresIn(later.text).includes(figure));
    const bothBrief = onlyEarlier.length === 1 && printedFiguresIn(later.text).length > 0;
    return [
      { text: `Later edition: ${later.text}`, cites: [later] },
      { text: bothBrief ? `Earlier edition: ${onlyEarlier[0]}.` : `Earlier edition: ${earlier.text}`, cites: [earlier] },
    ];
  });
  const blocks: DraftBlock[] = [
    paragraph(said(figuresOnly ? phrases.editionsDifferFigures : phrases.editionsDiffer)),
    ...items.map((item): DraftBlock => ({ kind: 'list', items: [item] })),
  ];
  const conflicts = differingPairs(pair, rules).flatMap(({ later, earlier }) => describeConflict(later, earlier) ?? []);
  return { outcome: 'answered', blocks, caveats: conflicts.slice(0, 1), topics: [], suggestions: [] };
}

/** The later edition stands; what dates each is the passage nearest to what its front matter says of the edition. */
function whichStands({ later, earlier }: EditionPair, { knowledge }: ComposingRules): Draft {
  const evidence = (id: string): DraftSentence[] => {
    const document = knowledge.documents.find((candidate) => candidate.id === id);
    const words = new Set((document?.edition ?? '').toLowerCase().match(/[a-z]{5,}|covid-19/g) ?? []);
    const dating = knowledge.passages
      .filter((passage) => passage.document.id === id)
      .map((passage) => ({ passage, shared: [...words].filter((word) => passage.text.toLowerCase().includes(word)).length }))
      .sort((a, b) => b.shared - a.shared)[0]?.passage;
    return document && dating ? [said(`${id === later ? 'Later' : 'Earlier'}: ${document.edition}.`, dating)] : [];
  };
  return {
    outcome: 'answered',
    blocks: [paragraph(said(phrases.editionsWhich)), { kind: 'list', items: [evidence(later), evidence(earlier)] }],
    caveats: [],
    topics: [],
    suggestions: [],
  };
}
