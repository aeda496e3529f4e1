import { anyOf } from '../text/any-of.ts';
import { isConcept } from '../vocabulary/lexicon.ts';
import type { ApplicantProfile } from './question.ts';

type Year = NonNullable<ApplicantProfile['year']>;

const STUDENT = '(?! (?:of )?(?:my |his |her |an? )?(?:(?:dr|ir|radiology|diagnostic|interventional) ){0,2}(?:resid|fellow))';
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
const ASKS_WHAT_TO_DO = anyOf(
  /\bwhat\b(?: (?:else|all|exactly|things|steps))? ?(?:should|shld|shud|do|does|must|can|could|would|ought|to|is|are)\b[^.?!]{0,40}\b(?:do|doing|be doing|focus(?:ing)? on|work(?:ing)? on|prioriti[sz]e|get done|accomplish|aim for|plan for|supposed to do)\b/i,
  /\bwhat to (?:do|focus on|prioriti[sz]e|work on)\b/i,
);
const SOMEBODY = '(?:i|we|she|he|they|one|u|you|my \\w+)';
const ALREADY = '(?:even |actually |really |best |first |concretely |realistically |ideally |exactly )*';
const AT_THIS_TIME =
  '(?: (?:(?:right )?now|first|next|then|today|at this (?:point|stage)|from here|this (?:year|semester|summer|term|month|fall|spring|winter)|with (?:my|this|the) (?:year|summer|semester)|(?:in|over|for|during) the (?:next|coming) (?:\\w+ )?(?:year|months?|weeks?)|specifically|concretely|(?:for|in) (?:ir|interventional(?: radiology)?)|to (?:match|get)(?: in(?:to)?| to)? (?:ir|interventional(?: radiology)?)))*';
const START = `\\b(?:where|how) (?:do|should|can|would|could|does|to|shall) ?(?:${SOMEBODY} )?${ALREADY}(?:get started|start(?: out)?|begin)\\b`;
const ASKS_FOR_START = new RegExp(START, 'i');
/** "where do I even start?", "what's next?", "what should she work on now?", "three things I should do this year": whatever comes first. */
const ASKS_FOR_NEXT = new RegExp(
  [
    START,
    '\\b(?:first|next) (?:steps?|moves?)\\b(?! ?[123])',
    `\\bhow (?:do|can|could|would|should) ${SOMEBODY} get (?:there|to it|in there)(?: from here)?(?=\\s*(?:[?.!]|$))|\\bwhat are (?:my|her|his|the) options(?=\\s*(?:[?.!]|$))`,
    `\\bwhat(?:'?s| is| are| comes| should be| would be)? (?:the |my |her |his )?(?:very )?(?:next|first)(?: things?)?(?=\\s*(?:[?.!]|$|(?:for|to) (?:me|her|him|do)\\b))`,
    `\\bwhat (?:should|shld|do|can|must|could|would|does|shall) ${SOMEBODY} ${ALREADY}(?:do|be doing|(?:be )?work(?:ing)? on|(?:be )?focus(?:ing)? on|prioriti[sz]e)${AT_THIS_TIME}(?=\\s*(?:[?.!]|$))`,
    `\\b(?:\\d|two|three|four|five|some|the) (?:main |top |most important )?things? (?:that )?(?:${SOMEBODY} )?(?:should|to|can|could|must|shld) do\\b`,
  ].join('|'),
  'i',
);
const PLAN =
  '(?:time ?line|road ?map|(?:game|action|study|year[- ]by[- ]year|step[- ]by[- ]step)? ?plan(?! ?[bc]\\b)|to-?do(?: list)?|check ?list|priorities|schedule|milestones|overview by year)';
/** "good plan?" asks what one thinks of a plan, and for none. */
const JUDGED =
  '(?:good|bad|smart|dumb|ok(?:ay)?|solid|decent|terrible|stupid|reasonable|realistic|sensible|viable|safe|great|fine)';
/** "M4 checklist", "timeline for an IR application", "make me a plan" */
const ASKS_FOR_PLAN = new RegExp(
  `(?:^|[.!?;,]\\s+)(?:(?:hi|hey|ok(?:ay)?|so|and|then|now|no|please|pls|i mean|can (?:you|u)|could (?:you|u)|i need|i want|is there|do (?:you|u) have|what(?:'?s| is)|give me|make me|show me|build me|tell me|help me with|create|draft|lay out)[\\s,]+)*(?:an? |the |my |your |some )?(?!${JUDGED} ${PLAN}\\b)(?:[\\w-]+ ){0,3}(?<!\\b(?:to|can|could|must|should|i|we|he|she|they) )${PLAN}\\b`,
  'i',
);
/** Words that may stand beside the year, and name nothing that is to be done. */
const BESIDE = new RegExp(
  `${PLAN}|^\\d+$|\\b(?:ir|interventional|radiolog\\w*|med(?:ical)?|school|student|applicant|appl\\w+|img|imgs|us|citizen|american|caribbean|do|md|year|years|early|now|match|residency|career|guide|interested|start|begin|best|competitive|competitively|prepar\\w*|set up|success\\w*|focus\\w*|prioriti\\w*|accomplish\\w*|work\\w*|plan\\w*|aim\\w*|steps?|things?|ready|doing|start\\w*|path|semesters?|summer|term|months?|today|point|stages?|moves?|first|next|love|dream|actual\\w*|real\\w*|specific\\w*|concrete\\w*|exact\\w*)\\b`,
  'i',
);

/** Whether a text asks for a plan, a checklist or the like: "roadmap please". */
export function asksForPlan(text: string): boolean {
  return ASKS_FOR_PLAN.test(text);
}

/** What may be told before whatever comes first is asked for, without being what is asked of. */
const TOLD_BEFORE =
  /\b(?:dr|diagnostic|esir|independent|integrated|pgy\S*|r[1-4]|prelim\w*|advanced|residents?|residency|(?:not |un|no |didn'?t )?match\w*|interviews?|class\w*|home|group|suite|clinic\w*|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*|may)\b/i;

interface Named {
  readonly key: string;
  readonly surface: string;
  readonly start: number;
}

/** What a question that asks for the steps of a year names. */
export interface StepsAsked {
  /** None where it asks for the whole way. */
  readonly year: Year | undefined;
  /** Whether the text, or whoever asks, names a year at all. */
  readonly namesYear: boolean;
  /** Where the asking begins: what stands before it tells who asks. */
  readonly from: number;
}

/**
 * Whether a text asks what is to be done in a year of school, or on the whole way.
 * @param named what it names, with its place in the text
 * @param year the year that the asker told or saved, where the text names none
 */
export function stepsAsked(text: string, named: readonly Named[], year: Year | undefined): StepsAsked | undefined {
  const stated = YEARS.find(([, pattern]) => pattern.test(text));
  const next = (stated || year !== undefined ? ASKS_FOR_NEXT : ASKS_FOR_START).exec(text);
  const asking = ASKS_FOR_PLAN.exec(text) ?? next ?? (stated && ASKS_WHAT_TO_DO.exec(text));
  if (!asking) return undefined;
  const naming = named.filter(({ surface }) => !BESIDE.test(surface) && !YEARS.some(([, pattern]) => pattern.test(surface)));
  // What goes before tells who asks: "I'm at SGU, M3, what should I do this year?"
  if (naming.some(({ start }) => start >= asking.index)) return undefined;
  // "I missed my exam. What does one do next?" asks of the exam.
  const namesYear = stated !== undefined || year !== undefined;
  const tellsElse = namesYear
    ? naming.some(({ key, surface }) => isConcept(key) && !TOLD_BEFORE.test(surface))
    : naming.length > 0;
  if (asking === next && tellsElse) return undefined;
  // "a timeline from M1 to M4"
  const several = YEARS.filter(([, pattern]) => pattern.test(text)).length > 1;
  return {
    year: several ? undefined : (stated?.[0] ?? year),
    namesYear,
    from: asking.index,
  };
}
