import { anyOf } from '../../text/any-of.ts';
import type { ApplicantProfile } from '../question.ts';
import { COUNT, countBefore, countOf, present, SENTENCE_END } from './counting.ts';
import { ASKS_FOR_COUNT, tellsOfRule } from './figures-of-rules.ts';
import { lastTurn } from './last-turn.ts';

/** What may follow "no IR" where programs are meant: "no IR programs", "no IR and 60 DR"; not "no IR service". */
const AFTER_NO =
  /^\s*(?:$|[^\w\s]|\d|(?:programs?|apps?|applications?|residenc(?:y|ies) programs?|and|or|plus|with|only|enough|ok|okay|as|us|at all)\b)/i;
/** "no IR program at home", "no DR programs near me": there is none, and nobody applies to it. */
const NONE_THERE =
  /\bprogram\b|\bprograms (?:at (?:home|my|our|his|her|this)\b|(?:in|near|around|within)\b|here\b|there\b|nearby\b)/i;
/** What else there is eighteen of, beside programs: "18 IR cases", "two IR electives". */
const NO_PROGRAMS =
  /^\s+(?:(?:interest|sub-?i|research|elective|visiting|home|clinical) )?(?:suites?|rooms?|labs?|(?:residency )?programs? (?:directors?|coordinators?|open houses?|residents?|chiefs?|websites?|pages?)|letters?|lors?|projects?|aways?|rotations?|electives?|attendings?|faculty|doc\w*|mentors?|physicians?|radiolog\w+|fellows?|residents?|friends?|papers?|posters?|abstracts?|publications?|pubs?|products?|manuscripts?|case reports?|chapters?|presentations?|research|cases?|procedures?|calls?|days?|weeks?|months?|years?|interviews?|invit\w+|offers?|service|department|dept|division|group|clubs?|events?|meetings?|conferences?|shadowing)\b/i;
/** Positions are what programs have, unless somebody applies to them. */
const POSITIONS = /^\s+(?:\w+ )?(?:positions?|spots?|slots?|seats?|openings?)\b/i;
const APPLIED_TO = '\\s+(?:(?:residency )?(?:programs?|apps?|applications?)\\s+)?(?:(?:in|to|for)\\s+)?';
const INTEGRATED_PROGRAMS = countBefore(
  `${APPLIED_TO}(?:integrated\\b(?: ir(?:/dr)?\\b)?|ir(?:/dr)?\\b|interventional(?: radiology)?\\b)`,
  'gi',
);
/** "12 programs, all IR". */
const PROGRAMS_ALL_INTEGRATED = anyOf(
  /\b(\d{1,3}) (?:residency )?(?:programs?|places|apps?|applications?),? (?:(?:and|which|that|they) )*(?:(?:are|were) )?(?:all|only|just)(?: of (?:them|which))?(?: (?:are|were|went))?(?: to)? (?:integrated|ir\b|interventional)/i,
  /\ball (\d{1,3}) (?:programs?|places|apps?|applications?) ?(?:=|are|is|were|went to|to) (?:all |only )?(?:integrated|ir\b|interventional)/i,
);
/** "drop DR to 35" */
const PROGRAMS_CHANGED =
  /(?<!\b(?:should|could|can|do|would|said|says|told me|wants me) (?:i |we |to )?)(?:^|\b(?:i(?:'ll|'d)?|we|he|she|and|so|then|to) )(?:just )?(?:drop|cut|chang|bump|rais|lower|bring|trim)\w* (?:my |the |his |her )?(dr|diagnostic|integrated|ir)(?: programs?| applications?| list)? (?:down |up )?to (\d{1,3})\b/i;
/** "sorry, I miscounted the DR ones, it's 12", after programs were told of, and with what it is not already left out */
const PROGRAMS_CORRECTED =
  /\b(?:sorry|wait|oops|actually|correction|mis-?counted|mistyped|typo|my (?:bad|mistake))\b[^.?!]{0,30}?\b(dr|diagnostic|integrated|ir)(?: (?:ones|programs?|apps|applications|number|count))?,?[^.?!\d]{0,12}?\b(?:it'?s|it is|they(?:'re| are)|should be|is|are)\b[^.?!\d]{0,14}(?:\d{1,3} ?\()?(\d{1,3})\)?(?=\s*(?:$|[.,;!]|and\b))/i;
/** "sending 70 apps", then "30 of them are integrated, rest DR" */
const OF_THEM =
  /\b(\d{1,3}) of (?:them|those|these|which) (?:(?:are|is|being|will be) )?(?:all )?(integrated|ir|dr|diagnostic)\b(?! (?:letters?|papers?|posters?|aways?|attendings?))/i;
/** What "of them" is of, where it is of programs that somebody applies to. */
const OF_PROGRAMS =
  /^(?!.*\b(?:rank(?:ed|ing)?|reject\w*|interview\w*|invit\w+|papers?|posters?|abstracts?|pubs?|letters?|lors?|rotations?|aways?)\b).*\b(?:\d{1,3} (?:\w+ )?(?:programs?|apps?|applications?)|apply\w* to (?:\w+ )?\d{1,3})\b/is;
/** "wanted 30 IR but can only afford 16" */
const WANTED_MORE =
  /\b(?:wanted|planned|hoped|meant|meaning|originally)\b[^.?!]{0,20}\b\d{1,3} (?:programs? in )?(dr|diagnostic|integrated|ir)\b[^.?!]{0,20}\bbut\b[^.?!]{0,40}\b(?:afford|says?|allows?|only|settled (?:on|for)|ended up (?:with|at)|can do|down to|now|got|cut (?:it )?to|capped at|budget)\b[^.?!\d]{0,12}(\d{1,3})\b(?! ?%)(?=\s*(?:$|[.,;!?)]|programs?\b|apps?\b|so\b|and\b|is\b|now\b|lol\b|ha\b|right\b|total\b|of them\b))/i;
const DR_PROGRAMS = countBefore(`${APPLIED_TO}(?:dr|diagnostic(?: radiology)?|rads)\\b`, 'gi');
/** "integrated 30, DR 60". */
const NAMED_BEFORE =
  /(?<!\d )\b(?:integrated|ir)(?: ir)?(?: programs?| apps?| applications?)?\s*(?:[:=(-]|\bx\b)?\s*(\d{1,3})\)?(?: programs?| apps?)?\s*[,;/+&.|]?\s*(?:and )?\b(?:dr|diagnostic(?: radiology)?)(?: programs?| apps?| applications?)?\s*(?:[:=(-]|\bx\b)?\s*(\d{1,3})\b(?!\s*(?:dr|ir|integrated|(?!programs\b|apps\b|applications\b)\w+s\b))/i;
/** "30 IR", "I'm doing 30 IR" or "DR 44", and nothing else: so many are no letters and no rotations. */
const NAMED_ALONE =
  /^\W*(?:(?:and|plus|also|then) )?(?:i(?:'?m| am|'ve)? (?:only |just )?(?:doing|applying(?: to)?|applied(?: to)?|sending|sent|listing|got|at) )?(?:(\d{2,3}) (integrated|ir|dr|diagnostic)|(integrated|ir|dr|diagnostic)\s*[:=x-]?\s*(\d{2,3}))\W*$/i;
/** "papers: IR 2, DR 3", "MGH takes IR 3, DR 10", "last cycle IR 12, DR 30": no programs that anybody applies to. */
const COUNTS_OTHERS =
  /\b(?:papers?|posters?|projects?|letters?|lors?|rotations?|electives?|months?|weeks?|interviews?|invites?|rank(?:ed|ing)?(?: list)?|signals?|takes?|spots?|positions?|there are|exist\w*|suggested|recommend\w*|average|last (?:cycle|year|time|season)|previously|mgh|school)\b[^.?!;]*$/i;
/** "28 IR, DR still 35", "IR 30, DR at 45" */
const NAMED_BEFORE_STILL =
  /\b(dr|diagnostic|integrated|ir)(?: programs?| apps?| list)? (?:(?:is|are|stays?|remains?|stayed) )?(?:still|now|same|at|stays?|remains?)(?: at| is)? (\d{1,3})(?=\s*(?:$|[.,;!?)]|and\b|programs?\b|apps?\b))/gi;
const PROGRAM_WORD = /\b(?:programs?|apps?|applications?)\b/i;
const FOLLOWED_BY_PROGRAMS = /^\s*(?:residency )?(?:programs?|apps?|applications?)\b/i;
const PLANS_BEFORE =
  /\b(?:appl(?:y|ies|ied|ying|ications?)|apps|submit\w*|list(?:ed|ing)?|plan(?:s|ned|ning)?|going for|send(?:ing)?|sent|thinking|propos\w+|intend\w*|target(?:s|ing)?)\b[^.?!]{0,40}$|\bto (?:only |just |about )?$/i;
/** "i have 247 and only 12 integrated" */
const HELD_BEFORE =
  /\b(?:i|we|he|she|they) (?:have|has|had|got)\b[^.?!]{0,30}$|\b(?:pick(?:ed)?|chose|chosen|select(?:ed)?|settled on|short-?listed) $/i;
const ENDS_THERE = /^\s*(?:$|[.,;!?)+]|and\b|but\b|programs?\b|apps\b|applications?\b)/i;
const PLANS_AFTER =
  /^[^.?!]{0,30}\b(?:appl\w+|apps|planned|list|enough|ok|okay|sufficient|adequate|too (?:few|many)|only|programs?)\b/i;
/** What a place has, or somebody may need, is no plan. */
const OFFERED_BEFORE = anyOf(
  /\b(?:top|all|of the|dropp?ed|cut|removed|\d+ or) $/i,
  /\bneed(?:s|ed)? $/i,
  /\b(?:rank(?:ed|ing)?|reject\w*|turned down|interview\w*|withdr[ae]w\w*|invit\w+|matched|visit\w*|e?-?mail\w*|contact\w*|follow\w*|know|knew|talked|spoke|met|went|(?<!\b(?:would|'d) )like|likes|loved?|toured?|heard from)\b[^.?!,]{0,24}$/i,
  /\b(?:offers?|runs?|there (?:are|is)|exist\w*|(?:school|hospital|program|department|institution|center|university) (?:has|have|had|possess\w*|lacks?))\b[^.?!,]{0,20}$/i,
);
/** "aways: 2 IR", "letters 2 IR, 1 DR": of what the label says. */
const LABELLED_BEFORE =
  /(?<!\b(?:\d{1,2}|one|no) (?:\w+ )?)\b(?:aways?|away rotations?|rotations?|electives?|sub-?is?|letters?|lors?|pubs?|papers?|projects?|posters?|interviews?)\s*[:=]?\s*(?:(?:\d{1,2}|one) (?:ir|dr)\s*(?:,|and|&|\+|\/)?\s*)*$/i;
const ASKS_FOR_NAMES =
  /(?:^|[.!?,] |\b(?:please|pls|you|and|to) )(?:name|list(?!(?: so far| rn| atm| now| right now| currently)?\s*[=:]| (?:is|has|had|includes|contains|so far|rn|atm)\b)|(?:tell|give) (?:me|us))\b[^.?]{0,12}\b\d/i;
/** "5 papers, 3 IR": what goes before tells of what the three are. */
const COUNTED_BEFORE = new RegExp(
  `\\b(${COUNT}) (?:(?!\\d)[\\w-]+ ){0,2}?(?:letters?|lors?|papers?|posters?|abstracts?|pubs?|publications?|projects?|aways?|rotations?|electives?|attendings?)\\b[^.?!]*$`,
  'i',
);
/** "interviews are over, ended up with 2 integrated and 14 DR" */
const TELLS_OF_INTERVIEWS =
  /\binterview (?:season|szn|trail)[^.?!,]{0,12}\b(?:over|done|finished|ended)\b|\binterviews? (?:(?:are|is|were|was) )?(?:over|done|finished)\b|\binterview(?:s|ed)? (?:at|from)\b/i;
/** More than anybody has letters or rotations of: so many of IR and DR together can but be programs. */
const AT_LEAST_AS_PROGRAMS = 10;

/** "i have 3 ir and 6 dr interviews", "how many interviews do i need? i have 6 IR and 9 DR" */
const INTERVIEWS_OF_BOTH = anyOf(
  /\bhow many (?:interviews?|ivs?|invites?)\b(?!.*\bappl(?:y|ied|ying)\b)/i,
  /\b\d{1,3} (?:interviews?|ivs?|invites?|offers?)\b[^.?!;]{0,14}\b\d{1,3} (?:ir|integrated|dr|diagnostic)\b[^.?!;]{0,8}\b\d{1,3} (?:ir|integrated|dr|diagnostic)\b/i,
  /\b\d{1,3} (?:ir|integrated|dr|diagnostic)\b[^.?!;]{0,12}\b\d{1,3} (?:ir|integrated|dr|diagnostic)(?: radiology)? (?:interviews?|ivs?|invit\w+|offers?)\b/i,
);

const MAY_NAME_INTEGRATED = /integrated|\bir\b|interventional/i;
const MAY_NAME_DR = /\bdr\b|diagnostic|\brads\b/i;

/** "last year I applied to 20, this year I'm doing 35" */
function ofThisCycle(sentence: string): string {
  if (!/\b(?:this (?:year|cycle|time|season)|now)\b/i.test(sentence)) return sentence;
  return sentence
    .split(/(?<=[,;])/)
    .filter((clause) => !/\blast (?:year|cycle|time|season)\b/i.test(clause))
    .join('');
}
/** "how many aways should I do?", then "thinking 2 IR and 1 DR" */
const SPEAKS_OF_OTHER_COUNTS = /\b(?:aways?|letters?|lors?|rotations?|electives?)\b/i;
/** After "how many procedures?" thirty are procedures. */
const ASKS_OF_OTHERS =
  /\b(?:procedures?|cases|esir|interviews?|papers?|posters?|research|months?|weeks?|spots?|positions?|radiologists?)\b/i;
/** "2 IR programs offered me aways", "3 IR programs to visit for aways" */
const ACT_AFTER =
  /^\s+(?:residency )?programs? (?:(?:have |has |all |also )*(?:offered|invited|rejected|accepted|contacted|e-?mailed|called|liked|wants?|wanted|waitlisted)|to (?:visit|shadow|see|call|e-?mail|rotate))\b/i;

/** Programs that invited, were signaled or lie somewhere are not those that somebody applies to. */
const NOT_APPLIED_FOR =
  /\b(?:signal\w*|interviewing|interviewed|ghosted|lois?|heard back|wait-?listed|rotated at)\b|\bprograms? (?:near|around|in (?!the (?:us|country)\b|ir\b|dr\b|diag|integr|interv)\w+|for research|take|accept)\b|^(?:what|which) (?:are|is)\b/i;
const APPLYING = /\b(?:appl(?:y|ied|ying|ications?)|list)\b/i;

/** "15 integrated programs is the number, yeah?" */
const PROGRAM_RULE =
  /\b(?:is|are) (?:the (?:number|rule|minimum|maximum|max|min|most|least|limit|cap|ceiling|norm)\b|what (?:you|one|they|people))\b|\b(?:minimum|at least) (?:of )?\d/i;

/** "how much does it cost to apply to 40 IR programs?" is asked by anybody. */
const ASKS_FOR_COST =
  /\bhow much\b[^.?!]{0,30}\b(?:costs?|pay|charge|fees?|money|dollars|run me)\b|\b(?:cost|price|fees?) (?:of|for|to) appl\w*\b|\bwhat(?:'?s| is| are| does| do| would)\b[^.?!]{0,40}\b(?:costs?|fees?|price)\b/i;

/**
 * How many programs of each kind the person applies to; a number that is said to be the rule is nobody's.
 * @param before the turn before: where it tells of programs, "and 35 DR?" goes on
 */
export function programCounts(told: string, before = ''): ApplicantProfile['programs'] {
  if (!/\d|\b(?:no|zero|one)\b/i.test(told) || INTERVIEWS_OF_BOTH.test(told) || /\brank lists?\b/i.test(told)) return undefined;
  const typed = told
    .split(SENTENCE_END)
    .map(ofThisCycle)
    .filter(
      (sentence) =>
        !PROGRAM_RULE.test(sentence) &&
        !ASKS_FOR_COST.test(sentence) &&
        !(NOT_APPLIED_FOR.test(sentence) && !APPLYING.test(sentence)),
    )
    .join(' ');
  const text = typed.replace(NAMED_BEFORE_STILL, '$2 $1');
  if (ASKS_FOR_NAMES.test(text) || (TELLS_OF_INTERVIEWS.test(`${before} ${text}`) && !/\bappl(?:y|ied|ying|ies)\b/i.test(text)))
    return undefined;
  const inOrder = typed.replace(NAMED_BEFORE_STILL, '$1 $2');
  const named = NAMED_BEFORE.exec(inOrder);
  const [, integratedFirst, drFirst] = named ?? [];
  const goesBefore = named ? (inOrder.slice(0, named.index).split(/[,|]/).at(-1) ?? '') : '';
  if (integratedFirst && drFirst && !COUNTS_OTHERS.test(goesBefore))
    return { integrated: Number(integratedFirst), dr: Number(drFirst) };
  const [, countFirst, allFirst] = PROGRAMS_ALL_INTEGRATED.exec(text) ?? [];
  const allIntegrated = countOf(countFirst ?? allFirst);
  if (allIntegrated !== undefined) return { integrated: allIntegrated };
  const [, countFirstAlone, kindLast, kind = kindLast, count = countFirstAlone] = NAMED_ALONE.exec(text) ?? [];
  if (kind && count && !SPEAKS_OF_OTHER_COUNTS.test(before) && !ASKS_OF_OTHERS.test(before))
    return { [/^d/i.test(kind) ? 'dr' : 'integrated']: Number(count) };
  const integrated = programsBy(INTEGRATED_PROGRAMS, MAY_NAME_INTEGRATED, text);
  const dr = programsBy(DR_PROGRAMS, MAY_NAME_DR, text);
  const together = [...integrated, ...dr].reduce((sum, { count }) => sum + count, 0);
  const isPair = integrated.length > 0 && dr.length > 0 && together >= AT_LEAST_AS_PROGRAMS;
  const goesOn = before !== '' && programCounts(before) !== undefined;
  const namesPrograms = PROGRAM_WORD.test(`${before} ${text}`) || APPLYING.test(text);
  if (together < AT_LEAST_AS_PROGRAMS && SPEAKS_OF_OTHER_COUNTS.test(before) && !namesPrograms) return undefined;
  const first = (counts: readonly ProgramCount[]) => counts.find(({ planned }) => planned || isPair || goesOn)?.count;
  const [, changedKind, changedTo] =
    PROGRAMS_CHANGED.exec(text) ?? (goesOn ? PROGRAMS_CORRECTED.exec(text) : null) ?? WANTED_MORE.exec(text) ?? [];
  const [, countOfThem, kindOfThem] = (OF_PROGRAMS.test(`${before}, ${text}`) && OF_THEM.exec(text)) || [];
  if (countOfThem && kindOfThem) return { [/^d/i.test(kindOfThem) ? 'dr' : 'integrated']: Number(countOfThem) };
  const changed = changedKind && changedTo ? { [/^d/i.test(changedKind) ? 'dr' : 'integrated']: Number(changedTo) } : {};
  const programs = { ...present({ integrated: first(integrated), dr: first(dr) }), ...changed };
  return Object.keys(programs).length > 0 ? programs : undefined;
}

const PROGRAMS_UNNAMED =
  /(?<![\w-])(?<!\b(?:of|over|than|least|most|up to) )\d{1,3} (?:residency )?(?:programs?|apps|applications)\b(?! (?:directors?|year|deadline|fee|each)\b)/i;
/** "I applied to 18", after a question on how many programs. */
const APPLIED_TO_BARE = /\bappl(?:ied|ying|y) to (?:only |just |about |like )?\d{1,3}(?=\s*(?:[.,;!?)]|$))/i;
const ASKS_OF_PROGRAMS = /\bhow many\b[^.?!]*\b(?:programs?|places|applications?|apps)\b/i;

/** Whether somebody tells of so many programs without a word on which: "US IMG, 18 programs". */
export function tellsOfPrograms(text: string, before: string): boolean {
  if (!/\d/.test(text)) return false;
  const last = lastTurn(before);
  if (APPLIED_TO_BARE.test(text) && ASKS_OF_PROGRAMS.test(last)) return true;
  if (
    ASKS_FOR_COUNT.test(text) ||
    ASKS_FOR_COST.test(text) ||
    ASKS_FOR_NAMES.test(text) ||
    tellsOfRule(text) ||
    NOT_APPLIED_TO.test(text)
  )
    return false;
  const isKindAlone = OF_KIND.test(text) && text.split(' ').length <= MOST_WORDS_OF_KIND;
  return (
    PROGRAMS_UNNAMED.test(text) &&
    (SPEAKS_OF_APPLYING.test(text) || isKindAlone || JUDGES_TOTAL.test(text) || HAS_PROGRAMS.test(text))
  );
}

/** "100 programs total, too many?" */
const JUDGES_TOTAL =
  /^(?:is )?\d{1,3} (?:residency )?(?:programs?|apps|applications)(?: (?:in )?total)?[,.]? (?:too (?:many|few|much)|enough|overkill|ok(?:ay)?|reasonable)\b/i;
const SPEAKS_OF_APPLYING = /\b(?:appl(?:y|ied|ying|ies)|list|submit\w*|sen[dt]|sending)\b/i;
const NOT_APPLIED_TO = /\b(?:interview\w*|reject\w*|rank\w*|e-?mail\w*|visit\w*|offers?|schools?|which|what|invit\w+)\b/i;
/** "I have 60 programs total", "he is at 12 programs" */
const HAS_PROGRAMS =
  /(?:\b(?:[Ii]|[Ww]e|[Hh]e|[Ss]he) |^(?!(?:They|It|This|That|There|Programs?) )\p{Lu}\p{Ll}+ )(?:(?:only |just |already )*(?:have|has|had|got)|am at|is at) (?:only |just |about |like )*\d{1,3} (?:residency )?(?:programs|apps|applications)(?: (?:in )?(?:total|all|altogether|now|so far|in the list))*\W*$/u;
/** "us img, 18 programs", with hardly another word. */
const OF_KIND = /\b(?:us|US)?-?(?:imgs?|IMGs?)\b|\b(?:MD|DO)\b/;
const MOST_WORDS_OF_KIND = 9;
const MOST_WORDS_OF_COUNT_ALONE = 5;

interface ProgramCount {
  readonly count: number;
  /** Said of programs or applications, or near a word for planning. */
  readonly planned: boolean;
}

function programsBy(pattern: RegExp, quick: RegExp, text: string): ProgramCount[] {
  if (!quick.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const count = countOf(match[1]) ?? 0;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const partOf = countOf(COUNTED_BEFORE.exec(before)?.[1]);
    const isOther =
      NO_PROGRAMS.test(after) ||
      ACT_AFTER.test(`${/programs?\s*$/i.test(match[0]) ? ' programs' : ''}${after}`) ||
      (count === 0 && (!AFTER_NO.test(after) || NONE_THERE.test(`${match[0]}${after}`.split(/[.,;?!]/, 1)[0] ?? ''))) ||
      OFFERED_BEFORE.test(before) ||
      LABELLED_BEFORE.test(before);
    const arePositions = POSITIONS.test(after) && !PLANS_BEFORE.test(before);
    if (isOther || arePositions || (partOf !== undefined && count <= partOf)) return [];
    const isLoose = /\s(?:in|to|for)\s/i.test(match[0]);
    const saysPrograms = PROGRAM_WORD.test(isLoose ? before + match[0] : match[0]) || FOLLOWED_BY_PROGRAMS.test(after);
    const isJudged = count > 0 && !isLoose && PLANS_AFTER.test(after);
    const isHeld =
      count >= AT_LEAST_AS_PROGRAMS && /integrated/i.test(match[0]) && HELD_BEFORE.test(before) && ENDS_THERE.test(after);
    // "us img, 18 IR"
    const standsAlone =
      count >= AT_LEAST_AS_PROGRAMS && OF_KIND.test(text) && text.split(' ').length <= MOST_WORDS_OF_COUNT_ALONE;
    return [{ count, planned: saysPrograms || PLANS_BEFORE.test(before) || isJudged || isHeld || standsAlone }];
  });
}
