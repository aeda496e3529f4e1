import { isStaffAnswer, type Knowledge, momentsOf, officialDatesOf } from '../../src/index.ts';
import { keptDates, StoreAway } from '../database/index.ts';
import type { PlatformTools } from '../platforms.ts';
import { LONGEST_CHOICE, MOST_CHOICES } from './limits.ts';
import { shortened } from './markdown.ts';
import { pathwayQuestion } from './prepared-questions.ts';
import { isAnswered, questionChoices } from './question-choices.ts';
import { scoreOf, wordsOf } from './typed-words.ts';

export interface Choice {
  readonly name: string;
  readonly value: string;
}

type Tools = Pick<PlatformTools, 'engine' | 'today' | 'store' | 'log'>;

/** What is offered while somebody types into an option; the command's name stands before the option's. */
const OFFERED: Readonly<Record<string, (typed: string, tools: Tools) => Choice[] | Promise<Choice[]>>> = {
  'ask question': async (typed, tools) => (await questionChoices(typed, tools)).map(asChoice),
  'pathways pathway': (typed, tools) => matching(pathways(tools).map(asChoice), typed),
  'deadlines program': (typed, { engine }) => matching(programsIn(engine.knowledge).map(asChoice), typed),
  'checklist list': (typed, { engine }) =>
    matching(
      engine.knowledge.checklists.map(({ id, title }) => ({ name: title, value: id })),
      typed,
    ),
  'deadlines remind': async (typed, tools) => matching(await dates(tools), typed),
};

/** Nothing that is longer can be chosen. */
const LONGEST_TYPED = LONGEST_CHOICE;

/** Choices for what was typed so far. Where they fail there are none: nothing else can be said while somebody types. */
export async function choicesFor(command: string, option: string, typed: string, tools: Tools): Promise<Choice[]> {
  if (typed.length > LONGEST_TYPED) return [];
  try {
    return (await OFFERED[`${command} ${option}`]?.(typed, tools)) ?? [];
  } catch (error) {
    tools.log.error({ err: error }, 'nothing can be offered to somebody who types');
    return [];
  }
}

function asChoice(words: string): Choice {
  return { name: words, value: words };
}

function matching(choices: readonly Choice[], typed: string): Choice[] {
  const words = wordsOf(typed);
  return choices
    .filter(({ name, value }) => value.length <= LONGEST_CHOICE && scoreOf(wordsOf(`${name} ${value}`), words) > 0)
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name: shortened(name, LONGEST_CHOICE), value }));
}

/** The ways into the field that the library sets side by side, as far as it says what they are. */
function pathways(tools: Tools): string[] {
  return tools.engine.knowledge.pathways.map(({ name }) => name).filter((name) => isAnswered(pathwayQuestion(name), tools));
}

/** Programs that have a page in the library, each by its latest edition. */
function programsIn({ documents }: Pick<Knowledge, 'documents'>): string[] {
  const superseded = new Set(documents.map(({ supersedes }) => supersedes));
  return documents
    .filter((document) => document.program !== null && !superseded.has(document.id) && !isStaffAnswer(document))
    .map(({ title, short_title: short = title }) => short.replace(/,[^,]*\bedition$/i, ''));
}

/** Dates that lie ahead, of which people can be reminded; those of the library alone where the store is away. */
async function dates({ engine, store }: Tools): Promise<Choice[]> {
  const kept = await store.read(keptDates).catch((error: unknown) => {
    if (error instanceof StoreAway) return [];
    throw error;
  });
  const ahead = momentsOf(officialDatesOf(engine.knowledge.officialDates, kept)).filter(({ at }) => at > Date.now());
  return [...new Map(ahead.map(({ date: { id, what } }) => [id, { name: what, value: id }])).values()];
}
