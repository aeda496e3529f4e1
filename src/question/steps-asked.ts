import type { ApplicantProfile } from './question.ts';

type Year = NonNullable<ApplicantProfile['year']>;

const STUDENT = '(?! (?:resid|of resid|fellow))';
const YEARS: readonly (readonly [Year, RegExp])[] = [
  ['m1', new RegExp(`\\bm(?:s|ed)? ?-?1s?\\b|\\b(?:first|1st)[- ]years?\\b${STUDENT}|\\bpre-?clinicals?\\b`, 'i')],
  ['m2', new RegExp(`\\bm(?:s|ed)? ?-?2s?\\b|\\b(?:second|2nd)[- ]years?\\b${STUDENT}`, 'i')],
  [
    'm3',
    new RegExp(`\\bm(?:s|ed)? ?-?3s?\\b|\\b(?:third|3rd)[- ]years?\\b${STUDENT}|\\b(?:clerkship|clinical|ward) years?\\b`, 'i'),
  ],
  ['m4', new RegExp(`\\bm(?:s|ed)? ?-?4s?\\b|\\b(?:fourth|4th|final|senior)[- ]years?\\b${STUDENT}`, 'i')],
];

/** "what should I do in M3?", "what do third years focus on?" */
const ASKS_WHAT_TO_DO =
  /\bwhat\b(?: (?:else|all|exactly|things|steps))? ?(?:should|shld|shud|do|does|must|can|could|would|ought|to|is|are)\b[^.?!]{0,40}\b(?:do|doing|be doing|focus(?:ing)? on|work(?:ing)? on|prioriti[sz]e|get done|accomplish|aim for|plan for|supposed to do)\b|\bwhat to (?:do|focus on|prioriti[sz]e|work on)\b/i;
const PLAN =
  '(?:time ?line|road ?map|(?:game|action|study|year[- ]by[- ]year|step[- ]by[- ]step)? ?plan(?! ?[bc]\\b)|to-?do(?: list)?|check ?list|priorities|schedule|milestones|overview by year)';
/** "M4 checklist", "timeline for an IR application", "make me a plan" */
const ASKS_FOR_PLAN = new RegExp(
  `^(?:(?:hi|hey|ok(?:ay)?|so|and|please|pls|can (?:you|u)|could (?:you|u)|i need|i want|is there|do (?:you|u) have|what(?:'?s| is)|give me|make me|show me|build me|tell me|help me with|create|draft|lay out)[\\s,]+)*(?:an? |the |my |your |some )?(?:[\\w-]+ ){0,3}${PLAN}\\b`,
  'i',
);
/** Words that may stand beside the year, and name nothing that is to be done. */
const BESIDE = new RegExp(
  `${PLAN}|\\b(?:ir|interventional|radiolog\\w*|med(?:ical)?|school|student|applicant|appl\\w+|img|imgs|us|citizen|american|caribbean|do|md|year|years|early|now|match|residency|career|guide|interested|start|begin|best|competitive|competitively|prepar\\w*|set up|success\\w*|focus\\w*|prioriti\\w*|accomplish\\w*|work\\w*|plan\\w*|aim\\w*|steps?|things?|ready|doing|start\\w*|path)\\b`,
  'i',
);

interface Named {
  readonly surface: string;
  readonly start: number;
}

/** What a question that asks for the steps of a year names. */
export interface StepsAsked {
  /** None where it asks for the whole way. */
  readonly year: Year | undefined;
}

/**
 * Whether a text asks what is to be done in a year of school, or on the whole way.
 * @param named what it names, with its place in the text
 * @param year the year that the asker told or saved, for a plan of which it names none
 */
export function stepsAsked(text: string, named: readonly Named[], year: Year | undefined): StepsAsked | undefined {
  const stated = YEARS.find(([, pattern]) => pattern.test(text));
  const asking = ASKS_FOR_PLAN.exec(text) ?? (stated && ASKS_WHAT_TO_DO.exec(text));
  if (!asking) return undefined;
  // What goes before tells who asks: "I'm at SGU, M3, what should I do this year?"
  const asked = named.filter(({ start }) => start >= asking.index);
  if (asked.some(({ surface }) => !BESIDE.test(surface) && !YEARS.some(([, pattern]) => pattern.test(surface)))) return undefined;
  // "a timeline from M1 to M4"
  const several = YEARS.filter(([, pattern]) => pattern.test(text)).length > 1;
  return { year: several ? undefined : (stated?.[0] ?? year) };
}
