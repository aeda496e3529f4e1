import type { DateEnd } from '../corpus/official-dates.ts';
import type { Held } from './advice.ts';

/** Every sentence of advice in the bot's own voice; all others come from passages and from the files beside them. */
export const advicePhrases = {
  titles: {
    profile: 'Your profile',
    standing: 'Where you stand',
    plan: 'Your roadmap',
    pathways: 'The pathways, side by side',
    deadlines: 'Dates',
    programs: 'Your program list',
    reminder: 'Reminder',
    corrected: 'A date has changed',
    withdrawn: 'A date was withdrawn',
  },
  you: (told: string) => `You: ${told}.`,
  nothingTold: 'You have told nothing about yourself yet, so here is what the sources print, to hold your own figures against.',
  noFigureTold:
    'None of what you have told is a figure that the sources print, so here is what they print, to hold your own figures against.',
  yourFigure: (yours: string, printed: string, what: string, held: string) =>
    `yours ${yours}, the source's ${printed} (${what}): ${held}`,
  sourcesFigure: (printed: string, what: string) => `the source prints ${printed}, ${what}`,
  noFigure: (yours: string, what: string) => `yours: ${yours}; no source gives a figure, this one speaks of ${what}`,
  fromWhere: (document: string, writtenFor: string) =>
    namesAudience(document, writtenFor) ? ` (${document})` : ` (${document}; written for ${writtenFor})`,
  held: {
    met: 'met',
    short: 'below it',
    above: 'above it',
    flagged: 'below the line',
    clear: 'not below the line',
    either: 'it may lie on either side',
    'no-figure': 'no source gives a figure',
    'not-told': 'not told',
  } satisfies Record<Held, string>,
  shortOf: (difference: number, from: number) => `${difference} short of ${from}`,
  adviceHeading: 'What the sources advise for what is short',
  adviceAboveHeading: 'What the sources say about more than that',
  sameAsAbove: (title: string) => `${title}: the same passages as above.`,
  noSourceAtAll: (facts: string) => `No source gives a figure to hold this against: ${facts}.`,
  notTold: (facts: string) => `Not told, though the sources give figures for it: ${facts}.`,
  noPrediction: 'These are figures side by side. I make no prediction about matching.',
  forAudience: (audience: string) => ` (for ${audience})`,
  when: { now: 'Now', next: 'Next', later: 'Later' },
  stageHeading: (when: string, stage: string) => `${when}: ${stage}`,
  whichYear:
    'Which year are you in? The roadmap runs from M1 to the rank list, and on for DR residents: tell me M1, M2, M3, M4, graduate, or DR resident.',
  noRoadmap: 'This library has no roadmap for that year.',
  noDatesInPlan: 'The sources give no dates for these steps; "deadlines" has the dates there are.',
  furtherForImgs: (audience: string) =>
    `The guide for ${audience} names further steps; they are shown to whoever says that they are one.`,
  noPathways: 'This library does not describe the pathways.',
  pathwayRows: {
    length: 'Length',
    entry: 'Entry',
    requirements: 'Requirements',
    when: 'When one applies',
    suits: 'Whom it suits, by the sources',
    program: 'At one program',
  },
  atProgram: (name: string) => `At ${name}`,
  noSourceSays: (missing: string) => `No source gives ${missing}`,
  datesAhead: 'Ahead',
  datesPast: 'Past',
  moments: { opens: 'opens', closes: 'closes', 'takes place': 'takes place' } satisfies Record<DateEnd, string>,
  inDays: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  officialDate: (when: string, what: string, verb: string, moment: string, zone: string) =>
    `${when}: ${what}, ${verb} ${moment} (${zone})`,
  pastDate: (what: string, verb: string, moment: string, zone: string, cycle: string | undefined) =>
    `${what}, ${verb} ${moment} (${zone})${cycle ? `, cycle ${cycle}` : ''}; past`,
  inYourZone: (moment: string, zone: string) => `; with you ${moment} (${zone})`,
  ofCycle: (cycle: string) => `, cycle ${cycle}`,
  checkedOn: (day: string) => `; checked on ${day}`,
  checkedByStaff: (day: string) => `staff looked this up on ${day}`,
  printedDate: (cycle: string | undefined, past: boolean) =>
    [cycle ? `Cycle ${cycle}` : '', past ? 'this is past' : 'not past yet']
      .filter(Boolean)
      .join('; ')
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  noOfficialDates:
    'No source gives a date of the IR residency cycle (ERAS, interviews, rank lists, the match), and staff have added none yet. Please look at the official calendars of ERAS and the NRMP.',
  noDatesAhead: 'None of the official dates that staff added lies ahead.',
  timing: 'What the sources say about timing',
  officialTitle: 'Official dates, added by staff',
  mix: 'Which mix the sources advise',
  noChecklist: (known: string) => `There are checklists for: ${known}.`,
  viewOf: (document: string, writtenFor: string, text: string) =>
    namesAudience(document, writtenFor) ? `${document}: ${text}` : `${document} (written for ${writtenFor}): ${text}`,
  profileEmpty: 'Nothing is known about you.',
  zoneLabel: 'Time zone',
  corrected: {
    by: { staff: 'Department staff', library: 'The keepers of this library' },
    changed: (who: string) => `${who} have corrected a date that you wanted to be reminded of.`,
    holdsAgain: (who: string) => `${who} had withdrawn a date that you wanted to be reminded of, and it holds again.`,
    before: (when: string) => `Before that, it read: ${when}.`,
    withdrawn: (who: string, what: string, when: string) =>
      `${who} have withdrawn a date that you wanted to be reminded of; please check with the official calendar. It no longer holds: ${what}, ${when}.`,
  },
  reminder: {
    late: (due: string) => `This reminder was due on ${due} and comes late. I am sorry.`,
    over: (what: string) => `A date that you wanted to be reminded of has passed: ${what}.`,
    withdrawn: (what: string) =>
      `A date that you wanted to be reminded of was withdrawn or changed: ${what}. Please check with the official calendar.`,
  },
} as const;

/** "Strategy Guide for US Citizen IMGs" says for whom it is written. */
function namesAudience(document: string, writtenFor: string): boolean {
  return document.toLowerCase().includes(writtenFor.toLowerCase());
}

export const PROFILE_LABELS = {
  applicant: 'Applicant',
  year: 'Year',
  step2ck: 'Step 2 CK',
  comlexOnly: 'COMLEX only',
  failedAttempts: 'Failed attempts',
  gapMonths: 'Gap in education',
  homeProgram: 'Home program',
  esir: 'ESIR',
  products: 'Scholarly products',
  projects: 'Research projects',
  aways: 'Aways',
  letters: 'IR letters',
  diagnosticLetter: 'DR letter',
  coreLetter: 'Letter from a procedural or core field',
  'programs.integrated': 'Integrated programs',
  'programs.dr': 'DR programs',
  programsUnnamed: 'Programs',
  classRank: 'Class rank',
  procedures: 'Procedures',
  interventionalMonths: 'Months of IR rotations',
  integratedOnly: 'Integrated alone',
  usRotations: 'Rotations in the US',
  interventionalResearch: 'IR research',
} as const;

export const APPLICANT_NAMES = {
  'us-md': 'US MD',
  'us-do': 'DO',
  'us-citizen-img': 'US citizen IMG',
  img: 'other IMG',
} as const;

export const YEAR_NAMES = {
  m1: 'M1',
  m2: 'M2',
  m3: 'M3',
  m4: 'M4',
  graduate: 'graduate',
  'dr-resident': 'DR resident',
} as const;
