import type { CaveatKind, Outcome } from '../src/index.ts';

/** What every chat platform says in the same words; everything about the library is said by the engine. */
export const commonWording = {
  caveats: {
    conflict: 'The sources differ.',
    outdated: 'Out of date.',
    audience: 'For other applicants.',
    scope: 'Not everywhere.',
  } satisfies Record<CaveatKind, string>,
  /** What the sources are to the answer: they carry it, or they are the nearest there is. */
  sources: {
    answered: 'Sources, restated in our own words',
    partial: 'Sources, restated in our own words',
    not_covered: 'Nearest in the sources, restated in our own words',
    declined: 'Sources, restated in our own words',
    clarify: 'Sources, restated in our own words',
    help: 'Sources, restated in our own words',
  } satisfies Record<Outcome, string>,
  sourcesWithStaff: {
    answered: 'Sources: documents restated in our own words, staff in theirs',
    partial: 'Sources: documents restated in our own words, staff in theirs',
    not_covered: 'Nearest in the sources: documents restated in our own words, staff in theirs',
    declined: 'Sources: documents restated in our own words, staff in theirs',
    clarify: 'Sources: documents restated in our own words, staff in theirs',
    help: 'Sources: documents restated in our own words, staff in theirs',
  } satisfies Record<Outcome, string>,
  askNext: 'You could ask next',
  allDates: (command: string) => `All dates there are, with the days left and reminders: ${command}`,
  late: 'I am sorry that this comes late: I was away when you asked.',
  cut: (longest: number) => `That message was very long; only its first ${longest} characters were read.`,
  fault: (id: string) =>
    `I am sorry, something went wrong on my side and I can not answer that. (Question ${id} in the log.) Please try it in other words.`,
  limitReached: {
    user: 'Those were many questions within a minute. Please give me a moment, and ask again in a minute.',
    channel:
      'This channel has asked many questions within a minute. Please ask again in a minute, or ask me in a direct message.',
  },
  buttonGone:
    'This button is no longer good: its answer is too old, or the program was set up anew. Please ask the question again.',
  buttonNotYours: 'This button belongs to whoever asked. Ask me yourself, and you get your own.',
  saidNoMore: 'Department staff have changed or withdrawn since what that answer rests on. Please ask the question again.',
  buttonUnknown: 'I do not know this button any more; it comes from another version of me. Please ask the question again.',
  buttonFailed: 'That did not work just now. Please press the button again.',
  storeAway: 'I can not reach what I have kept right now, so that was not done. Please try it again in a minute.',
  privacy: (hours: number, days: number) =>
    `I keep your questions for ${hours} hours, so that follow-ups work, and the question behind an answer for ${days} ${days === 1 ? 'day' : 'days'}; who asked is kept as a keyed hash, and nothing that is not addressed to me is kept. Nothing reaches department staff unless you send it yourself. "forget-me" erases everything about you. The page PRIVACY.md of this program lists all of it.`,
  everythingForgotten: (what: readonly string[], days: number) =>
    `Everything about you is erased (${what.length > 0 ? what.join('; ') : 'there was nothing'}). Backups made before now still hold what they held; they are to be deleted after ${days} days. What this platform itself keeps is not in my hands.`,
  judged: 'Thank you. That is kept with the answer, for whoever looks after the library.',
  restatedFrom: (title: string, section: string, readOn: string | null) =>
    `Restated from ${[title, ...(section === title ? [] : [section])].join(' › ')}${readOn ? `, read ${readOn}` : ''}`,
  passageGone: 'This passage is no longer in the library; the knowledge has changed since.',
  continued: (heading: string) => `${heading} (continued)`,
  nextPage: 'Next page',
  previousPage: 'Previous page',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  reasonTitle: 'What was wrong?',
  reasonLabel: 'A word for whoever looks after the library (you need not)',
  reasonHint: 'Please write nothing about patients or yourself.',
  reasonSend: 'Send',
  sameKnowledge: (id: string, version: string) =>
    `Answer ${id}, from the library as it was then and still is (version ${version}).`,
  knowledgeChanged: (id: string, then: string, now: string) =>
    `Answer ${id}. The library has changed since (version ${then} then, ${now} now): this is how the question is answered today.`,
  nothingToExplain: (days: number) =>
    days === 0
      ? 'I keep no questions here, so I can not tell how an answer came about.'
      : `I have no question of yours to explain: none was asked within ${days} ${days === 1 ? 'day' : 'days'}, or the last one held words of others, which I do not keep.`,
  library: {
    title: 'What I know',
    note: 'Oldest reading first. Each document is restated in our own words; none is quoted.',
    outOfDate: 'Out of date: ',
    superseded: (later: string) => `the whole document, where ${later} says otherwise`,
    unread: 'no reading date',
  },
} as const;
