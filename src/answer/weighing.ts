/**
 * How evidence is weighed. Scores are those of a match (at best about 2.2). The values were chosen together on questions that were
 * written by people who had not seen the library's asked-as lines.
 */
export const WEIGHING = {
  /** Off the score: the passage speaks of a rival of what is asked, lacks the kind of answer, is an earlier edition, … */
  rival: 0.4,
  /** The same of a rival of what the turns before named, and of which is asked still. */
  carriedRival: 0.9,
  lacksType: 0.4,
  lacksEssential: 0.4,
  superseded: 0.03,
  otherProgram: 0.3,
  otherAudience: { img: 0.15, else: 0.35 },
  /** What a known gap must have over the best passage; more where the question leans on another, or names what the gap does not. */
  gapMargin: -0.2,
  /** The same where the best passage is sure of itself. */
  gapMarginOverSure: 0.05,
  /** The same where the best passage is an answer of staff: it closes a gap, and is known by the same questions as gaps are. */
  gapMarginOverStaff: 0,
  gapSureFrom: 0.62,
  /** A gap that is known by this very question, and clearly liker to it than the best passage, needs even less. */
  gapAsked: { from: 0.7, clearBy: 0.07, margin: -0.5 },
  /** Less like the question than this, a gap is not named: that the sources do not say is said without it. */
  gapNamed: { confidence: 0.44, askedAs: 0.45 },
  /** So like a known gap is what several documents are asked for together, to be taken for it. */
  gapOverComparison: 0.6,
  /** The same of one that stands out far from what the documents say. */
  gapClearOverComparison: { askedAs: 0.5, clearBy: 0.35 },
  leaningGapMargin: 0.4,
  /** A gap that speaks of what is demanded (a salary, a percentage) needs only this share of the best passage's score. */
  demandGap: 0.75,
  otherSubjectGapMargin: 0.3,
  /** A gap of which nobody asks how many, when or who, where the question does; one of a program that the question does not name. */
  otherTypeGapMargin: 0.1,
  /** Off that margin where people ask just so (how many, when, who) about the gap, and never about the best passage. */
  gapOfTypeRelief: { here: 0.3, elsewhere: 0.15 },
  unnamedProgramGapMargin: 0.15,
  /** A question that names the document narrows the search, so that less is asked of its other words. */
  namedDocumentRelief: 0.15,
  /** What a follow-up asks, or the next question of a message, mostly stands near what was just answered. */
  near: { same: 0.1, pointCompared: 1.5, alsoShown: 0.25, section: 0.4, chapter: 0.15, document: 0.1 },
  /** The same for what was just told, where something else is asked for in its place. */
  toldAlready: -0.3,
  /** The same for what is known to be missing beside it. */
  nearGap: 0.2,
  /** "ok when" asks little else than when. */
  typeOfFollowUp: 0.15,
  /**
   * How like a known question what the page that is spoken of says must be, by how much less like than what is said elsewhere it may be
   * (more where the turn itself says that it goes on),
   * and how like it must be where elsewhere it is known to be missing.
   */
  pageSpokenOf: { least: 0.45, relief: 0.03, overOtherPage: 0.2, goingOn: 0.3, overGap: 0.6 },
  /** Below the cut-off by no more than this, the nearest passage is still something to the point. */
  nearestRelief: 0.15,
  /** So like a known question, and so much better than what the edition asked about says, is what the other one says instead. */
  otherEdition: { askedAs: 0.7, clearBy: 0.8 },
  /** Two documents that speak of the same point are the better pair to hold against each other. */
  samePoint: 0.6,
  differingFigures: 0.3,
  /** The same where their number is asked for. */
  figuresAsked: 0.6,
  /** A further passage is shown where it holds this share more of the question, or is nearly as good as the first. */
  support: {
    most: 2,
    leastGain: 0.13,
    leastScore: 0.65,
    closeScore: 0.84,
    closeToSure: 0.84,
    sureFrom: 0.7,
    theQuestion: 0.78,
    samePoint: 0.45,
    besideTheQuestion: 0.8,
    leastNew: 0.25,
  },
  /** How far the first stands out from the mean score of so many after it moves its confidence by this share, around what is typical. */
  standingOut: { among: 5, typical: 0.5, most: 1.2, share: 0.6 },
  /** What a passage loses of its confidence that holds none of the concepts which the question names. */
  missingConcepts: 0.25,
  /** So like a known question, it is the same question in other words. */
  sameQuestion: 0.8,
  /** So like a known question, what its passage prints is confirmed though it does not speak of all that is named. */
  confirmed: 0.65,
  /** Below this likeness to a known question it is put in other words: then it must name what nearly all who ask for the same do. */
  inOtherWords: 0.95,
  /** So close to a question that it is known to answer, a passage may count what it does not name. */
  knownCount: 0.72,
  /** That a source gives another figure than the question states is said from this much less like a known question. */
  correctionRelief: 0.12,
  /**
   * Two things that "and" joins: so like a known question both are asked for together; so much liker must either be, to be asked for
   * by itself. So like one is what is asked of each of two programs.
   */
  conjuncts: { knownTogether: 0.97, apart: 0.03, ofEach: 0.6, besideLead: 0.2 },
  /** A message that sets a scene and is less like a known question than this is doubtful; what it asks without the scene, if so like one, is not. */
  bare: { doubtfulBelow: 0.6, known: 0.7, clearly: 0.05 },
  /** So like a known gap is what is asked beside figures of one's own, to be admitted. */
  besideStanding: 0.5,
  /** What remains to one that shares no word with it that names anything. */
  sharesNothing: 0.3,
  /** Shares of a confidence: the nearest known question, all of the candidate, its text; the weight of a question that counts at most. */
  confidence: { askedAs: 0.6, whole: 0.25, text: 0.15, most: 15 },
};
