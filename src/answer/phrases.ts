import type { OutOfScope } from '../question/out-of-scope/out-of-scope.ts';

/** Every sentence that the bot says in its own voice stands here; all others come from passages. */

function rankTold(typed: string): string {
  return typed === '' ? 'That class rank' : `A class rank told as "${typed}"`;
}

function listed(items: readonly string[]): string {
  return items.length <= 1 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "whether a visa is sponsored", "anything about parking": sources say that, and do not give it. */
const TOLD_IN_A_CLAUSE = /^(?:whether|how|what|which|who|whom|whose|where|when|why|if|anything)\b/;

export const phrases = {
  distress:
    'I am really sorry that you are going through this, and I am glad that you said it. You matter far more than any application. If you may be in danger, please call or text 988 (the Suicide & Crisis Lifeline in the United States, free, day and night), or your local emergency number, and tell someone near you right now how you feel: a friend, family, a classmate, a doctor. You do not have to carry this alone.',
  distressOfAnother:
    'I am glad that you are looking out for them. If they may be in danger right now, call your local emergency number and stay with them if you can. In the United States you can also call or text 988 (the Suicide & Crisis Lifeline, free, day and night) to ask how to help somebody. Please tell someone near you whom you both trust: you do not have to carry this alone.',
  harmed:
    'I am so sorry that this happened to you. It is not your fault, and it comes before any application. If you are not safe now, please call your local emergency number. In the United States you can talk to somebody day and night at 1-800-656-4673 (sexual assault) or 1-800-799-7233 (violence at home), and at 988. At your school or hospital the Title IX office, the dean of students or an ombudsperson can help, and can tell you what is confidential. Please tell someone near you whom you trust.',
  poisoned:
    'Please call your local emergency number now (911 in the United States), even if you feel well; poison control there is at 1-800-222-1222, day and night. Tell someone near you at once, and do not stay alone. I am really sorry that you are going through this, and I am glad that you said it: you matter far more than any application. The Suicide & Crisis Lifeline, call or text 988, is there as well.',
  bereaved:
    'I am very sorry for your loss. That is a great deal to carry, and nothing about an application has to be done today. Please talk to someone near you; in the United States, 988 is there day and night for people who grieve, too, and your school or hospital has people for this. When you want to look something up, I am here.',
  afterDistress:
    'I am glad to go on. What you wrote before matters more than any of this: if it still holds, please use the crisis line that I named or your local emergency number, and tell someone near you.',
  staff:
    'I pass nothing on by myself. Where the department has set it up, an answer of mine has a button to ask department staff; otherwise please write to the program or to your adviser.',
  strainHeard:
    'That sounds hard, and I am sorry; many applicants feel it. If it gets too much, please talk to someone near you; in the United States, 988 is there day and night. If there is something about training or applying in interventional radiology that I can look up for you, please ask.',
  lossHeard: 'I am sorry for your loss.',
  strained: 'That sounds hard, and I am sorry; many applicants feel it.',
  greeting:
    'Hello! I answer questions about matching into interventional radiology residency from a small library, with the source beside each claim. What would you like to know?',
  greetingOfAny:
    'Hello! I answer questions from a small library, with the source beside each claim. What would you like to know?',
  helpOfAny: (titles: string) =>
    `I answer questions from ${titles}. Each claim names its source; where the sources do not say, I say so.`,
  thanks: 'You are welcome. Ask on whenever something comes up.',
  reaction: 'Ask on whenever something comes up.',
  privacy:
    'At a terminal nothing is kept, unless the chat was started to remember. In Slack and Discord the command /ir privacy or /privacy tells what is kept, for how long and who can see it; /ir forget-me or /forget-me erases what is about you.',
  identity:
    'I am a program, neither a person nor a language model: I look up what a small library says and show it with its source, restated. I am unofficial unless the department says otherwise, and not affiliated with the hospital or the publishers that my sources come from.',
  farewell: 'Good luck, and come back any time.',
  help: (documents: number, read: string) =>
    `I answer questions about interventional radiology residency (pathways, Step 2 CK, research, letters, away rotations, program lists, interviews, ranking, backup plans, Mass General's residency and its MSK fellowship) from ${documents} documents${read}. Each claim names its source; where the sources do not say, I say so. I make no match predictions. I am unofficial unless the department says otherwise, and not affiliated with Mass General or the publishers of the guides.`,
  readOn: (dates: string) => `, restated and read on ${dates}`,
  sources: 'My library holds these documents, restated in our own words:',
  staffAnswers: (count: number) =>
    `Beside them ${count === 1 ? 'one answer' : `${count} answers`} of department staff, in their own words.`,
  sourceLine: (title: string, publisher: string, edition: string) => `${title} (${publisher}; ${edition})`,
  nothingAsked:
    'What would you like to know? A full question helps me find the right passage, for example: "How many away rotations should I do?"',
  figureUnread:
    'I could not tell which figure to hold against my sources. Tell me with it what it counts, for example "18 integrated programs", "2 away rotations" or "Step 2 CK 238".',
  /** Why a thing is declined, and what is offered in its place. */
  declined: {
    medical: [
      'I can not help with a medical question about a patient; please ask a doctor, or in an emergency your local emergency number.',
      'I answer questions about training and applying in interventional radiology.',
    ],
    forgery: [
      'I can not help to write, alter or invent application documents or results for anybody.',
      'I can tell you what the sources say about letters, statements and how to explain a weakness honestly.',
    ],
    injection: [
      'I can not take on other roles or instructions, and I speak for no program.',
      'I answer questions about interventional radiology residency from my documents, with the source beside each claim.',
    ],
    abuse: [
      'I will leave that unanswered.',
      'If there is something about interventional radiology residency that I can look up, please ask.',
    ],
    private: [
      'I give no private details of anybody.',
      'I can tell you who leads a program and how to reach it, as far as the sources print it.',
    ],
    chatter: [
      'That lies outside what I can help with.',
      'I answer questions about training and applying in interventional radiology from a small library of documents.',
    ],
  } satisfies Record<OutOfScope, readonly [why: string, offer: string]>,
  chatterInPart: 'Part of this lies outside what I can help with.',
  otherLanguage: {
    es: 'Mis fuentes y respuestas están en inglés; por favor, haga su pregunta en inglés.',
    fr: 'Mes sources et mes réponses sont en anglais ; veuillez poser votre question en anglais.',
    de: 'Meine Quellen und Antworten sind auf Englisch; bitte stellen Sie Ihre Frage auf Englisch.',
    pt: 'As minhas fontes e respostas estão em inglês; por favor, faça a sua pergunta em inglês.',
    it: 'Le mie fonti e le mie risposte sono in inglese; per favore, faccia la domanda in inglese.',
    zh: '我的资料和回答都是英文的，请用英文提问。',
    ja: '資料と回答はすべて英語です。英語でご質問ください。',
    ko: '자료와 답변은 모두 영어로 되어 있습니다. 영어로 질문해 주세요.',
    ar: 'مصادري وإجاباتي باللغة الإنجليزية، يرجى طرح سؤالك بالإنجليزية.',
    ru: 'Мои источники и ответы на английском языке; пожалуйста, задайте вопрос по-английски.',
    hi: 'मेरे स्रोत और उत्तर अंग्रेज़ी में हैं; कृपया अपना प्रश्न अंग्रेज़ी में पूछें।',
    other: 'My sources and answers are in English; please ask in English.',
  },
  overview: (document: string) => `What I have from "${document}", chapter by chapter:`,
  askOfThese: 'Ask about any of these.',
  inBrief: (document: string) => `"${document}" in brief:`,
  askForMoreOfIt: 'There is more in it: ask about any point.',
  notCovered: (missing: string) => `My sources do not ${TOLD_IN_A_CLAUSE.test(missing) ? 'say' : 'give'} ${missing}.`,
  notCoveredWords: (words: string) => `My sources do not say anything about ${words}.`,
  notCoveredInstitution: (names: string, described: string | undefined) =>
    `My sources do not cover ${names}${described === undefined ? '' : `; the only program they describe is ${described}'s`}.`,
  item: (place: string, item: string) => `The ${place}: ${item}.`,
  notQuoted: (name: string) => `My sources do not say what ${name} says on that.`,
  notCoveredAtAll: 'My sources do not say.',
  noMore: 'My sources say no more on that.',
  missingType: {
    number: 'None of my sources gives a number for that.',
    date: 'None of my sources gives a date for that.',
    time: 'None of my sources says when.',
    duration: 'None of my sources gives a length of time for that.',
    person: 'None of my sources names anyone for that.',
    names: 'My sources give no names for that.',
    words: 'My sources do not say what that stands for.',
    any: 'My sources do not say that exactly.',
  },
  /** For what is only doubtful: most such passages do answer, and it would be false that the sources do not say. */
  unsure: 'This may be what you ask for; if not, my sources do not say.',
  lacksEnd: { opens: 'My sources do not say when that opens.', closes: 'My sources do not say when that closes.' },
  figureForOthers: 'My sources give a number for this only where they speak to US citizen IMGs.',
  sourceGivesNoNumber: 'The source gives no number for this.',
  ofOneProgram: (program: string) => `My sources do not say this of programs in general, but of ${program} alone.`,
  leftOpen: 'The source announces this, but does not give it.',
  askRestApart: 'This message asks more than I answer at once; please ask the rest in a message of its own.',
  restedOnNothing: 'My last answer rests on no passage; my sources do not say it.',
  partUnanswered: 'To one part of this my sources do not give an answer.',
  unreadableScore: (typed: string | undefined) =>
    `I can not read ${typed === undefined ? 'that' : `"${typed}"`} as a Step 2 CK score; please write it as a whole number of three digits.`,
  ofFellowshipAlone: (program: string, document: string) =>
    `My sources do not say that of the residency at ${program}, only of a fellowship there (${document}).`,
  notInDocument: (document: string) => `I find no passage of ${document} that speaks of this.`,
  nearest: 'The nearest they say:',
  otherFigure: (claimed: string) => `My sources give another figure than ${claimed}.`,
  figureOfElse: (claimed: string) => `My sources give ${claimed} for something else:`,
  conflictFigure: (later: string, earlier: string) =>
    `The two editions differ: ${later} in the later edition, ${earlier} in the earlier one.`,
  editionsApart: (later: string, earlier: string, difference: string) =>
    `The later edition prints ${later} and the earlier one ${earlier}: the difference is ${difference}.`,
  laterText: (later: string) => `The later edition puts it differently: ${later}`,
  conflictText: (earlier: string) => `The earlier edition puts it differently: ${earlier}`,
  onlyEarlierFigure: 'Only the earlier edition gives this figure; the later edition covers the point without it.',
  earlierGivesFigures: (earlier: string) => `Only the earlier edition gives figures on this: ${earlier}`,
  laterEdition: 'Later edition:',
  earlierEdition: 'Earlier edition:',
  ofDocument: ({ short_title, title }: { readonly short_title?: string | undefined; readonly title: string }) =>
    `${short_title ?? title.split(':')[0]}:`,
  guidesAgree: (figures: string) => `Both print ${figures}, each in its own words:`,
  editionsAgree: 'Both editions say the same.',
  onlyLater: 'Only the later edition says this; the earlier edition does not mention it.',
  onlyEarlier: 'Only the earlier edition says this; the later edition is silent on it.',
  editionSilent: (isEarlier: boolean, isOfFigure: boolean) =>
    `The ${isEarlier ? 'earlier' : 'later'} edition ${isOfFigure ? 'gives no figure for' : 'does not say'} this.`,
  staffDifferFigure: (ofStaff: string, ofDocument: string) =>
    `The two differ: department staff say ${ofStaff}, the document says ${ofDocument}.`,
  staffSayOtherwise: (staff: string) => `Department staff say otherwise: ${staff}`,
  documentSaysOtherwise: (document: string) => `A document says otherwise: ${document}`,
  staffDiffer: 'Department staff and the document differ on this point; please read both, and ask which one stands.',
  staffAnswersDifferFigure: (one: string, other: string) =>
    `Two answers of department staff differ: one says ${one}, the other says ${other}.`,
  staffAlsoSay: (other: string) => `Department staff have also said: ${other}`,
  staffAnswersDiffer: 'Two answers of department staff differ on this point; please read both, and ask which one stands.',
  reviewOverdue: (reviewBy: string) =>
    `Department staff were to look at this answer again by ${reviewBy}. Please check whether it still holds.`,
  outdatedDate: (concerns: readonly string[], cycle: string | undefined) =>
    `This is past: it concerns ${listed(concerns)}${cycle ? ` in the ${cycle} cycle, which is over` : ''}. Check with the program what holds now.`,
  /** What an edition is called, without what is noted of it in brackets. */
  mayHaveChanged: (edition: string) =>
    `Whether that is still so can not be told from the page (${edition.replace(/\s*\([^()]*\)/g, '')}). Check with the program.`,
  audience: (audience: string) => `Written for ${audience}; for other applicants it may not hold.`,
  scope: (program: string) => `From ${program}'s own page; other programs may differ.`,
  editionsWhich: 'Use the later edition; where the two disagree, it stands.',
  editionsUndated: 'Neither is dated:',
  guidesWhich: 'My sources do not say which of them is right or more reliable; where they differ, I show both.',
  guidesUndated: 'The guides carry no date.',
  guidesForWhom: 'For whom each guide is written:',
  writtenFor: (audience: string) => `written for ${audience}.`,
  editionsDiffer: 'The two editions disagree on these points:',
  onlyEarlierStates: (more: boolean) => `Only the earlier edition states this${more ? ', among other points' : ''}:`,
  onlyLaterStates: (more: boolean) => `Only the later edition states this${more ? ', among other points' : ''}:`,
  editionsDifferFigures: 'The two editions disagree in these figures:',
  stepsOf: (stage: string | undefined) =>
    stage === undefined ? 'What my sources advise first, stage by stage:' : `${stage}: what my sources advise first.`,
  guidesDiffer: 'On these points the guides put it differently:',
  standing: {
    ofTheFirst: 'The first:',
    ofTheSecond: 'The second:',
    ofAsker: 'You:',
    ofPeer: (peer: string | undefined) => (peer === undefined ? 'The other one:' : `Your ${peer}:`),
    notOfProgram: (program: string) => `My sources do not say which figures ${program} asks for.`,
    ofOtherSpecialty: (specialty: string) =>
      `My sources advise on applying in interventional radiology, and say nothing of the kind on ${specialty}.`,
    tellApart: 'I can not tell for certain whose figures are whose here; please ask about one person at a time.',
    aimMet: (yours: string, what: string, printed: string) => `${yours} at or above ${printed}, ${what}.`,
    aimExceeded: (yours: string, what: string, printed: string) => `${yours} above ${printed}, ${what}.`,
    aimInside: (yours: string, what: string, printed: string, belowTop = '') => `${yours} within ${printed}, ${what}${belowTop}.`,
    aimShort: (yours: string, short: string, from: number, what: string, printed: string, isRange: boolean, belowTop: string) =>
      !isRange
        ? `${yours} ${short} below ${printed}, ${what}.`
        : `${yours} ${short} below ${from}, the lower end of ${printed}, ${what}${belowTop}.`,
    belowTop: (below: string, top: number) => `, and ${below} below its upper end, ${top}`,
    aimBelow: (yours: string, from: number, what: string, printed: string, isRange: boolean) =>
      !isRange ? `${yours} below ${printed}, ${what}.` : `${yours} below ${from}, the lower end of ${printed}, ${what}.`,
    flagged: (yours: string, from: string, what: string) => `${yours} below ${from}, ${what}.`,
    notFlagged: (yours: string, from: string, what: string) => `${yours} clear of ${from}, ${what}.`,
    atFlag: (yours: string, from: string, what: string) => `${yours} right at ${from}, and so not below it: that is ${what}.`,
    aimPartlyMet: (yours: string, from: number, what: string, printed: string, isRange: boolean) =>
      !isRange
        ? `${yours} partly below ${printed}, ${what}.`
        : `${yours} partly below ${from}, the lower end of ${printed}, ${what}.`,
    partlyFlagged: (yours: string, from: string, what: string) => `${yours} partly below ${from}, ${what}.`,
    classRank: {
      below: (typed: string, printed: string, what: string) => `${rankTold(typed)} is outside the ${printed}, ${what}.`,
      within: (typed: string, printed: string, what: string) => `${rankTold(typed)} is inside the ${printed}, ${what}.`,
      across: (typed: string, printed: string, what: string) =>
        `${rankTold(typed)} may be inside or outside the ${printed}, ${what}.`,
    },
    publicAim: (what: string, printed: string) => `The figure to hold it against is ${printed}, ${what}.`,
    publicFlag: (from: string, what: string) => `The figure to hold it against is ${from}, ${what}.`,
    noPrediction: 'I make no prediction about matching.',
    noOdds: "My sources do not give anybody's odds of matching, and I make no prediction.",
  },
} as const;

export const AUDIENCE_NAMES = {
  all: 'all applicants',
  'us-citizen-img': 'US citizen IMGs',
  'radiology-graduate': 'radiologists who seek a fellowship',
} as const;
