/** Abbreviations that a capital letter may follow within one sentence. Lower case, without their last full stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'dr mr mrs ms prof st jr sr vs eg e.g ie i.e etc cf al fig figs eq eqs no nos vol vols pp ed eds approx dept univ inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mt ft gen col lt sgt rev hon gov sen rep'.split(
    ' ',
  ),
);

/** A possible end: closing marks, perhaps quotes or brackets, white space, then something that may begin a sentence. */
const POSSIBLE_END = /[.!?…]+["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{Nd}])/gu;

/** Characters before a full stop that are looked at: no abbreviation is longer. */
const LONGEST_ABBREVIATION = 16;

/** Bullets that lead a list item; a number ("2.") stays, because it may be meant. */
const BULLET = /^\s*(?:[-*+•‣◦▪–—]\s+)+/;

/** Whether the word before a full stop shows that the sentence goes on: an abbreviation, an initial, a list number. */
function goesOn(before: string, line: string, after: string): boolean {
  const word = /[^\s("'“‘[]*$/.exec(before.slice(-LONGEST_ABBREVIATION))?.[0] ?? '';
  if (word === '') return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  if (/^\p{Lu}$/u.test(word)) return before.length > 1 && !/^(?:The|This|It|We|You|If|In|A|An)\b/.test(after);
  if (/^(?:\p{L}{1,2}\.)+\p{L}$/u.test(word)) return !/^(?:The|This|It|We|You|If|In|A|An|They|Their|He|She|There)\b/.test(after);
  return /^\p{Nd}{1,2}$/u.test(word) && line.trimStart().startsWith(`${word}.`) && before.trimStart() === word;
}

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    const isFullStop = match[0].startsWith('.') && !match[0].startsWith('..');
    if (isFullStop && goesOn(line.slice(start, match.index), line.slice(start), line.slice(end))) continue;
    sentences.push(line.slice(start, end));
    start = end;
  }
  sentences.push(line.slice(start));
  return sentences;
}

/** A line this long (characters) that ends in mid-sentence was wrapped by an editor, not ended by its author. */
const WRAPPED_LINE = 50;

/** Joins hard-wrapped lines: a long line without closing punctuation that a lower-case word follows. */
function unwrap(lines: readonly string[]): string[] {
  const unwrapped: string[] = [];
  let previous = '';
  for (const line of lines.map((each) => each.trim())) {
    const goesOnFromPrevious = previous.length >= WRAPPED_LINE && !/[.!?…:;|"”)\]]$/.test(previous) && /^\p{Ll}/u.test(line);
    if (goesOnFromPrevious) unwrapped.push(`${unwrapped.pop()} ${line}`);
    else unwrapped.push(line);
    previous = line;
  }
  return unwrapped;
}

/** The sentences of a text, as written but for line breaks and bullets; each line and each list item is at least one of its own. */
export function splitSentences(text: string): string[] {
  return unwrap(text.split(/[\r\n]/))
    .flatMap((line) => splitLine(line.replace(BULLET, '')))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
