/* A terminal obeys what it is sent: text from strangers must not move its cursor, rename its window or turn the reading order. */

const ESC = '\\u001b';
const STRING_END = `(?:\\u0007|\\u009c|${ESC}\\\\)`;
/** Operating system commands and their like run to a terminator; an unfinished one is cut at the end of its line. */
const STRING_SEQUENCE = `(?:${ESC}[\\]PX^_]|[\\u009d\\u0090\\u0098\\u009e\\u009f])[^\\n\\u0007\\u009c\\u001b]*(?:${STRING_END})?`;
const CSI_SEQUENCE = `(?:${ESC}\\[|\\u009b)[0-?]*[ -/]*[@-~]?`;
const OTHER_ESCAPE = `${ESC}[ -/]*[0-~]?`;
const SEQUENCE = new RegExp(`${STRING_SEQUENCE}|${CSI_SEQUENCE}|${OTHER_ESCAPE}`, 'g');
/** C0 but for tab and line feed, delete, C1; everything that turns the direction of writing; invisible tags. */
const CONTROL = /(?![\t\n])\p{Cc}|\p{Bidi_Control}|\ufeff|[\u{e0000}-\u{e007f}]/gu;
const LINE_SEPARATOR = /\r\n?|[\u2028\u2029\u0085]/g;
const IN_JSON = /(?!\n)\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]/gu;

/** Text without anything that a terminal would obey; line feeds and tabs stay. */
export function stripControlSequences(text: string): string {
  return text.replace(SEQUENCE, '').replace(LINE_SEPARATOR, '\n').replace(CONTROL, '');
}

/** JSON on one line that is safe to look at: the same data, with the remaining control characters written as escapes. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
