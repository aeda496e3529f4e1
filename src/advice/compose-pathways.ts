import { admitted, said } from '../answer/draft.ts';
import { fits } from '../answer/roadmap-steps.ts';
import { PATHWAY_ROWS, type Pathway, type PathwayLine } from '../corpus/advice-data.ts';
import type { ToldFacts } from '../question/question.ts';
import type { AdviceKnowledge } from './advice-knowledge.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { describeApplicant } from './applicant.ts';
import { type AdviceSentence, type DraftAdvice, type DraftAdviceBlock, sentences, withAudience } from './draft-advice.ts';

/** The pathways side by side. For somebody who told of themselves the answer starts from where they stand, and so do the columns. */
export function composePathways(told: ToldFacts, knowledge: AdviceKnowledge): DraftAdvice {
  const titled = (blocks: readonly DraftAdviceBlock[]): DraftAdvice => ({
    topic: 'pathways',
    title: say.titles.pathways,
    blocks,
  });
  const lines = (pathway: Pathway) => pathway.starts.filter((start) => fits(start.if, told, knowledge.thresholds)).slice(0, 1);
  if (knowledge.pathways.length === 0) return titled([sentences(admitted(say.noPathways))]);
  const pathways = knowledge.pathways.toSorted((a, b) => lines(b).length - lines(a).length);
  const you = describeApplicant(told);
  const intro = [
    ...(you === '' ? [] : [said(say.you(you))]),
    ...pathways.flatMap(lines).map((start) => lineOf({ ...start, text: sentence(start.text) }, told, knowledge)),
  ];
  return titled([
    ...(intro.length > 0 ? [sentences(...intro)] : []),
    {
      kind: 'table',
      columns: pathways.map(({ name }) => name),
      rows: PATHWAY_ROWS.map((row) => ({
        label: row === 'program' ? programLabel(pathways, knowledge) : say.pathwayRows[row],
        cells: pathways.map((pathway) => pathway[row].map((line) => lineOf(line, told, knowledge))),
      })),
    },
  ]);
}

/** The name of the program that the cells of the row speak of. */
function programLabel(pathways: readonly Pathway[], { passages, programNames }: AdviceKnowledge): string {
  const cited = pathways.flatMap(({ program }) => program).flatMap((line) => ('passages' in line ? line.passages : []));
  const [program] = cited.flatMap((id) => passages.get(id)?.document.program ?? []);
  const [name] = programNames[program ?? ''] ?? [];
  return name === undefined ? say.pathwayRows.program : say.atProgram(name);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function lineOf(line: PathwayLine, told: ToldFacts, { passages }: AdviceKnowledge): AdviceSentence {
  if ('missing' in line) return admitted(say.noSourceSays(line.missing));
  const cites = line.passages.flatMap((id) => passages.get(id) ?? []);
  return said(/\bIMGs?\b/.test(line.text) ? line.text : withAudience(line.text, cites, told.applicant), ...cites);
}
