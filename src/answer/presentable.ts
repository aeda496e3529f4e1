const PRESENTABLE = /^\p{Lu}.{15,110}\?$/u;
const BEGINS_PLAINLY = /^(?:How|What|When|Who|Which|Where|Why|Should|Do|Does|Is|Are|Can)\b/;
/** Words that people ask for in writing, and hardly in a chat; and premises, which a suggestion has not. */
const STILTED =
  /\b(?:whom|whereby|kindly|shall|upon|himself|herself|oneself|regard(?:ing)?|ought|thereof|outset|one's|numerous|it true|not it)\b|[;:,()"]/i;
const FEWEST_WORDS = 5;
const MOST_WORDS = 14;

/**
 * Of the questions that a passage is known to answer, the plainest: short words make a question plain.
 * @returns nothing where none is plain enough to be shown
 */
export function plainestOf(
  askedAs: readonly string[],
  hardness: (question: string) => number = lettersAWord,
): string | undefined {
  const [first, ...others] = askedAs.filter(isPlain);
  return others.reduce((plainest, each) => (hardness(each) < hardness(plainest ?? each) ? each : plainest), first);
}

/** The plainest question of a passage, or else any that is put as a whole sentence. */
export function presentableOf(askedAs: readonly string[], hardness?: (question: string) => number): string | undefined {
  return plainestOf(askedAs, hardness) ?? askedAs.find((question) => PRESENTABLE.test(question));
}

function isPlain(question: string): boolean {
  const words = question.split(' ').length;
  const isShort = words >= FEWEST_WORDS && words <= MOST_WORDS;
  return isShort && PRESENTABLE.test(question) && BEGINS_PLAINLY.test(question) && !STILTED.test(question);
}

function lettersAWord(question: string): number {
  return question.length / question.split(' ').length;
}
