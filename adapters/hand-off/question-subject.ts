import { type Trace, withDigits, withoutPersonalFigures } from '../../src/index.ts';
import { asksOf, isFrame, turnsIn } from './question-frame.ts';

/* What a question is about, apart from how it is put. */

const PERSONS = [
  'c:student',
  'c:resident',
  'c:fellow',
  'c:faculty',
  'c:interventional-radiologist',
  'c:program-director',
  'c:applicant',
];
/** Meant where nobody is named. */
export const WHOEVER = 'c:resident';

export function isPerson(key: string): boolean {
  return PERSONS.includes(key);
}

/** "J-1" is "J1", and "PGY 2" is "PGY-2". */
const BEFORE_FIGURE = /(?<=\p{L})\p{Pd}(?=\d)|(?<=\b(?:step|pgy|level)) (?=\d)/giu;
/** "J1" and "H1B" are two things, whoever asks. */
const NAME_WITH_FIGURE = /\b[a-z]+\d\w*/g;
const FIGURE = /\b\d\w*/g;
/** A unit that is nothing but a figure: whether it counts is for `figuresIn` to say. */
export const FIGURE_ALONE = /^t:\d+$/;

/** Figures of a question, but those that may be the asker's own. */
export function figuresIn(text: string): string[] {
  const names = text.toLowerCase().replace(BEFORE_FIGURE, '').match(NAME_WITH_FIGURE) ?? [];
  const figures = withDigits(withoutPersonalFigures(text).toLowerCase().replace(BEFORE_FIGURE, '')).text.match(FIGURE) ?? [];
  return [...new Set([...names, ...figures])].sort();
}

/** One thing that is asked. */
type Part = Extract<Trace['understanding'], { intent: 'ask' }>['whole'];

/** What a question names, apart from how it is put. */
export function namedIn({ units, text }: Part) {
  const asks = asksOf(text);
  return units.filter(({ own, role, surface }) => own && role !== 'asking' && !isFrame(surface, text, asks));
}

/** What it is about: what every passage is about ("residency") shows that it is one of the field, and tells it from no other. */
export function contentOf(part: Part) {
  return namedIn(part).filter(({ role }) => role === 'content');
}

/** Keys of units, each once, in order of the alphabet. */
export function rootsOf(units: readonly { readonly key: string }[]): string[] {
  return [...new Set(units.map(({ key }) => (key.startsWith('t:') ? `t:${rootOf(key.slice(2))}` : key)))].sort();
}

/** What makes another question of the same words. */
export function turnedBy(part: Part): string[] {
  const persons = part.units.flatMap(({ own, key }) => (own && isPerson(key) ? [key] : []));
  return [...turnsIn(part.text), ...(persons.length > 1 ? persons : [])];
}

/** Past forms that no rule of spelling leads to, and nouns that stems keep apart from their verb. */
const FORMS: Readonly<Record<string, string>> = {
  chosen: 'choos',
  chose: 'choos',
  choic: 'choos',
  given: 'give',
  gave: 'give',
  written: 'write',
  wrote: 'write',
  taught: 'teach',
  held: 'hold',
  met: 'meet',
  sent: 'send',
  spent: 'spend',
  built: 'build',
  kept: 'keep',
};

/** A stem, the same for a verb and the noun that is made of it: "sponsorship" is "sponsor", "admission" is "admit". */
function rootOf(stem: string): string {
  return FORMS[stem] ?? stem.replace(/(?<=\w{4})ship$/, '').replace(/miss$/, 'mit');
}
