import { LINE_BREAK } from './knowledge-file.ts';

/** Why a text is no YAML, for whoever wrote it. */
export interface YamlFault {
  readonly problem: string;
  /** From 1. */
  readonly line: number;
  readonly expected: string;
  /** The line as it might be; undefined where only its writer can know. */
  readonly example: string | undefined;
}

interface Lines {
  /** Why the parser refused the text, in its words. */
  readonly reason: string;
  /** Where it stopped, from 1, which may be below the slip. */
  readonly stopped: number;
  /** The text of a line, from 1; empty where there is none. */
  readonly at: (line: number) => string;
}

/** Slips that people make, the surest first; each gives nothing where it was not this one. */
const SLIPS: readonly ((lines: Lines) => YamlFault | undefined)[] = [
  strangeSpace,
  tabAtTheBeginning,
  nameTwice,
  dashWithoutSpace,
  quoteInsideQuotes,
  quoteLeftOpen,
  bracketLeftOpen,
  dashMissing,
  commaMissing,
  colonMissing,
  textThatNeedsQuotes,
  wrongIndentation,
];

/**
 * Says what is wrong with a text that is no YAML, in words for people who write no code.
 * @param reason why the parser refused it, in its words
 * @param stopped the line, from 1, on which the parser stopped
 */
export function explainYaml(text: string, reason: string, stopped: number): YamlFault {
  const lines = text.split(LINE_BREAK);
  const told: Lines = { reason, stopped, at: (line) => lines[line - 1] ?? '' };
  for (const slip of SLIPS) {
    const fault = slip(told);
    if (fault) return fault;
  }
  return { problem: reason, line: stopped, expected: 'valid YAML', example: undefined };
}

/** What word processors and web pages put where a space is seen. */
const STRANGE_SPACE = /[\u00A0\u2000-\u200B\u202F\u3000]/g;

function strangeSpace({ stopped, at }: Lines): YamlFault | undefined {
  const line = [stopped, stopped - 1].find((one) => at(one).search(STRANGE_SPACE) >= 0);
  if (line === undefined) return undefined;
  return {
    problem: 'the line holds a space of a word processor or a web page, which looks like any other',
    line,
    expected: 'spaces that were typed',
    example: at(line).replace(STRANGE_SPACE, ' '),
  };
}

function tabAtTheBeginning({ stopped, at }: Lines): YamlFault | undefined {
  const line = [stopped, stopped - 1].find((one) => /^ *\t/.test(at(one)));
  if (line === undefined) return undefined;
  return {
    problem: 'the line begins with a tab',
    line,
    expected: 'spaces at the beginning of a line, as many as in the lines beside it',
    example: at(line).replace(/^[ \t]+/, (indent) => indent.replace(/\t/g, '  ')),
  };
}

function nameTwice({ reason, stopped, at }: Lines): YamlFault | undefined {
  if (!reason.startsWith('duplicated mapping key')) return undefined;
  const isInList = lineAbove({ reason, stopped: stopped - 1, at }, (line) => /^\s*- /.test(line)) !== undefined;
  return {
    problem: `"${nameOf(at(stopped))}" stands twice in one entry`,
    line: stopped,
    expected: `each name once in an entry${isInList ? '; a new entry of a list begins with "- "' : ''}`,
    example: isInList ? `- ${at(stopped).trim()}` : undefined,
  };
}

function dashWithoutSpace({ stopped, at }: Lines): YamlFault | undefined {
  const line = [stopped, stopped - 1].find((one) => /^\s*-[^\s-].*:(?:\s|$)/.test(at(one)));
  if (line === undefined) return undefined;
  return {
    problem: 'the dash has no space after it',
    line,
    expected: 'a dash and a space before each entry of a list',
    example: at(line).replace('-', '- '),
  };
}

function quoteInsideQuotes({ stopped, at }: Lines): YamlFault | undefined {
  const { name, value } = fieldOf(at(stopped));
  const [, quote, rest] = /^(["'])(?:(?!\1).)*\1\s*(.*)$/.exec(value) ?? [];
  if (quote === undefined || !rest || /^[,#]/.test(rest)) return undefined;
  const words = value.slice(1, value.endsWith(quote) ? -1 : undefined).replaceAll('"', '');
  return {
    problem: `the quote (${quote}) is closed before the end of the text`,
    line: stopped,
    expected: 'quotes around the whole text, and none of the same kind inside',
    example: `${before(name)}"${words}"`,
  };
}

/** Lines above the one where the parser stopped, among which the slip is looked for. */
const LINES_ABOVE = 20;

function quoteLeftOpen(lines: Lines): YamlFault | undefined {
  const found = lineAbove(lines, (line, number) => {
    const { value } = fieldOf(line);
    const isClosed = [value.slice(1), ...linesBetween(lines, number)].some((text) => text.includes(value[0] ?? ''));
    return /^["']/.test(value) && !isClosed;
  });
  if (found === undefined) return undefined;
  const { name, value } = fieldOf(lines.at(found));
  return {
    problem: `the quote (${value[0]}) is not closed`,
    line: found,
    expected: 'the same quote at the end of the text',
    example: `${before(name)}${value}${value[0]}`,
  };
}

function bracketLeftOpen(lines: Lines): YamlFault | undefined {
  const missingFrom = (line: string, number: number) => opened([fieldOf(line).value, ...linesBetween(lines, number)].join('\n'));
  const found = lineAbove(lines, (line, number) => missingFrom(line, number) !== '');
  if (found === undefined) return undefined;
  const further = linesBetween(lines, found);
  const missing = missingFrom(lines.at(found), found);
  return {
    problem: `the bracket is not closed: ${further.length > 0 ? 'the list' : 'the line'} lacks "${missing}"`,
    line: found,
    expected: 'as many brackets closed as opened',
    example: `${(further.at(-1) ?? lines.at(found)).trim().replace(/,$/, '')}${missing}`,
  };
}

/** Lines below one, before the parser stopped: it read them as what goes on from that one. */
function linesBetween({ stopped, at }: Lines, from: number): string[] {
  return Array.from({ length: Math.max(0, stopped - from - 1) }, (_, place) => at(from + place + 1));
}

/** The brackets that would close what a value has open at its end, outside quotes. */
function opened(value: string): string {
  if (!/^[[{]/.test(value)) return '';
  const closing: string[] = [];
  for (const mark of value.replace(/"[^"]*"|'[^']*'/g, '').match(/[[\]{}]/g) ?? []) {
    if (mark === '[') closing.unshift(']');
    else if (mark === '{') closing.unshift('}');
    else closing.shift();
  }
  return closing.join('');
}

function dashMissing({ stopped, at }: Lines): YamlFault | undefined {
  const [, indent] = /^(\s*)- /.exec(at(stopped)) ?? [];
  const above = at(stopped - 1);
  if (indent === undefined || !above.startsWith(indent) || !/^[^\s-]/.test(above.slice(indent.length))) return undefined;
  if (fieldOf(above).name !== undefined) return undefined;
  return {
    problem: `"${above.trim()}" has no dash before it`,
    line: stopped - 1,
    expected: 'a dash and a space before each entry of a list',
    example: `${indent}- ${above.trim()}`,
  };
}

function commaMissing({ reason, stopped, at }: Lines): YamlFault | undefined {
  if (!reason.startsWith('missed comma')) return undefined;
  return {
    problem: `a comma is missing between the brackets of "${at(stopped).trim()}"`,
    line: stopped,
    expected: 'a comma and a space between two parts',
    example: '{ id: away, say: [away rotation, aways] }',
  };
}

/** A name and a value with no colon, or no space after it, are read on with the line below. */
function colonMissing({ reason, stopped, at }: Lines): YamlFault | undefined {
  if (!/multiline key|implicit key|':' is expected|can not read a block mapping entry/.test(reason)) return undefined;
  const line = [stopped - 1, stopped].find((one) => {
    const text = withoutDash(at(one));
    return text !== '' && !text.startsWith('#') && !/:(?:\s|$)/.test(text) && !/^["'[{]/.test(text) && !/^\s*-\s/.test(at(one));
  });
  if (line === undefined) return undefined;
  const text = withoutDash(at(line));
  if (!/^\p{L}/u.test(text))
    return {
      problem: `"${text}" is no name with a value`,
      line,
      expected: 'a name, a colon, a space and a value; # before a note',
      example: `# ${text.replace(/^[^\p{L}\p{N}]+/u, '')}`,
    };
  const [, name = text, value = ''] = /^([^\s:]+(?: as| place| above| brief| others)?):?\s*(.*)$/.exec(text) ?? [];
  return {
    problem: `"${text}" has no colon with a space after it`,
    line,
    expected: 'a name, a colon, a space and a value',
    example: `${name}: ${value}`.trimEnd(),
  };
}

function textThatNeedsQuotes({ stopped, at }: Lines): YamlFault | undefined {
  const { name, value } = fieldOf(at(stopped));
  if (/^["'[{]/.test(value) || value === '') return undefined;
  const sign = /^[@`%&*!|>?]/.exec(value)?.[0];
  if (sign === undefined && !/:(?:\s|$)/.test(value)) return undefined;
  return {
    problem: sign === undefined ? 'a colon stands inside a text without quotes' : `a text without quotes begins with ${sign}`,
    line: stopped,
    expected: 'quotes around the text',
    example: `${before(name)}"${value.replaceAll('"', '')}"`,
  };
}

function wrongIndentation({ reason, stopped, at }: Lines): YamlFault | undefined {
  if (!/indentation|is expected/.test(reason)) return undefined;
  const above = at(stopped - 1);
  const indent = /^ *(?:- +)?/.exec(above)?.[0].length ?? 0;
  return {
    problem: `the line begins with ${spaces(/^ */.exec(at(stopped))?.[0].length ?? 0)}, which fits none of the lines above it`,
    line: stopped,
    expected: 'as many spaces at the beginning as the other lines of the entry have',
    example: `${' '.repeat(indent)}${at(stopped).trim()}`,
  };
}

function lineAbove({ stopped, at }: Lines, isIt: (line: string, number: number) => boolean): number | undefined {
  for (let line = stopped; line > 0 && line >= stopped - LINES_ABOVE; line--) if (isIt(at(line), line)) return line;
  return undefined;
}

function spaces(count: number): string {
  return count === 0 ? 'no space' : `${count} ${count === 1 ? 'space' : 'spaces'}`;
}

/** What stands before a value. */
function before(name: string | undefined): string {
  return name === undefined ? '- ' : `${name}: `;
}

function withoutDash(line: string): string {
  return line.trim().replace(/^(?:- +)+/, '');
}

function nameOf(line: string): string {
  return fieldOf(line).name ?? withoutDash(line);
}

/** The name of a line, "- name: value", where it has one, and what stands after it. */
function fieldOf(line: string): { name: string | undefined; value: string } {
  const text = withoutDash(line);
  const [, name, value] = /^([^\s"'[{#:][^"'[{#:]*):(?:\s+(.*))?$/.exec(text) ?? [];
  return name === undefined ? { name, value: text } : { name, value: value ?? '' };
}
