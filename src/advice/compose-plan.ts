import { admitted, said } from '../answer/draft.ts';
import { AUDIENCE_NAMES } from '../answer/phrases.ts';
import { passagesOf, stepsOfStage } from '../answer/roadmap-steps.ts';
import type { RoadmapStep } from '../corpus/advice-data.ts';
import type { ToldFacts } from '../question/question.ts';
import type { AdviceKnowledge } from './advice-knowledge.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { describeApplicant } from './applicant.ts';
import { type DraftAdvice, type DraftAdviceBlock, type DraftItem, heading, sentences, withAudience } from './draft-advice.ts';

const TIMES = ['now', 'next', 'later'] as const;

/**
 * What to do now, next and later in the year that was told.
 * @param done steps that were ticked off, by id; nothing where the person keeps no track
 */
export function composePlan(told: ToldFacts, done: ReadonlySet<string> | undefined, knowledge: AdviceKnowledge): DraftAdvice {
  const { roadmap, passages } = knowledge;
  const titled = (blocks: readonly DraftAdviceBlock[]): DraftAdvice => ({ topic: 'plan', title: say.titles.plan, blocks });
  if (!told.year) return titled([sentences(said(say.whichYear))]);
  const stages = roadmap.years[told.year];
  if (!stages) return titled([sentences(admitted(say.noRoadmap))]);
  let number = 0;
  const itemOf = (step: RoadmapStep): DraftItem => {
    const cites = passagesOf(step, passages);
    number += 1;
    return {
      id: step.id,
      number,
      ...(done && { done: done.has(step.id) }),
      sentences: [said(withAudience(step.do, cites, told.applicant), ...cites)],
    };
  };
  const blocks = TIMES.flatMap((time) =>
    stages[time].flatMap((id): DraftAdviceBlock[] => {
      const steps = stepsOfStage(id, told, knowledge).map(itemOf);
      const stage = roadmap.stages.find((one) => one.id === id)?.title ?? id;
      return steps.length > 0 ? [heading(say.stageHeading(say.when[time], stage)), { kind: 'list', items: steps }] : [];
    }),
  );
  const notes = [...(stages.note ? [admitted(stages.note)] : []), admitted(say.noDatesInPlan)];
  if (told.applicant === undefined) notes.push(said(say.furtherForImgs(AUDIENCE_NAMES['us-citizen-img'])));
  return titled([sentences(said(say.you(describeApplicant(told)))), ...blocks, sentences(...notes)]);
}
