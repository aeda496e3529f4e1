import type { ApplicantProfile } from '../question.ts';
import { ADVISEE, PEER } from './other-people.ts';

type Kind = NonNullable<ApplicantProfile['applicant']>;

const ANOTHER = `(?:${PEER}|mentees?|advisees?|students?|daughter|son|kid|nephew|niece)`;
/** "what should my cousin aim for?", "how many for her?", "is that in the target for him?" */
const ASKS_FOR_ANOTHER = new RegExp(
  `\\b(?:should|can|could|does|do|is|are|will|would|must|for|about|of) (?:my|our|the|this|that) (?:\\w+ )?${ANOTHER}\\b|\\bfor (?:him|her|them)\\b|\\b(?:should|can|could|does|is|will|would|must) (?:he|she|they)\\b|\\b(?:his|her|their) (?:target|goal|score|list|number|chances?|odds)\\b`,
  'i',
);
const SPEAKS_OF_ANOTHER = new RegExp(`\\b${ANOTHER}\\b|${ADVISEE.source}`, 'i');

/** What may follow "from" and is no country: schools, and places in the United States. */
const NO_COUNTRY =
  'the|my|our|a|AUC|SGU|Ross|MGH|Mass\\w*|Boston|Ohio|Texas|Florida|California|New|North|South|West|Chicago|Philly|Georgia|Michigan|Virginia|Maryland|Jersey|Brooklyn|Queens|Illinois|Indiana|Iowa|Utah|Oregon|Washington|Tennessee|Kentucky|Alabama|Colorado|Arizona|Pennsylvania|Connecticut|Minnesota|Wisconsin|Missouri|Kansas|Oklahoma|Nebraska|Louisiana|Mississippi|Vermont|Maine|Hawaii|Nevada|Montana|Idaho|Alaska|Delaware|Arkansas';
/** How the kind of an applicant is told of somebody: what is rarer stands first. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'img',
    new RegExp(
      `\\bnot an? (?:us |u\\.s\\. |american )?citizen\\b|\\bnon-?(?:us|citizens?)\\b|\\bforeign(?:er|ers)?\\b|\\bneeds? a visa\\b|\\b[Ff]rom (?!(?:${NO_COUNTRY})\\b)\\p{Lu}\\p{Ll}+`,
      'u',
    ),
  ],
  ['us-citizen-img', /\b(?:us|american|citizen)[ -](?:citizen )?imgs?\b/i],
  ['us-do', /\b(?:DOs?|osteopath\w*)\b|\b(?:an? (?:us )?|us )do\b/],
  ['us-md', /\bM\.?D\.?s?\b|\b(?:an? (?:us )?|us )mds?\b/],
];

/** "for the MDs", "what about the DOs?": some of those of whom was told. */
const FOR_SOME =
  /\b(?:for|about|of) (?:the|our|my) ((?:us |american )?(?:mds|dos|non-?citizens|foreigners|foreign (?:grads?|students?|imgs?)|non-us imgs?))\b/i;
/** "I gave up my US citizenship", "I'm not a citizen any more" */
const NO_CITIZEN_ANY_MORE =
  /\b(?:gave up|renounced|lost|giving up) (?:my )?(?:us |u\.s\. |american )?citizenship\b|\bi(?:'m| am) not an? (?:us |u\.s\. |american )?citizen\b/i;

/**
 * The kind of applicant for whom a turn asks, where that is somebody else than the asker, or a kind that the asker no longer is; undefined
 * where it asks for whoever the conversation told of.
 * @param turns all turns, oldest first, the one that asks last
 */
export function kindOfAnother(turns: readonly string[]): Kind | undefined {
  const text = turns.at(-1) ?? '';
  if (turns.some((turn) => NO_CITIZEN_ANY_MORE.test(turn))) return 'img';
  const some = FOR_SOME.exec(text)?.[1];
  if (some !== undefined) return /\bmds\b/i.test(some) ? 'us-md' : /\bdos\b/i.test(some) ? 'us-do' : 'img';
  const toldHere = clausesOnAnother(text).flatMap((clause) => kindIn(clause) ?? [])[0];
  if (toldHere !== undefined && !SPEAKS_OF_SELF.test(text)) return toldHere;
  if (!ASKS_FOR_ANOTHER.test(text)) return undefined;
  return turns.toReversed().flatMap((turn) => clausesOnAnother(turn).flatMap((clause) => kindIn(clause) ?? []))[0];
}

function clausesOnAnother(turn: string): string[] {
  return turn
    .split(/[.?!;]\s+|,? (?:and|but|while) (?=my\b|our\b|one\b|i\b|i'm\b)/i)
    .filter((clause) => SPEAKS_OF_ANOTHER.test(clause) && !OF_SELF.test(clause));
}
const SPEAKS_OF_SELF = /\b(?:i|i'm|i've|my own|me)\b/i;
const OF_SELF = /^\s*(?:i|i'm|im|we)\b/i;

function kindIn(clause: string): Kind | undefined {
  return KINDS.find(([, told]) => told.test(clause))?.[0];
}
