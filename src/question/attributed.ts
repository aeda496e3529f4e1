import { anyOf } from '../text/any-of.ts';
import { firstGroup } from './applicant/counting.ts';

/** Bodies, journals and forums of the field, of which the sources report what they say only where they name them. */
const BODY =
  '(?:(?:society of interventional radiology|american (?:board|college) of radiology|sirrfs|sir|nrmp|aamc|acgme|abms?|apdi?r|rsna|arrs|acr|abr|cirse|jvir|aoa|alpha omega alpha|ecfmg|usmle|nbme|fsmb|ama|freida|scard|reddit|sdn|student doctor network|chatgpt|google|wikipedia)(?:\\.(?:org|com))?)';
const BESIDE_BODY =
  "(?:'s)?(?: (?:itself|themselves|officially|really|actually|website|guidelines?|survey|data|statistics|stats|charting outcomes))*";
const SAYS =
  '(?:says?|recommends?|advises?|advocates?|suggests?|tells?|thinks?|wants?|expects?|requires?|mandates?|allows?|permits?|gives?|sets?|lists?|reports?|publish(?:es)?|states?|demands?|considers?)';
const WORD_OF =
  '(?:recommend\\w*|advice|guidelines?|guidance|position|stance|rules?|requirements?|targets?|definition|minimums?|limits?|opinion|view|numbers?|figures?|data|statistics|stats)';
const FROM = '(?:per|according to|as per|in the words of)';

const OF_BODY = anyOf(
  new RegExp(
    `\\b(?:how|what|which|when|where|who|why|do|does|did|is|are|should)\\b[^.?!]*?\\b(${BODY})${BESIDE_BODY} ${SAYS}\\b`,
    'i',
  ),
  new RegExp(`^(?:the )?(${BODY})${BESIDE_BODY} ${SAYS} (?:about )?(?:how|what|which|when|where|who)\\b`, 'i'),
  new RegExp(`\\b(${BODY})(?:'s|s')? (?:official )?${WORD_OF}\\b`, 'i'),
  new RegExp(`\\b${FROM} (?:the )?(${BODY})\\b`, 'i'),
);
const TITLE = '(?:dr|doctor|prof|professor)\\.?';
const ADVISES = '(?:says?|recommends?|advises?|suggests?|thinks?|wants?|expects?|prefers?|requires?)';
const OF_PERSON = anyOf(
  new RegExp(`\\b(?:does|do|did|would) ${TITLE} (\\p{L}{3,}) ${ADVISES}\\b`, 'iu'),
  new RegExp(`\\b(?:does|do|did|would) (\\p{L}{3,}) ${ADVISES}\\b`, 'iu'),
  new RegExp(`\\b${FROM} (?:${TITLE} )?(\\p{L}{3,})\\b`, 'iu'),
  new RegExp(`\\b(?:${TITLE} )?(\\p{L}{3,})'s (?:advice|recommendation|opinion|view)s?\\b`, 'iu'),
);

/** By whom a question wants something to be said. */
export interface Attribution {
  readonly kind: 'body' | 'person';
  /** As typed: "SIR", "Zhao". */
  readonly name: string;
}

/**
 * "what does SIR say about aways?", "per Arellano, how many letters?": whose word is asked for; undefined where a figure is stated that
 * is to be confirmed, whoever has it. Whether a person of that name is known is left to whoever has the library at hand.
 */
export function attributionIn(text: string): Attribution | undefined {
  if (/\d{2}/.test(text)) return undefined;
  const body = firstGroup(OF_BODY.exec(text));
  if (body !== undefined) return { kind: 'body', name: body };
  const person = firstGroup(OF_PERSON.exec(text));
  return person === undefined ? undefined : { kind: 'person', name: person };
}
