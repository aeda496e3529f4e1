import { anyOf } from '../../text/any-of.ts';
import type { ToldFacts } from '../question.ts';
import { countOf, firstGroup, present, SENTENCE_END } from './counting.ts';
import { SPEAKS_OF_ASKER } from './other-people.ts';

const PROCEDURES =
  /(?<!\b(?:require[sd]?|needs?|asks? for|wants?|demands?|minimum(?: of)?|performs?|does|planned|is|=|takes?|of the|of) (?:at least |about )?|\/ ?)(?!(?<=\besir )500\b)(?<![\d,.]|\d (?:to|-|–|or) |\d[-–])\b(\d{2,4}) (?!planned\b)(?:\w+ )?(?:cases|procedures|procs)\b(?! (?:to go|left|short|remaining|away|more|a (?:year|month|week)|per (?:year|month|week)))/i;
/** "My friend did 600 procedures, I did 450": the word is not said twice. */
const AS_MANY =
  /\b(?:did|done|logged|have|had|i'm at|i am at|reached|(?<=(?:^|[,;.] ?))me:?|(?<=[,;] )at) (?:only |just )?(\d{2,4})(?=\s*(?:[.,;!?]|$)|\s(?:in|during|for|so far|by|esir)\b)/i;
/** "i have 480", where ESIR is the matter: nothing else there comes in hundreds. */
const HUNDREDS =
  /(?:\b(?:did|done|have|has|had|got|i'm at|(?:i am|am i) at|(?:will|'ll) be at|reached|with)|(?:^|[,;]) ?at|\b\d{1,2} (?:months?|mos?)(?: (?:of )?(?:ir|interventional))?(?:,| and| plus| ?\+| ?&)) (?:only |just |about )?(\d{3,4})(?=\s*(?:[.,;!?]|$)|\s(?:so far|done|logged|finished|completed|by|and|now|right now|at the moment|currently|not|instead|for esir|esir)\b)/i;
/** What is logged are procedures. */
const LOGGED = anyOf(
  /\b(?:logged|tally of|logs? (?:\w+ )?(?:is|are|at|stands?|shows?|has|have|says?)(?: at)?) (?:only |just |about )?(\d{2,4})(?=\s*(?:[.,;!?]|$)|\s(?:in|as|during|for|so far|by|now|with|and|but|\w+ with)\b|:)/i,
  /\b(\d{2,4}) (?:\w+ )?(?:in|on) (?:my|the|his|her) (?:case )?log\b/i,
  /(?:^|[,;] |\b(?:have|has|got|with|only|just|about|at) )(\d{2,4}) logged\b/i,
  /\b(?:cases|procedures|procs|log|count)(?: count)?(?: (?:are|is|stands?|now))* (?:at|:) (\d{2,4})\b/i,
  /(?<![\d,.])(\d{2,3}) ?(?:\/|of|out of) ?(?:the |my |his |her )?500\b/i,
);
/** "300 cases last year, 520 total now" */
const IN_TOTAL =
  /(?<=\b\d{2,4}\b[^.?!]{3,60}[,;] ?(?:now |so )?)(\d{2,4}) (?:(?:procedures|cases) )?(?:in total|total|altogether|overall|all told)\b/i;
const INTERVENTIONAL_MONTHS = anyOf(
  /\b(?:ir|interventional)\b[^.?!,]{0,40}\b(?:come to|total|amount to|add up to|are|is) (\d{1,2}) (?:months?|mos?)\b/i,
  /\b(\d{1,2}) (?:months?|mos?)(?: (?:of|on|in))? (?:(?:the|an|pure|dedicated|straight|solid|full) )*(?:ir\b|interventional(?! (?:cardio|pulm|neph|neuro|pain))|ir-related|angio\w*\b)/i,
);

/** "9 months IR + 3 months IR-related": both count toward ESIR. */
const RELATED_MONTHS = /(?:[,+&]|\band|\bplus) ?(\d{1,2})(?: months?| mos?)? (?:(?:of|in) )?(?:ir|interventional)[- ]related\b/i;
const MONTHS = /\b\d{1,2} (?:months?|mos?)\b/i;
/** "I only have 9 months", said of what ESIR asks. */
const BARE_MONTHS =
  /(?:^(?:and )?|\bmine (?:is|are) |\b(?:have|has|had|got|did|done|with|finish(?:ed)?|completed|at|esir:|cases|procedures|procs|\d{3,4}),? (?:and |plus |but |,)?)(?:only |just |about |like )*(\d{1,2}) (?:months?|mos?)\b(?! (?:ago|left|to|of (?!ir\b|interventional)|in (?:dr|diagnostic|radiology|mammo\w*|body|neuro|msk|surgery|medicine|internship|icu)\b|vacation|leave|research|until|till|before|after|off|gap|more|each|per)\b)/i;
/** "is 480 cases fine for them?", where ESIR is the matter */
const JUDGED_PROCEDURES =
  /\b(?:is|are|would) (\d{2,4}) (?:cases|procedures|procs) (?:be )?(?:fine|ok(?:ay)?|enough|good|sufficient|too few)\b/i;
/** "I have 10 months", then "and 480"; "510 procedures", then "over 9 months". */
const AND_HUNDREDS = /^(?:and|plus|also),? (?:only |just |about )?(\d{3,4})\s*[.!]*$/i;
const OVER_MONTHS =
  /^(?:and |plus )?(?:over|in|within|across|during) (?:only |just |about )?(\d{1,2}) (?:months?|mos?)\s*[.!]*$/i;
/** "700 procedures, 14 months" and nothing else. */
const FIGURES_ALONE = anyOf(
  /^[^a-z]*\d{1,2} (?:months?|mos?)(?: (?:of |in )?(?:ir|interventional))?\W+(?:and |plus |with )?\d{2,4} (?:\w+ )?(?:cases|procedures|procs)[^a-z]*$/i,
  /^[^a-z]*\d{2,4} (?:\w+ )?(?:cases|procedures|procs)\W+(?:and |plus |in )?\d{1,2} (?:months?|mos?)(?: (?:of |in )?(?:ir|interventional))?(?:\W+(?:dr|ir|radiology|diagnostic))?(?:\W+(?:resident|r[1-4]|pgy[- ]?\d))?[^a-z]*$/i,
);

/** "12 months IR, 505 procedures, done?" */
const VERDICT_AT_END = /[,;:]? (?:so )?(?:am i |is (?:that|it) |are we )?(?:done|enough|ok(?:ay)?|good|set|fine|it|there)\?$/i;
/** "I have 500 procedures": nothing else is counted so. */
const HAS_HUNDREDS =
  /(?<!\bdo )\b(?:i|i've|ive) (?:only |just |now )?(?:have|logged|did|have logged|have done|am at) (?:only |just |about |like )?\d{3} procedures\b(?! (?:to|left|remaining|as an? (?!ir|dr)|in (?!ir\b|interventional|my\b|total|all\b|the (?:log|last))))/i;

/** "PGY-3 DR resident with 150 procedures", "how many more procedures if I've logged 385?" */
const RESIDENT_WITH = anyOf(
  /\b(?:resident|pgy|r[1-4])\b[^.?!\d]{0,20}\b(?:with|at|and|have|has) (?:only |just |about )?\d{2,3} (?:cases|procedures|procs)\b/i,
  /\bhow many (?:more )?(?:procedures|cases)\b[^.?!]{0,40}\b(?:logged|done) (?:only |just |about )?\d{2,3}\b/i,
  /\b(?:logged|done) \d{3} procedures\b/i,
);
const OF_500 = /\b(?:have|has|got|at|did|done|logged) (?:only |just |about )?\d{2,3} ?(?:\/|of|out of) ?(?:the |my )?500\b/i;

/**
 * Whether somebody tells of procedures and of months as of what ESIR counts, though nobody has named that.
 * @param said the conversation with this text
 */
export function tellsOfTraining(text: string, said: string): boolean {
  if (HAS_HUNDREDS.test(text) || RESIDENT_WITH.test(text) || OF_500.test(text)) return true;
  if (!MONTHS.test(said) || !PROCEDURES.test(said)) return false;
  // "420 procedures", then "11 months"
  const figures = said.split('\n').filter((turn) => /\d/.test(turn));
  return (
    FIGURES_ALONE.test(figures.join(', ')) ||
    SPEAKS_OF_ASKER.test(said) ||
    text.split(SENTENCE_END).some((sentence) => FIGURES_ALONE.test(sentence.replace(VERDICT_AT_END, '').trim())) ||
    /\b(?:resident|our|pgy)\b/i.test(said)
  );
}

/** "ESIR: 12 months or 500 procedures?" chooses between what is asked for. */
const EITHER_OF_BOTH =
  /\b\d{1,2} (?:months?|mos?)(?: [\w-]+)? or \d{2,4} (?:cases|procedures)\b|\b\d{2,4} (?:cases|procedures) or \d{1,2} (?:months?|mos?)\b/i;

/** "does he have to have done 500 procedures?", "500 by the end or per year?", "do people really do 500?" */
const OF_THE_RULE = anyOf(
  /\b(?:have|has|had|need|needs|got) to (?:have )?(?:done|do|log|logged|complete|completed|perform|performed|get|reach|hit)\b/i,
  /\bor (?:per|each|every|a) (?:year|month)\b/i,
  /^(?:(?:so|and|but|ok(?:ay)?)[\s,]+)*(?:do|does|did) (?:people|residents|they|most|everyone|applicants|fellows) (?:really |actually |all )?(?:do|need|have|log|get|reach)\b/i,
);

/** "observed 500 procedures as a med student", "500 in med school abroad", "12 months as a research fellow": what no resident performed. */
const NOT_AS_RESIDENT = anyOf(
  /\b(?:observ(?:ed|ing)|watch(?:ed|ing)|shadow(?:ed|ing)|assist(?:ed|ing)|scrubb?(?:ed|ing) (?:in )?(?:on|for)?)\b/i,
  /\bas (?:an? )?(?:m|ms)[1-4]\b/i,
  /\bas (?:an? |the )?(?:\w+ )?(?:(?:med(?:ical)? )?student|tech\w*|nurse|research (?:fellow|assistant|coordinator)|pa|np|volunteer|observer)\b/i,
  /\b(?:in|during|at) (?:my )?(?:med(?:ical)? school|clerkships?|medical studies)\b/i,
);

/** Whether procedures were spoken of, and whether ESIR was named by now: "i have 245" before it is a score. */
interface TrainingMatter {
  readonly aboutProcedures: boolean;
  readonly isNamed: boolean;
  /** The turn before told of the one or the other. */
  readonly goesOn?: boolean;
}

/** "9 months IR, 410 cases logged". */
export function countsOfTraining(told: string, { aboutProcedures, isNamed, goesOn = false }: TrainingMatter): ToldFacts {
  const sentence = told.replace(/(?<=\b\d{1,3}),(?=\d{3}\b)/g, '');
  if (EITHER_OF_BOTH.test(sentence) || OF_THE_RULE.test(sentence) || NOT_AS_RESIDENT.test(sentence)) return {};
  const count = (pattern: RegExp) => countOf(firstGroup(pattern.exec(sentence)));
  const [ofMonths = '', after, before] = INTERVENTIONAL_MONTHS.exec(sentence) ?? [];
  const at = sentence.indexOf(ofMonths);
  const isRelated = /-related/i.test(sentence.slice(at, at + ofMonths.length + '-related '.length));
  const related = after === undefined && !isRelated ? RELATED_MONTHS.exec(sentence)?.[1] : undefined;
  const ofInterventional = countOf(after ?? before);
  const months = ofInterventional === undefined ? undefined : ofInterventional + (countOf(related) ?? 0);
  return present({
    procedures:
      (aboutProcedures ? count(IN_TOTAL) : undefined) ??
      count(PROCEDURES) ??
      (isNamed ? count(JUDGED_PROCEDURES) : undefined) ??
      count(LOGGED) ??
      (aboutProcedures ? count(AS_MANY) : undefined) ??
      (isNamed ? count(HUNDREDS) : undefined) ??
      (goesOn ? count(AND_HUNDREDS) : undefined),
    interventionalMonths: months ?? count(BARE_MONTHS) ?? (goesOn ? count(OVER_MONTHS) : undefined),
  });
}
