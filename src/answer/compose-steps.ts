import type { RoadmapStep } from '../corpus/advice-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { Question, ToldFacts } from '../question/question.ts';
import { unitsBesideProgram } from '../question/question-part.ts';
import { stepsAsked } from '../question/steps-asked.ts';
import type { Asked } from '../question/understand-question.ts';
import { MOST_CITATIONS } from './answer.ts';
import { caveatsFor } from './caveats.ts';
import type { ComposingRules } from './composing-rules.ts';
import { type Draft, type DraftSentence, paragraph, said } from './draft.ts';
import { phrases } from './phrases.ts';
import { isForImgs, isImg, passagesOf, stepsOfStage } from './roadmap-steps.ts';
import { isBorneOut } from './verify-draft.ts';

/** Stages of the whole way, from the first year to the application. */
const WHOLE_WAY = ['m1', 'm3', 'm4'] as const;

/** "what should I do in M3?": the steps of that year, as the roadmap has them; nothing where something else is asked, or none is known. */
export function composeSteps({ askedOn }: Question, asked: Asked, rules: ComposingRules): Draft | undefined {
  const { roadmap, thresholds } = rules.knowledge;
  const { whole, parts, applicant, toldEver } = asked;
  // Whoever tells of a score or a failure asks what follows from that.
  if (tellsMoreThanWho(asked.told) || (whole.leaning && tellsMoreThanWho(toldEver))) return undefined;
  if (parts.length > 1 || whole.scope.institutions.length > 0) return undefined;
  const named = unitsBesideProgram(whole).filter(({ own, role }) => own && role === 'content');
  const asks = stepsAsked(whole.text, named, applicant.year);
  if (asks === undefined || (whole.leaning && !asks.namesYear)) return undefined;
  // "my daughter wants to match at MGH. what should she do now?" asks nothing of the hospital.
  if (rules.lexicon.namedIn(whole.text.slice(asks.from)).programs.length > 0) return undefined;
  const years = asks.year === undefined ? WHOLE_WAY : [asks.year];
  const stages = [...new Set(years.flatMap((year) => roadmap.years[year]?.now ?? []))];
  const told: ToldFacts = { ...applicant, ...toldEver };
  const most = Math.floor(MOST_CITATIONS / Math.max(1, stages.length));
  const documents = [...whole.scope.documents, ...whole.scope.group];
  const inDocuments = ({ passages }: RoadmapStep) =>
    documents.length === 0 || passages.every((id) => documents.some((document) => id.startsWith(`${document}#`)));
  const titleOf = (stage: string) => roadmap.stages.find(({ id }) => id === stage)?.title ?? stage;
  const items = stages.flatMap((stage) =>
    writtenForAskerFirst(
      stepsOfStage(stage, told, { roadmap, thresholds, passages: rules.passages }).filter(
        (step) => step['in brief'] && inDocuments(step),
      ),
      told,
      rules,
    )
      .slice(0, most)
      .map((step) => itemOf(step, stages.length > 1 ? `${titleOf(stage)}: ` : '', rules)),
  );
  const cited = items.flatMap(({ cites }) => cites);
  if (items.length === 0) return undefined;
  return {
    outcome: 'answered',
    blocks: [
      paragraph(said(phrases.stepsOf(stages.length > 1 ? undefined : stages.map(titleOf).join()))),
      { kind: 'list', items: items.map((item) => [item]) },
    ],
    caveats: caveatsFor(cited, { askedOn, applicant, namesProgram: true, comparesEditions: false, asksIfStill: false }, rules),
    topics: [],
    suggestions: [],
  };
}

function tellsMoreThanWho(told: ToldFacts): boolean {
  return Object.keys(told).some((fact) => fact !== 'applicant' && fact !== 'year');
}

/** An IMG is told first what is written for IMGs, since so few steps of a stage are told. */
function writtenForAskerFirst(
  steps: readonly RoadmapStep[],
  told: ToldFacts,
  { passages }: ComposingRules,
): readonly RoadmapStep[] {
  if (!isImg(told)) return steps;
  const place = (step: RoadmapStep) => (isForImgs(step, passages) ? 0 : 1);
  return steps.toSorted((a, b) => place(a) - place(b));
}

/** A step with as few passages as bear it out. */
function itemOf(step: RoadmapStep, under: string, { passages }: ComposingRules): DraftSentence {
  const text = under + step.do;
  const cites = passagesOf(step, passages);
  const bears = (some: readonly Passage[]) => isBorneOut({ text, cites: some }, { question: '', askedOn: '', names: [] });
  const enough = cites.find((one) => bears([one]));
  return said(text, ...(enough ? [enough] : cites));
}
