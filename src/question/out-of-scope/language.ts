import { asksSomething } from '../asks-anything.ts';
import { sentencesOf } from '../split-question.ts';

/** Languages in which there is a sentence that sources and answers are in English. */
export type OtherLanguage = 'es' | 'fr' | 'de' | 'pt' | 'it' | 'zh' | 'ja' | 'ko' | 'ar' | 'ru' | 'hi' | 'other';

const SCRIPTS: readonly (readonly [OtherLanguage, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

const FUNCTION_WORDS: readonly (readonly [OtherLanguage, ReadonlySet<string>])[] = [
  [
    'es',
    new Set(
      'el la los las de que y en un una para por con cuanto cuantos cuantas cuando cual cuales como es son necesito puedo hay mi del se qué cuántos cuántas cuándo cuál cómo dónde quien quién sobre tengo hacer años quiero saber debo puedo aplicar solicitar tiene está están más también necesita cartas hola muy'.split(
        ' ',
      ),
    ),
  ],
  [
    'fr',
    new Set(
      "le la les des de du et un une pour avec combien quand quel quelle quels comment est sont je mon ma mes il faut dois puis-je où qui que sur dans au aux ans pas ne quoi c'est qu'est-ce est-ce j'ai veux savoir faire besoin dois-je faut-il".split(
        ' ',
      ),
    ),
  ],
  [
    'de',
    new Set(
      'der die das und ein eine für mit wie viele wann welche welcher ist sind ich mein meine brauche kann muss wer wo warum auf im den dem zu nicht jahre wieviel wieviele möchte sollte bewerben briefe'.split(
        ' ',
      ),
    ),
  ],
  [
    'pt',
    new Set(
      'os que um uma para por com quanto quantos quantas quando qual quais como é são preciso posso há meu minha dos das não anos quem onde você devo fazer quero saber aplicar exige tenho meus programas cartas'.split(
        ' ',
      ),
    ),
  ],
  [
    'it',
    new Set(
      'il lo gli di che e un una per con quanto quanti quante quando quale quali come è sono ho devo posso mio mia del della dei nel anni chi dove non fare voglio sapere quanta bisogno'.split(
        ' ',
      ),
    ),
  ],
];

/** Words of Dutch, Swedish, Polish, Turkish, Indonesian, Vietnamese and romanised Hindi that English has not. */
const OF_OTHERS: ReadonlySet<string> = new Set(
  'hoeveel het een voor ik moet wat hoe wanneer zijn mijn niet aan welke welk kunt hur många och att det är jag för ett inte vad när mitt behöver jakie ile jak czy dla nie potrzebuję kiedy mam się muszę kaç nasıl bir ve için zaman ile benim gerekli kadar hangi berapa apa dan yang untuk saya bagaimana kapan tidak adalah dengan banyak perlu bao nhiêu cho tôi của không cần khi nào những được mijn naar worden doen aanvragen jest są powinienem zrobić potrzebne aplikować kaçtır gerekiyor yapmalıyım başvurmalıyım kitne kitni kya kaise chahiye mujhe mera meri hai hain liye karna kab kaun kahan nahi aur sakta sakte'.split(
    ' ',
  ),
);

/** One of these tells a language almost by itself. */
const TELLING: ReadonlySet<string> = new Set(
  "necesito cuánto cuántos cuántas cuantos cuantas cuándo cómo quiero combien c'est qu'est-ce dois-je brauche wieviele wieviel quantas quantos quero preciso fazer quante devo hoeveel ile jakie kaç kitne kitni kaise chahiye mujhe faut-il berapa".split(
    ' ',
  ),
);
/** Persian and Urdu are written in Arabic letters and some of their own. */
const PERSIAN_OR_URDU = /[پچژگٹڈڑےکی]/u;

/** How many function words of another language tell it: fewer where no English one stands beside them. */
const FEWEST_BESIDE_ENGLISH = 3;
const FEWEST_WITHOUT_ENGLISH = 2;
const FEWEST_WORDS = 3;

const ENGLISH = new Set(
  "was am im i'm me told we he she you us per so but now only just ok said how's fare matter much as grades good enough best the is are and for with how many when what which do does i my to of in an on be can should need if it or not where who whom whose why did were has have had they their there this that these those from about after your you our his her by been would could made used named called written born built".split(
    ' ',
  ),
);

const ASCII = /^[ -~]*$/;

function otherScriptOf(text: string): OtherLanguage | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 4) return undefined;
  for (const [language, script] of SCRIPTS) {
    const count = text.match(new RegExp(script.source, 'gu'))?.length ?? 0;
    if (count / letters > 0.3) return language === 'ar' && PERSIAN_OR_URDU.test(text) ? 'other' : language;
  }
  const latin = text.match(/[\p{Script=Latin}]/gu)?.length ?? 0;
  return latin / letters < 0.5 ? 'other' : undefined;
}

/** The language of a text that is not English, by its script or its function words; nothing where it may be English. */
export function otherLanguageOf(text: string): OtherLanguage | undefined {
  const written = ASCII.test(text) ? undefined : otherScriptOf(text);
  if (written !== undefined) return written;
  const words = text.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];
  if (/[¿¡]/.test(text)) return 'es';
  if (words.length < FEWEST_WORDS && !words.some((word) => TELLING.has(word))) return undefined;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  let best: { language: OtherLanguage; count: number } | undefined;
  for (const [language, known] of [...FUNCTION_WORDS, ['other', OF_OTHERS] as const]) {
    const count = words.reduce((sum, word) => sum + (known.has(word) ? (TELLING.has(word) ? 2 : 1) : 0), 0);
    if (count > (best?.count ?? 0)) best = { language, count };
  }
  const least = english === 0 ? FEWEST_WITHOUT_ENGLISH : FEWEST_BESIDE_ENGLISH;
  return best && best.count >= least && best.count > english && best.count / words.length >= 0.25 ? best.language : undefined;
}

const ASKS_IN_ENGLISH = /\b(?:what|when|which|how|where|who|why)\b/i;

/** The sentences of a text that ask in English, beside some in another language: "¿y qué más? what else do they say about it". */
export function englishAskedIn(text: string): string | undefined {
  const sentences = sentencesOf(text);
  const english = sentences.filter(
    (sentence) => (asksSomething(sentence) || ASKS_IN_ENGLISH.test(sentence)) && otherLanguageOf(sentence) === undefined,
  );
  return english.length === 0 || english.length === sentences.length ? undefined : english.join(' ');
}

const NAMED: Readonly<Record<string, OtherLanguage>> = {
  spanish: 'es',
  french: 'fr',
  german: 'de',
  portuguese: 'pt',
  italian: 'it',
  chinese: 'zh',
  mandarin: 'zh',
  japanese: 'ja',
  korean: 'ko',
  arabic: 'ar',
  russian: 'ru',
  hindi: 'hi',
};
const ORDERS_LANGUAGE =
  /^(?:(?:please|pls|can you|could you|hi|hey|and|now)[\s,]+)*(?:answer|reply|respond|explain|speak|talk|write)(?: (?:me|this|that|it|back|to me))* in (\p{L}+)\b/iu;

/** The language in which somebody wants to be answered: "answer in Spanish: …"; nothing where none is named. */
export function languageOrdered(text: string): OtherLanguage | undefined {
  return NAMED[ORDERS_LANGUAGE.exec(text)?.[1]?.toLowerCase() ?? ''];
}
