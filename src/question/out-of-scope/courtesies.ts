import { WRITTEN_ONCE } from '../../text/written-once.ts';

const GREETING =
  "(?:dear (?:(?:all|both|team|colleagues?|sirs?|madam|sir or madam|professor|prof|(?:dr|mr|mrs|ms)\\.?|committee|office|staff|bot|seldinger|friends?|[\\w'-]+ (?:team|office|committee|department|staff))(?: [\\w'-]+){0,2}?)(?=[ ]*[,:.;!-])|to whom it may concern|hi+|hello+|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings)(?: (?:there|all|everyone|bot|seldinger|team|guys|folks|friends?|doc|y'?all|again))*";
const WISH =
  "(?:i )?hope (?:you(?: are|'re|r)?|all(?: is)?|everyone(?: is)?|this (?:message )?finds you|your (?:day|week) is)(?: doing| going)? (?:well|good|great|fine|ok)";
const QUALITY =
  '(?:(?:very|really|super|probably|maybe|kind of|kinda|sort of) )?(?:an? )?(?:quick|dumb|silly|stupid|random|short|simple|small|weird|odd|basic|noob|general)';
/** "My name is Anna, …" */
const NAME = "my name is [\\w'-]+(?: (?!and\\b|i\\b)[\\w'-]+)?";
const ANNOUNCEMENT = `(?:(?:(?:so )?(?:i|we)(?: have|'ve got| got| had)|just|got|here is|this is|it is|it's)(?: just)? )?(?:an? |another |one )?(?:${QUALITY} )?(?:question|q|query)(?: (?:for you|for the bot|for anyone|here|please))?`;
const APOLOGY =
  "(?:so |i am |i'm )?sorry (?:if (?:this|that|it)(?: is|'s| has| was)?|for (?:the|my|such an?|an?)) (?:[\\w']+ ){0,3}(?:dumb|stupid|silly|obvious|basic|asked|annoying|long|repeat|question|q)(?: (?:question|q|one|before|already))*(?: but)?";
const WONDERING =
  "(?:so )?i(?: was|'m| am|m) (?:just )?(?:wondering|curious)(?: if (?:you|anyone|someone) (?:knows?|(?:can|could) tell me))?";
const OF_SOURCES =
  '(?:(?:according to|based on|going by|from|per) (?:your|the) (?:sources?|documents?|docs|library|materials?)|what do (?:your|the) (?:sources|documents|docs) say(?: about (?:this|it))?)';
/** "for a slide: how many beds?", "for our brochure, please: …" */
const FOR_A_PURPOSE =
  "(?:this is )?for (?:an?|my|our|the|tonight's|tomorrow's) (?:[\\w'-]+ ){0,3}?(?:slides?|talks?|brochures?|newsletters?|handouts?|workshops?|presentations?|meetings?|reports?|posters?|faqs?|websites?|decks?|e-?mails?|class|sessions?|panels?|spreadsheets?|flyers?|summary|notes)(?:,? please)?(?=\\s*:)";
/** "thanks a lot, one more: …", "ok last question" */
const GOING_ON =
  '(?:(?:ok(?:ay)?|great|perfect|awesome|cool|nice|got it),? )*(?:thanks?(?: you)?(?: (?:so|very) much| a lot| a ton)?|thx|ty|tysm|cheers)?[,.! ]*(?:and )?(?:(?:just )?(?:one|a|another|last|final|quick) (?:more |last |final |other |quick |follow-?up )*(?:question|q|thing|one)?|one more|another)(?: for you| if i may)?';
const WHAT_YOU_DO =
  "(?:so |hey )?(?:you|u|this bot|this)(?: are|'re|r)? (?:do|does|know|handles?|covers?|answers?|an?|the|about|on) (?:an? |the |about |on )?(?:ir|interventional(?: radiology)?|radiology)(?: (?:stuff|questions?|things?|qs|bot|guy|person|one))?,? (?:right|yeah|yes|no|correct)[ ?!.,]+(?=\\S+ \\S)";
/** "wow that's a lot, what's the minimum?" */
const REACTION =
  "(?:(?:wow|damn|dang|oof|yikes|geez|ugh|omg|lol|haha|ouch|man|whoa|jeez)[ ,.!]+)*(?:that|this|it)(?:'?s| is) (?:(?:so|really|pretty|very|kinda|quite|super|way too|too) )*(?:expensive|pricey|a lot|crazy|insane|wild|rough|harsh|steep|brutal|tough|many|much|nuts|ridiculous|intense|overwhelming|depressing|scary|annoying|good to know|helpful|great|awesome|cool|reassuring)(?: (?:lol|haha|man|ugh|though|tho))?";
/** "totally different thing, …" */
const CHANGING_SUBJECT =
  '(?:(?:ok(?:ay)?|so|and|anyways?|cool|thanks?|ty|thx)[ ,.!]+)*(?:(?:on an?|an?|now|just) )?(?:(?:totally|completely|entirely|whole) )?(?:different|unrelated|separate|new|other|another) (?:thing|topic|note|question|q|subject)(?: (?:now|though|tho))?';
/** "phew ok. what should I be doing now?" */
const INTERJECTION = '(?:phew|whew|oof|yikes|ugh+|omg|dang|damn|welp|yay+|haha+|lol)(?=[ ,.!])';
/** "stupid bot, how many aways?" asks all the same. */
const REBUKE =
  '(?:(?:you )?(?:stupid|dumb|useless|silly) (?:bot|program|thing|machine)[,!:]|shut up and (?=(?:tell|answer|give|show|list|say)\\b)|(?:ignore|forget|disregard|scratch) (?:my|the|that) (?:previous|last|earlier|first) (?:question|message|one|q)[.,!:]|system: ?(?=(?:how|what|who|when|where|which|is|are|do|does)\\b)|act as my (?:advis[eo]r|mentor|coach)[:,])';
/** "as a program director I would like to know …", "I run the rotation here and want to check …": who of the staff asks matters to no answer. */
const STAFF =
  '(?:pds?|apds?|(?:program |clerkship |residency )?(?:directors?|coordinators?)|faculty(?: members?)?|attendings?|advis[eo]rs?|deans?|chairs?|staff(?: members?)?|administrators?|professors?|counsel+ors?|mentors?|teachers?)';
const WANTING = "(?:i|we)(?:'d| would)? (?:very much |really |just )?(?:like|want|need|wish|love|hope) to";
const FINDING_OUT = '(?:know|check|confirm|verify|ask|learn|find out|understand)';
const WHO_OF_STAFF = `(?:(?:speaking )?as (?:an? |the |your )?(?:[\\w'-]+ ){0,2}?${WRITTEN_ONCE}${STAFF}(?: (?:at|of|in|for|here) ?(?:an? |the |my |our )?(?:[\\w'-]+ ?){0,4}?)?,? (?=${WANTING} ${FINDING_OUT}\\b)|(?:i|we) (?:coordinate|direct|run|advise|teach|manage|lead|work|help|supervise)\\b[^.?!,]{2,60}? and (?:(?:i )?(?:would|'d) like|want|need|wish|have) to (?:check|confirm|verify|know) (?=\\S+ \\S))`;
/** "don't tell me about DR. how many IR programs?" */
const NOT_WANTED =
  "(?:(?:please|pls|so|and|but) )*(?:do not|don'?t|no need to|never mind|stop|quit)(?: (?:tell|give|talk|bother|start|lecture|lecturing|telling|talking|giving|going))? (?:(?:to )?me )?(?:(?:about|with|on|the) )[^.?!;]{2,40}[.!;]\\s+(?=\\S+ \\S+ \\S)";
/** Any number of them, none included: what must come at least once V8 writes out twice. */
const OPENING = new RegExp(
  `^(?:${WHO_OF_STAFF}|${NOT_WANTED}|${WHAT_YOU_DO}|${REBUKE}\\s*|${INTERJECTION}[ ,.!]+|(?:${REACTION}|${CHANGING_SUBJECT}|${GREETING}|${NAME}|${WISH}|${ANNOUNCEMENT}|${APOLOGY}|${WONDERING}|${OF_SOURCES}|${FOR_A_PURPOSE}|${GOING_ON})${WRITTEN_ONCE}\\s*(?:[,.:;!)]+|-+\\s|$)\\s*|${GREETING} |(?:so )?sorry if [\\w' ]{0,30}\\bbut |random but )*`,
  'i',
);
const CLOSING =
  /(?<=[\s,.!])(?:many thanks|thanks?(?: you)?(?: (?:so|very) much)?(?: in advance)?(?: a lot)?|thx(?: in advance)?|tysm|tia|cheers|pl(?:ea)?[sz]e? help|any help (?:is |would be )?appreciated)$/i;

const IN_SIGNATURE = "(?:[\\p{Lu}\\d][\\p{L}\\d'.&/-]*|of|and|the|for|at|de|van|von)";
/** "With kind regards, Office of Career Advising", at the end of a letter; "Best IR programs" closes none. */
const SIGNATURE = new RegExp(
  [
    '(?<=[.?!] {0,3})(?:',
    '(?:[Ww]ith )?(?:(?:[Mm]any|[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Mm]y) )?(?:[Tt]hanks|[Ww]ishes|[Gg]ratitude|[Aa]ppreciation|[Bb]est|[Cc]heers|[Tt]hank you)(?: in advance| for your (?:time|help)| and (?:kind |best )?regards)?[,.!]',
    '|(?:[Ww]ith )?(?:(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Mm]y) )?(?:[Rr]egards|[Ss]incerely(?: yours)?|[Yy]ours (?:truly|faithfully|sincerely)|[Rr]espectfully(?: yours)?|[Cc]ordially)[,.!]?',
    `) {1,3}(?=\\p{Lu})${IN_SIGNATURE}(?:,? {1,2}${IN_SIGNATURE}){0,11}[,.]?$`,
  ].join(''),
  'u',
);

/** "which papers are needed, sir?" speaks to somebody, where "how do I join SIR?" names a society. */
const ADDRESSED =
  /(?<!\b(?:in|of|at|join|joining|the|an?|for|by|with|from|to|about|via|on|as|is)),? (?:sir|Sir|ma'?am|madam)(?=[\s?.!]*$)/;
/** "what is IR anyway?", "how long is it exactly lol" */
const FILLER_AT_THE_END =
  /[\s,](?<=\S+ \S+ \S+[\s,])[\s,]*(?:anyways?|anyhow|exactly|tho|though|lol|lmao|haha|btw|tbh|idk|ngl)(?=[\s?.!]*$)/i;
/** "so, um, how many aways?" */
const HESITATING = /\b(?:um+|uhm+|uhh+)\b[,.]* */gi;

/** "how do i explain to my grandma what …": to whom it is to be told is no patient. */
const LISTENER =
  /\b(explain(?:ing|ed)?|describ(?:e|ing)|tell(?:ing)?)( (?:it|this|that|all this))? (?:to )?my (?:grand\w+|granny|mom|mum|mother|dad|father|parents|family|(?:girl|boy)?friends?|husband|wife|partner|siblings?|brother|sister|aunt|uncle|kids?)\b/gi;

/**
 * A message without the courtesies around what it says ("hi all, quick question: …, thanks!") and without whom the asker is to tell it;
 * as it is where it says nothing else.
 */
export function withoutCourtesies(text: string): string {
  const said = text
    .replace(HESITATING, '')
    .replace(OPENING, '')
    .replace(SIGNATURE, '')
    .trimEnd()
    .replace(ADDRESSED, '')
    .replace(FILLER_AT_THE_END, '');
  const bare = withoutClosing(said).replace(LISTENER, '$1$2').trim();
  return /\p{L}/u.test(bare) ? bare : text;
}

/** Word by word from the end: one expression over the marks and the words together takes the square of a long run of marks. */
function withoutClosing(text: string): string {
  const unmarked = withoutMarksAtTheEnd(text, /[\s.!]/);
  const closing = CLOSING.exec(unmarked);
  return closing === null ? text : withoutClosing(withoutMarksAtTheEnd(unmarked.slice(0, closing.index), /[\s,.!]/));
}

function withoutMarksAtTheEnd(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}
