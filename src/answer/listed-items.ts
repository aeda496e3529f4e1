import type { Passage } from '../corpus/knowledge-document.ts';
import type { Question } from '../question/question.ts';
import type { Asked } from '../question/understand-question.ts';
import { type CaveatRules, caveatsFor } from './caveats.ts';
import { type Draft, paragraph, said } from './draft.ts';
import { phrases } from './phrases.ts';

const ORDINALS = [
  ['first', '1st', 'one', '1'],
  ['second', '2nd', 'two', '2'],
  ['third', '3rd', 'three', '3'],
  ['fourth', '4th', 'four', '4'],
  ['fifth', '5th', 'five', '5'],
] as const;
const ORDINAL = ORDINALS.map(([word, short]) => `${word}|${short}`).join('|');
const NUMBER = ORDINALS.map(([, , word, digit]) => `${word}|${digit}`).join('|');
/** What an item of any list may be called. */
const ANY_ITEM =
  '(?:ones?|things?|points?|items?|parts?|bullets?|routes?|paths?|pathways?|options?|steps?|tips?|reasons?|criteri(?:on|a)|qualit(?:y|ies)|strateg(?:y|ies)|flags?|topics?|areas?|questions?|tasks?|ways?)';
/** "the second one", "the last", "number 3", "#2"; not "the second year" or "a third letter". */
const POINTS_TO_ITEM = new RegExp(
  `(?:\\b(?:the |that )|^(?:(?:and|ok(?:ay)?|so|but)[\\s,]+)*(?=\\w+ ${ANY_ITEM}\\b))(?:(${ORDINAL})|(last|final|latter)|(former))(?: ${ANY_ITEM})?(?=\\s*(?:[?.!,;:]|$|(?:is|are|was|means?|looks?|should|do|does|says?|covers?|shows?|needs?|takes?|lasts?|costs?|works?|mentions?|includes?|contains?|has|have|requires?|in|for|of|though|tho|exactly|again|please|pls|then|and|stand|about)\\b))|(?:\\bnumber |\\bno\\. ?|#)(?:(${NUMBER}))\\b`,
  'i',
);

/**
 * A question with the item of a list in the place of what points to it: "explain the third".
 * @param list a passage that gives the list
 * @returns undefined where nothing points to an item that it has
 */
export function withItemNamed(text: string, list: Passage | undefined): string | undefined {
  const pointed = pointedToIn(text, list);
  return pointed && text.replace(pointed.pointer, pointed.item);
}

/** An item of a list, as the list has it, and where it stands there: "third". */
export interface ItemOfList {
  readonly place: string;
  readonly item: string;
  readonly list: Passage;
}

/** Says which item it is that was asked for. */
export function composeItem(
  { askedOn }: Question,
  { applicant }: Asked,
  { place, item, list }: ItemOfList,
  rules: CaveatRules,
): Draft {
  const situation = { askedOn, applicant, namesProgram: true, comparesEditions: false, asksIfStill: false };
  return {
    outcome: 'answered',
    blocks: [paragraph(said(phrases.item(place, item), list))],
    caveats: caveatsFor([list], situation, rules),
    topics: [],
    suggestions: [],
  };
}

/** The item of a list that a turn asks for, and where it stands in the list; undefined where it asks more of it. */
export function itemAskedFor(text: string, list: Passage | undefined): Omit<ItemOfList, 'list'> | undefined {
  const pointed = pointedToIn(text, list);
  if (pointed === undefined) return undefined;
  const rest = text.replace(pointed.pointer, ' ').replace(ASKING_WHICH, ' ');
  if (/\p{L}/u.test(rest)) return undefined;
  const item = pointed.item.replace(/^(?:first|second|third|fourth|fifth|then|finally|last)(?: of all)?,? /i, '');
  return { place: pointed.isLast ? 'last' : (ORDINALS[pointed.at]?.[0] ?? ''), item };
}
/** "what's the third?", "and the last one?" ask which that is, and no more of it. */
const ASKING_WHICH =
  /\b(?:and|so|ok(?:ay)?|but|then|cool|thanks|what'?s?|which|is|was|give|tell|name|me|again|please|pls|the|that|one)\b/gi;

/** The item of a list that a text points to, and with what words; undefined where it points to none that the list has. */
function pointedToIn(text: string, list: Passage | undefined) {
  const found = list && POINTS_TO_ITEM.exec(text);
  if (!found) return undefined;
  const [pointer, ordinal, last, former, number] = found;
  const isLast = last !== undefined;
  const items = itemsListedIn(list.text);
  const said = (former ? 'first' : (ordinal ?? number))?.toLowerCase();
  const at = isLast ? items.length - 1 : ORDINALS.findIndex((words) => words.some((word) => word === said));
  const item = items[at];
  return item ? { pointer, item, at, isLast } : undefined;
}

/** The first of these passages that gives a list. */
export function listAmong(passages: readonly Passage[]): Passage | undefined {
  return passages.find(({ text }) => itemsListedIn(text).length > 1);
}

const ANNOUNCED: readonly (readonly [RegExp, number])[] = ['two', 'three', 'four', 'five', 'six'].map((number, at) => [
  new RegExp(`\\b${number}\\b`, 'i'),
  at + 2,
]);
/** "five topics: …", "are three: …", "in order of priority, …: 1. …; 2. …" */
const LIST = /^([^:]*):\s+(.+?)(?:\.(?:\s|$)|$)/s;
const NUMBERED = /\b(\d)\. (?=\p{L})/gu;
/** How the items of a list may be set apart, what is surest first. */
const SEPARATORS = [/;\s*(?:and |or )?/, /,\s*and |,\s*/, /,\s*(?:and |or )?|\s+(?:and|or)\s+(?=[^,]*$)/];

/** The items of the list that a text gives after a colon: so many as it announces, or such as are numbered or set apart by semicolons. */
export function itemsListedIn(text: string): string[] {
  const [, before = '', list = ''] = LIST.exec(text.replace(NUMBERED, '$1) ')) ?? [];
  const announced = ANNOUNCED.findLast(([number]) => number.test(before))?.[1];
  const bare = list.replace(/ \([^()]*\)/g, '');
  for (const separator of SEPARATORS) {
    const items = bare.split(separator).map((item) => item.replace(/^\d\)\s*/, '').trim());
    if (announced === undefined ? items.length > 1 && separator === SEPARATORS[0] : items.length === announced) return items;
  }
  return [];
}
