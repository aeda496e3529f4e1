import { withDigits } from '../../text/number-words.ts';

/** What somebody counts in a list of their figures: "IR pubs: 1", "USCE: none". */
const COUNTED =
  '(?:integrated(?: programs?)?|posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?|products?|projects?|case reports?|case series|aways?|away rotations?|us rotations?|usce|ir letters?|integrated|dr|procedures?|procs|cases|visits?|rotations?|electives?)(?: (?:logged|done|booked|planned|submitted|published))?';
const NOTHING = 'none|no|nil|zero|nothing|nada|zilch';
/** A row ends with its figure: "papers: 1 IR, 1 DR" counts what comes after it. */
const ROW = new RegExp(
  `(?:(?<=\\d)\\s+|\\b)((?:[A-Za-z][\\w/&'-]* ){0,2}${COUNTED})\\s*[:=]\\s*(\\d{1,4}|${NOTHING})\\b(?![.:/]\\d)(?: so far| yet| at all)?((?: in| at) (?:the )?(?:us|usa|united states|states)\\b)?(?=\\s*(?:$|[,;|.?!)]|(?:[-–•*]\\s*)?(?:[A-Za-z][\\w/&'-]* ){0,3}[\\w/&'-]+\\s*[:=]))`,
  'gi',
);
/** "CK: 247 IR pubs: 1": where a row ends. */
const SCORE_ROW = /\b((?:step ?2(?: ck)?|ck|usmle)\s*[:=]\s*\d{3})(?=\s+[A-Za-z])/gi;

/** Figures under such a head are of somebody else, of a rule, or wished for. */
const NOT_OWN_HEAD =
  /\b(?:friend|buddy|classmate|roommate|brother|sister|partner|average|typical|matched|mean|median|requirements?|requires?|required|suggest\w*|recommend\w*|goals?|targets?|aim\w*|says?|said|needs?|wants?|guide|chart|table|checklist|shows?|lists?|asks?|min(?:imum)?|reddit|sdn|mgh|mass general|programs? want)\b/i;

/** "a year and a half of IR", "half a year of interventional": what ESIR counts in months. */
const YEARS_OF_IR =
  /(?<=^|[,;:!?(] ?|\. |\b(?:did|done|have|has|had|got|finished|completed|spent|with|plus|and|our|my) )(?:(half a)|(an?|one|\d)(?: full| whole| entire)?|full|whole)(?: (?:years?|yrs?)( and a half)?|( and a half) (?:years?|yrs?))(?= (?:(?:of|in|on|doing) )?(?:(?:the |pure )*)(?:ir|interventional(?! (?:cardio|pulm|neph|neuro|pain))|angio)\b(?! (?:left|to go|remaining|research|lab|nursing|fellowship|residency|training program|as an? (?:tech|nurse|scribe)|is what)))/gi;

/** "has arranged a single one" */
const A_SINGLE_ONE = /\b(?:a|but a|just a|only a) single one\b/gi;

/** "30 of the combined six-year programmes and 50 of plain radiology" */
const COMBINED_PROGRAMS =
  /\b(\d{1,3}) (?:of )?(?:(?:the|those|these) )?(?:(?:combined|joint|direct|straight|6[- ]years?|all[- ]in[- ]one)[\s,-]+)+(?:(?:ir|integrated)[\s/-]+)?(?:ones|programm?e?s?|residenc(?:y|ies)|tracks?)\b/gi;
const PLAIN_RADIOLOGY =
  /\b(\d{1,3}) (?:(?:of|in) )?(?:(?:the|those|these) )?(?:plain|ordinary|regular|normal|general|straight|pure|standard) (?:radiology|rads|x-?rays?)(?: (?:ones|programm?e?s?|residenc(?:y|ies)|places))?(?! (?:letters?|papers?|posters?|rotations?|attendings?|electives?))\b/gi;

/** "ranked 25th out of 100 students" */
const OF_STUDENTS = /(\brank(?:s|ed)?:? \d{1,3}(?:st|nd|rd|th)? (?:out )?of \d{2,3}) (?:students|people)\b/gi;
/** "second board: 241" */
const BOARDS =
  /\b(first|second) (?:boards?(?! (?:member|meeting|of))(?: exam(?:ination)?s?)?|licens(?:ing|ure) exam(?:ination)?)\b/gi;

/** "in the two thirties", as stretches of scores are spoken. */
const SPOKEN_DECADE = /\b(?:2|two)[- ](twen|thir|for|fif|six|seven)ties\b/gi;
const DECADES = ['twen', 'thir', 'for', 'fif', 'six', 'seven'];

/**
 * A text with its figures in the one form that they are read in: digits for number words, what is counted after its count, and years of
 * interventional rotations in months. "IR pubs: 1" is "1 IR pubs", "USCE: nada" is "no USCE".
 */
export function figuresSpelledOut(text: string): string {
  const inDigits = withDigits(text)
    .text.replace(SPOKEN_DECADE, (_, ten: string) => `2${DECADES.indexOf(ten.toLowerCase()) + 2}0s`)
    .replace(A_SINGLE_ONE, '1')
    .replace(OF_STUDENTS, '$1')
    .replace(COMBINED_PROGRAMS, '$1 integrated programs')
    .replace(PLAIN_RADIOLOGY, '$1 DR programs')
    .replace(BOARDS, (_, which: string) => `Step ${/first/i.test(which) ? 1 : 2}`);
  const row = /[:=]/.test(inDigits) ? new RegExp(ROW.source, 'i').exec(inDigits) : null;
  const inRows =
    row !== null && !NOT_OWN_HEAD.test(inDigits.slice(0, row.index + row[0].length))
      ? inDigits
          .replace(SCORE_ROW, '$1,')
          .replace(ROW, countFirst)
          .replace(/,(?=\s*[,;.|])/g, '')
      : inDigits;
  return inRows.replace(YEARS_OF_IR, (_, half?: string, years?: string, andHalf?: string, halfFirst?: string) => {
    const whole = half !== undefined ? 6 : 12 * (/^\d$/.test(years ?? '') ? Number(years) : 1);
    return `${whole + (andHalf === undefined && halfFirst === undefined ? 0 : 6)} months`;
  });
}

function countFirst(_: string, what: string, count: string, where = ''): string {
  return ` ${/^\d/.test(count) ? count : 'no'} ${what}${where},`;
}
