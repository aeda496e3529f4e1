import { asksHowFarApart } from '../question/how-far-apart.ts';
import { FIGURE, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { printedFiguresIn } from '../text/numbers.ts';
import { chooseSupport, figuresIn } from './choose-support.ts';
import { areEditions, otherEditionOf, samePoint } from './editions.ts';
import type { ScoredPassage } from './evidence.ts';
import type { EvidenceRules } from './score-passages.ts';
import { TWO_DIGITS, valuesIn } from './stated-figures.ts';
import { WEIGHING } from './weighing.ts';

const SIDES_COMPARED = 12;
const MOST_PAIRS = 2;

const COMPARING =
  /\b(?:differ(?:s|ed|ing|ences?)?|(?:are|is|how)\b[^.?!]{0,30}\bdifferent|different (?:advice|figures?|numbers?|answers?|from each)|(?:lists?|says?|said|gives?|wants?|asks? for|reads?|names?|tells?)(?: (?:it|me|us|you))? (?:\w+ )?different(?:ly)?|disagree\w*|contradict\w*|conflict\w*|discrepan\w*|compar\w+|versus|agree|chang\w+|go(?:ne)? up|went up|rise|rose|risen|grow|grew|grown|increas\w+|than|up from)\b/i;

/** "as compared with students at home" holds no documents against each other. */
const COMPARED_WITH_PEOPLE =
  /\b(?:as )?compar(?:ed|ing|ison) (?:with|to|against) (?=(?:[\w-]+ ){0,3}(?:students?|applicants?|candidates?|people|peers?|classmates?|graduates?|grads?|seniors?|mds?|dos?|imgs?|others|them|those|someone|everyone)\b)/gi;

/** Words that name more than one document: "the guide" alone may mean either, and holds none against the other. */
const SEVERAL =
  /\b(?:both|each|either|the (?:two|2)(?=\s*[?.,;]|$)|guides|documents|editions|pages|versions|sources|side by side|respectively|between)\b/i;

/** "does the guide say how IR is different from derm?" asks of one of them, whichever it is; "how is the guide different from the img guide?" of two. */
function asksOfOneGuide(text: string): boolean {
  return ONE_GUIDE.test(text) && !OTHER_GUIDE.test(text) && (text.match(/\b(?:guide|article)\b/gi) ?? []).length === 1;
}
const ONE_GUIDE =
  /\b(?:the|this|that|your) (?:[\w-]+ ){0,2}(?:guide|article)(?!s|\W+(?:and|vs|versus|or|differ|disagree|contradict))\b/i;
const OTHER_GUIDE = /\b(?:other|another|(?:two|2) (?:guides|articles|documents|sources))\b/i;

/** Documents to hold against each other: those named together, or an earlier edition that is compared with what came after. */
export function comparedDocuments(part: QuestionPart, rules: EvidenceRules): readonly string[] {
  const { documents, group } = part.scope;
  const [named] = documents;
  if (group.length > 1) {
    const text = part.text.replace(COMPARED_WITH_PEOPLE, ' ');
    const together =
      documents.length > 1 || areEditions(group, rules) || SEVERAL.test(text) || (COMPARING.test(text) && !asksOfOneGuide(text));
    return together ? group : [];
  }
  if (named === undefined) return [];
  if (rules.superseded.has(named) && COMPARING.test(part.text)) return [rules.supersededBy.get(named) ?? named, named];
  const earlier = asksHowFarApart(part) && !rules.superseded.has(named) ? otherEditionOf(named, rules) : undefined;
  return earlier === undefined ? [] : [named, earlier];
}

/** What either edition says to the point, each followed by what the other edition says of the same fact. */
export function editionSides(part: QuestionPart, scored: readonly ScoredPassage[], rules: EvidenceRules): ScoredPassage[] {
  const [lead] = scored;
  if (!lead) return [];
  const sides = new Set<ScoredPassage>();
  for (const side of [lead, ...chooseSupport(part, lead, scored.slice(1), rules)])
    for (const one of [side, ...twinsOf(side, part, scored, rules)]) sides.add(one);
  return [...sides];
}

/** A passage and what the other edition says of the same point in other figures; undefined where it gives the same, or none. */
export function differingEditions(
  lead: ScoredPassage,
  scored: readonly ScoredPassage[],
  rules: EvidenceRules,
): readonly ScoredPassage[] | undefined {
  const figures = printedFiguresIn(lead.passage.text);
  const twin = scored.find(
    (one) => isTwin(lead, one, rules) && printedFiguresIn(one.passage.text).some((figure) => !figures.includes(figure)),
  );
  return twin && figures.length > 0 ? [lead, twin] : undefined;
}

/** Whether one passage states in another edition what the other one does. */
function isTwin({ passage: one }: ScoredPassage, { passage: other }: ScoredPassage, rules: EvidenceRules): boolean {
  return samePoint(one, other) && areEditions([one.document.id, other.document.id], rules);
}

/**
 * "15,000 procedures?", "percutaneous ablation at MGH?": what the earlier edition says of the same point, where it alone prints the figure
 * that is stated, or speaks of what is named.
 */
export function saidByEarlierAlone(
  part: QuestionPart,
  lead: ScoredPassage,
  scored: readonly ScoredPassage[],
  rules: EvidenceRules,
): readonly ScoredPassage[] | undefined {
  if (part.scope.documents.length + part.scope.group.length > 0) return undefined;
  const twin = scored.find((one) => isTwin(lead, one, rules));
  if (twin === undefined) return undefined;
  const [earlier, later] = rules.superseded.has(lead.passage.document.id) ? [lead, twin] : [twin, lead];
  const isOfFigure =
    part.stated.some((figure) => figure >= TWO_DIGITS) &&
    part.stated.every((figure) => valuesIn(earlier).includes(figure) && !valuesIn(later).includes(figure));
  const named = unitsBesideProgram(part).filter(({ key, own, detail }) => own && !detail && !FIGURE.test(key));
  const lacking = named.filter(({ key }) => !later.match.heldInText.has(key));
  const isOfName =
    lacking.length > 0 &&
    part.type === 'any' &&
    lacking.every(({ key }) => earlier.match.heldInText.has(key)) &&
    later.match.askedAs < earlier.match.askedAs;
  return isOfFigure || isOfName ? [earlier, later] : undefined;
}

/** What the other edition says of the same fact: the best passage, and others that say what it leaves open of the question. */
function twinsOf(
  { passage: { document, keys } }: ScoredPassage,
  part: QuestionPart,
  scored: readonly ScoredPassage[],
  rules: EvidenceRules,
): ScoredPassage[] {
  const [twin, ...others] = scored.filter(
    ({ passage }) => passage.document !== document && passage.keys.some((key) => keys.includes(key)),
  );
  return twin ? [twin, ...chooseSupport(part, twin, others, rules)] : [];
}

/**
 * Pairs of passages, one of each document, that answer together best; those that speak of the same point are preferred, and
 * among these the ones that give different figures.
 */
export function comparedSides(
  { type }: QuestionPart,
  group: readonly string[],
  scored: readonly ScoredPassage[],
): ScoredPassage[] {
  const [first = [], second = []] = group.map((id) =>
    scored.filter(({ passage }) => passage.document.id === id).slice(0, SIDES_COMPARED),
  );
  const pairs: { sides: readonly ScoredPassage[]; score: number }[] = [];
  for (const a of first) {
    for (const b of second) {
      const samePoint = a.passage.keys.some((key) => b.passage.keys.includes(key)) ? WEIGHING.samePoint : 0;
      const givesFigures = samePoint > 0 && [a, b].every(({ passage }) => figuresIn(passage).length > 0);
      const figures = givesFigures ? (type === 'number' ? WEIGHING.figuresAsked : WEIGHING.differingFigures) : 0;
      pairs.push({ sides: [a, b], score: a.score + b.score + samePoint + figures });
    }
  }
  pairs.sort((x, y) => y.score - x.score);
  const chosen: ScoredPassage[] = [];
  for (const { sides, score } of pairs) {
    if (chosen.length >= 2 * MOST_PAIRS || score < WEIGHING.support.closeScore * (pairs[0]?.score ?? 0)) break;
    if (sides.every((side) => !chosen.includes(side))) chosen.push(...sides);
  }
  return chosen;
}
