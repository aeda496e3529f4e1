import type { DatedFact } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { isStaffAnswer } from '../corpus/staff-answers.ts';
import type { ApplicantProfile } from '../question/question.ts';
import { printedFiguresIn } from '../text/numbers.ts';
import type { DraftCaveat } from './draft.ts';
import { type Editions, laterEditionOf, type PassagesByKey, relatedIn } from './editions.ts';
import { AUDIENCE_NAMES, phrases } from './phrases.ts';
import { properNamesIn } from './verify-draft.ts';

export interface CaveatRules extends Editions, PassagesByKey {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly dates: ReadonlyMap<string, DatedFact>;
  /** Passages of which staff say something else, by the address of either. */
  readonly differences: ReadonlyMap<string, readonly Passage[]>;
  /** What each program is called, the name to print first. */
  readonly programNames: Readonly<Record<string, readonly string[]>>;
}

export interface CaveatSituation {
  readonly askedOn: string;
  readonly applicant: ApplicantProfile;
  /** The question itself names the program: that an answer is limited to it needs no saying. */
  readonly namesProgram: boolean;
  /** The question holds editions against each other: then also what one of them leaves out is said. */
  readonly comparesEditions: boolean;
  /** The question asks whether something is still so. */
  readonly asksIfStill: boolean;
}

/** What a reader must know beside the passages that an answer rests on. At most one caveat of each kind and point. */
export function caveatsFor(cited: readonly Passage[], situation: CaveatSituation, rules: CaveatRules): DraftCaveat[] {
  const caveats: DraftCaveat[] = [];
  const add = (caveat: DraftCaveat | undefined) => {
    if (caveat && !caveats.some(({ sentence }) => sentence.text === caveat.sentence.text)) caveats.push(caveat);
  };
  // First of all, since what does not fit is left out from the end.
  for (const passage of cited)
    for (const other of rules.differences.get(passage.id) ?? []) add(staffConflict(passage, other, cited));
  for (const passage of cited) add(editionConflict(passage, cited, situation.comparesEditions, rules));
  add(
    outdatedCaveat(cited, situation.askedOn, rules) ??
      cited.map((passage) => overdueReview(passage, situation.askedOn)).find((caveat) => caveat !== undefined),
  );
  const [first] = cited;
  if (situation.asksIfStill && first && first.document.program !== null && !caveats.some(({ kind }) => kind === 'outdated'))
    add({ kind: 'outdated', sentence: { text: phrases.mayHaveChanged(first.document.edition), cites: [first] } });
  const audience = cited.find(({ document }) => document.audience === 'us-citizen-img');
  if (audience && situation.applicant.applicant !== 'us-citizen-img') {
    add({
      kind: 'audience',
      sentence: { text: phrases.audience(AUDIENCE_NAMES[audience.document.audience]), cites: [audience] },
    });
  }
  if (first && first.document.program !== null && !situation.namesProgram) {
    const [name] = rules.programNames[first.document.program] ?? [];
    if (name !== undefined) add({ kind: 'scope', sentence: { text: phrases.scope(name), cites: [first] } });
  }
  return caveats;
}

/** Whether an earlier passage gives figures where the later one gives none: then it is not replaced by it. */
export function givesMoreThan(later: Passage, earlier: Passage): boolean {
  const ofLater = printedFiguresIn(later.text);
  return (
    printedFiguresIn(earlier.text).some((figure) => !ofLater.includes(figure)) &&
    ofLater.every((figure) => earlier.text.includes(figure))
  );
}

function editionConflict(
  passage: Passage,
  cited: readonly Passage[],
  comparesEditions: boolean,
  rules: CaveatRules,
): DraftCaveat | undefined {
  const { supersededBy, byKey } = rules;
  const laterId = supersededBy.get(passage.document.id);
  if (laterId !== undefined) {
    const twin = laterEditionOf(passage, rules);
    const conflict = twin && describeConflict(twin, passage);
    // The answer rests on the earlier edition alone: it is the later one that is not shown yet.
    if (twin && conflict?.sentence.text === phrases.conflictText(passage.text) && !cited.includes(twin))
      return { ...conflict, sentence: { ...conflict.sentence, text: phrases.laterText(twin.text) } };
    if (twin) return conflict;
    const related = relatedIn(laterId, passage, rules);
    if (related) return { kind: 'conflict', sentence: { text: phrases.onlyEarlierFigure, cites: [passage, related] } };
    return { kind: 'conflict', sentence: { text: phrases.onlyEarlier, cites: [passage] } };
  }
  const earlier = passage.keys
    .flatMap((key) => byKey.get(key) ?? [])
    .find(({ document }) => supersededBy.get(document.id) === passage.document.id);
  if (!earlier) {
    const hasEarlier = [...supersededBy.values()].includes(passage.document.id);
    return comparesEditions && hasEarlier
      ? { kind: 'conflict', sentence: { text: phrases.onlyLater, cites: [passage] } }
      : undefined;
  }
  const caveat = describeConflict(passage, earlier);
  if (caveat?.sentence.text !== phrases.onlyEarlierFigure || cited.includes(earlier)) return caveat;
  // The answer rests on the later edition and so does not show the figure.
  return { ...caveat, sentence: { ...caveat.sentence, text: phrases.earlierGivesFigures(earlier.text) } };
}

/** The one figure in which two editions differ, as either prints it; undefined where they differ in none or in several. */
export function figuresApart(later: Passage, earlier: Passage): readonly [string, string] | undefined {
  const { onlyLater, onlyEarlier } = differingFigures(later, earlier);
  const [[ofLater], [ofEarlier]] = [onlyLater, onlyEarlier];
  return ofLater !== undefined && ofEarlier !== undefined && onlyLater.length + onlyEarlier.length === 2
    ? [ofLater, ofEarlier]
    : undefined;
}

function differingFigures(later: Passage, earlier: Passage) {
  const ofLater = printedFiguresIn(later.text);
  const ofEarlier = printedFiguresIn(earlier.text);
  return {
    onlyLater: [...new Set(ofLater.filter((figure) => !ofEarlier.includes(figure)))],
    onlyEarlier: [...new Set(ofEarlier.filter((figure) => !ofLater.includes(figure)))],
  };
}

/** Nothing where both editions give the same figures. */
export function describeConflict(later: Passage, earlier: Passage): DraftCaveat | undefined {
  const { onlyLater, onlyEarlier } = differingFigures(later, earlier);
  const cites = [later, earlier];
  if (onlyLater.length === 0 && onlyEarlier.length === 0) {
    const names = properNamesIn(earlier.text).filter((name) => !later.text.includes(name));
    return names.length > 0 ? { kind: 'conflict', sentence: { text: phrases.conflictText(earlier.text), cites } } : undefined;
  }
  const apart = figuresApart(later, earlier);
  if (apart) return { kind: 'conflict', sentence: { text: phrases.conflictFigure(...apart), cites } };
  if (onlyLater.length === 0) return { kind: 'conflict', sentence: { text: phrases.onlyEarlierFigure, cites } };
  return { kind: 'conflict', sentence: { text: phrases.conflictText(earlier.text), cites } };
}

/** A longer one might find no room, and would then be left out: that they differ has to be said. */
const LONGEST_OTHER_SIDE = 350;

/** What staff say and what a document, or another answer of theirs, says; both with their sources. */
function staffConflict(passage: Passage, other: Passage, cited: readonly Passage[]): DraftCaveat {
  const amongStaff = isStaffAnswer(passage.document) && isStaffAnswer(other.document);
  // Of two of theirs the same one comes first, whichever is cited before the other: it is one caveat.
  const isFirst = amongStaff ? passage.id < other.id : isStaffAnswer(passage.document);
  const [staff, against] = isFirst ? [passage, other] : [other, passage];
  const caveat = (text: string): DraftCaveat => ({ kind: 'conflict', sentence: { text, cites: [staff, against] } });
  const onlyIn = (one: Passage, two: Passage) => [
    ...new Set(printedFiguresIn(one.text).filter((figure) => !printedFiguresIn(two.text).includes(figure))),
  ];
  const [[ofStaff = '', ...moreOfStaff], [ofOther = '', ...moreOfOther]] = [onlyIn(staff, against), onlyIn(against, staff)];
  if (ofStaff !== '' && ofOther !== '' && moreOfStaff.length + moreOfOther.length === 0)
    return caveat((amongStaff ? phrases.staffAnswersDifferFigure : phrases.staffDifferFigure)(ofStaff, ofOther));
  if (cited.includes(other) || other.text.length > LONGEST_OTHER_SIDE)
    return caveat(amongStaff ? phrases.staffAnswersDiffer : phrases.staffDiffer);
  if (amongStaff) return caveat(phrases.staffAlsoSay(other.text));
  return caveat(other === staff ? phrases.staffSayOtherwise(staff.text) : phrases.documentSaysOtherwise(against.text));
}

function overdueReview(passage: Passage, askedOn: string): DraftCaveat | undefined {
  const { review_by } = passage.document;
  if (review_by === undefined || review_by >= askedOn) return undefined;
  return { kind: 'outdated', sentence: { text: phrases.reviewOverdue(review_by), cites: [passage] } };
}

/** All that is past of what an answer rests on, in one caveat. */
export function outdatedCaveat(cited: readonly Passage[], askedOn: string, { dates }: CaveatRules): DraftCaveat | undefined {
  const past = cited.flatMap((passage) => {
    const dated = dates.get(passage.id);
    return dated && isPast(dated, askedOn) ? [{ passage, dated }] : [];
  });
  if (past.length === 0) return undefined;
  // "virtual interviews for the fellowship" says "interviews for the fellowship", too.
  const concerns = [...new Set(past.map(({ dated }) => dated.what))].filter(
    (one, _, all) => !all.some((other) => other !== one && other.includes(one)),
  );
  const cycle = past.find(({ dated: { cycle: of }, passage }) => of !== undefined && passage.text.includes(of))?.dated.cycle;
  return {
    kind: 'outdated',
    sentence: { text: phrases.outdatedDate(concerns, cycle), cites: past.map(({ passage }) => passage) },
  };
}

function isPast(dated: DatedFact, askedOn: string): boolean {
  const end = endOfDatedFact(dated);
  return dated.over === true || (end !== undefined && end < askedOn);
}

/** The last day of what a passage dates, as YYYY-MM-DD; none where it names neither a day nor a cycle. */
export function endOfDatedFact({ closes, opens, cycle }: DatedFact): string | undefined {
  return closes ?? opens ?? endOfCycle(cycle);
}

/** A cycle "2023-2024" is over when its second year is; applications for it closed long before. */
function endOfCycle(cycle: string | undefined): string | undefined {
  const year = /(\d{4})\s*$/.exec(cycle ?? '')?.[1];
  return year ? `${year}-12-31` : undefined;
}
