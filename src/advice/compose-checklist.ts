import { said } from '../answer/draft.ts';
import { AUDIENCE_NAMES } from '../answer/phrases.ts';
import type { Checklist, CitedText } from '../corpus/advice-data.ts';
import type { ToldFacts } from '../question/question.ts';
import type { AdviceKnowledge } from './advice-knowledge.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { heldRows, sourcesFigures } from './compose-standing.ts';
import {
  type AdviceSentence,
  type DraftAdvice,
  type DraftAdviceBlock,
  type DraftItem,
  heading,
  sentences,
  withAudience,
} from './draft-advice.ts';

/** Counts of programs are asked about by themselves. */
const PROGRAM_LIST = 'programs';

export function composeChecklist(id: string | undefined, told: ToldFacts, knowledge: AdviceKnowledge): DraftAdvice {
  const checklist = knowledge.checklists.find((one) => one.id === id);
  const known = knowledge.checklists.map((one) => one.id).join(', ');
  if (!checklist) return { topic: 'checklist', title: 'Checklists', blocks: [sentences(said(say.noChecklist(known)))] };
  if (checklist.id === PROGRAM_LIST) return composeProgramList(told, knowledge);
  return { topic: 'checklist', title: checklist.title, blocks: [{ kind: 'list', items: itemsOf(checklist, told, knowledge) }] };
}

/** The planned counts against the sources', for whom these are written, and which mix the sources advise. */
export function composeProgramList(told: ToldFacts, knowledge: AdviceKnowledge): DraftAdvice {
  const thresholds = knowledge.thresholds.filter(({ figure }) => figure.startsWith('programs.') || figure === 'integratedOnly');
  const held = heldRows(thresholds, told, knowledge);
  const counts = told.programs ? held : [...held, ...sourcesFigures(thresholds, told, knowledge)];
  const mix = knowledge.checklists.find(({ id }) => id === PROGRAM_LIST);
  const blocks: DraftAdviceBlock[] = [
    ...counts,
    ...(mix ? [heading(say.mix), { kind: 'list' as const, items: itemsOf(mix, told, knowledge) }] : []),
    sentences(said(say.noPrediction)),
  ];
  return { topic: 'programs', title: say.titles.programs, blocks };
}

function itemsOf({ points }: Checklist, told: ToldFacts, knowledge: AdviceKnowledge): DraftItem[] {
  return points.map((point) => {
    if ('views' in point) return { sentences: [said(`${point.do}:`)], under: point.views.map((view) => viewOf(view, knowledge)) };
    const cites = point.passages.flatMap((passage) => knowledge.passages.get(passage) ?? []);
    return { sentences: [said(withAudience(point.do, cites, told.applicant), ...cites)] };
  });
}

/** What one guide says, with its name and whom it is written for. */
function viewOf({ text, passages }: CitedText, knowledge: AdviceKnowledge): AdviceSentence {
  const cites = passages.flatMap((passage) => knowledge.passages.get(passage) ?? []);
  const document = cites[0]?.document;
  const name = document?.short_title ?? document?.title ?? '';
  return said(say.viewOf(name, AUDIENCE_NAMES[document?.audience ?? 'all'], text), ...cites);
}
