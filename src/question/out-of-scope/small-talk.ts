import { anyOf } from '../../text/any-of.ts';

/** Utterances that ask nothing of the library. */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'reaction'
  | 'privacy'
  | 'help'
  | 'sources'
  | 'farewell'
  | 'strain'
  | 'staff'
  | 'identity';

/** Questions about the bot itself and about its documents as such. */
const ABOUT_BOT =
  /^(?:(?:but|so|and|wait)[ ,]+)*(?:(?:can|should|how can|why should) i (?:even |really )?trust (?:you|this(?: bot)?|these answers)|how reliable (?:are you|is this(?: bot)?)|who (?:made|built|created|runs|wrote|is behind) (?:you|this(?: bot)?|seldinger)|(?:what|which) languages? (?:do|can) (?:you|u) (?:speak|understand|know|answer in)|do (?:you|u) (?:speak|understand) (?:english|spanish|french|german|hindi|urdu|chinese|mandarin|arabic|portuguese|russian|korean|japanese|italian|(?:any )?other languages?|my language)|what (?:can(?:'?t| ?not| not) you|can you not|do(?:n'?t| not) you) (?:answer|know|do))[\s.?!]*$/i;
/** "are you chatgpt?", "is this bot official?" */
const IDENTITY =
  /^(?:(?:but|so|and|wait|hey|ok)[ ,]+)*(?:am i (?:talking|chatting|speaking) (?:to|with)|(?:are|r) (?:you|u)|(?:is|was) (?:this|it|seldinger)(?: (?:bot|thing|service|chat))?) (?:(?:a|an|the|really|even|actually|just|some|some kind of) )*(?:(?:chat ?)?bot|robot|a\.?i\.?|chat ?gpt|gpt\S*|claude|gemini|llm|language model|machine|program|human(?: being)?|(?:real )?person|real|official(?:ly)?|affiliated|endorsed|part of (?:mgh|mass general|the department|the program)|run by|made by|from (?:mgh|mass general|the department|the program))\b(?! (?:that|if|whether|time|date|deadline|statistic\w*|match))[^.?!]{0,60}[\s.?!]*$/i;
const ABOUT_DOCUMENTS =
  /^(?:(?:no|so|and|but|ok(?:ay)?|i mean|i meant)[\s,]+)*(?:(?:what|which) (?:documents?|sources?|docs|guides|pages?|websites?)(?: exactly)? (?:(?:are|is) (?:your|these|the|those) (?:answers?|info\w*|facts?|data)(?: (?:based|built|taken|coming))?(?: (?:from|on))?|(?:do|did) (?:you|u) (?:use|have|rely on|look at|search|read|base (?:your|these|this) (?:answers?|info\w*) on|get (?:your|this) (?:answers?|info\w*) from))|what (?:did|do|have) (?:you|u) base[ds]? (?:your|these|this|those) (?:answers?|info\w*|facts?) on|how many (?:documents|sources|docs)(?: (?:do you (?:have|hold|use|know)|are there|is this based on))?|which of (?:your|the) (?:\w+ )?(?:documents|sources) (?:is|are) .*|do (?:any of )?your (?:sources|documents) have (?:a )?dates?|how (?:current|recent|up[- ]to[- ]date) (?:are|is) (?:you|u|this|it)|how (?:old|current|recent|up[- ]to[- ]date) (?:are|is) (?:(?:your|the) (?:sources|documents|data|info\w*|pages?|library|knowledge))|(?:when|how recently) (?:were|was) (?:these|this|the|your) (?:pages?|documents?|sources?|data|info\w*|library) (?:last )?(?:read|updated|checked|written|collected|fetched)|what (?:year|date) is (?:your|this|the) (?:data|info\w*|library) from|can i (?:see|read|have|get) the (?:full|whole|original|complete) (?:guides?|documents?|sources?|pages?|text))[\s.?!]*$/i;

const MINE =
  '(?:my |our |the |any (?:of )?(?:my )?|all (?:of )?(?:my )?)*(?:(?:personal|private|own) )?(?:data|info\\w*|questions?|messages?|chats?|conversations?|name|scores?|history|answers|this|it|stuff|what (?:i|we) (?:ask|asked|say|said|type|typed|write|wrote|tell you))';
/** What is written to the bot, as against scores and letters that programs see anyway. */
const WRITTEN_HERE =
  '(?:(?:my |our )?(?:questions?|messages?|chats?|conversations?|history)|this(?: chat| conversation)?|it|what (?:i|we) (?:ask|asked|say|said|type|typed|write|wrote|tell you))';
/** "do you store my data?", "can the program see what I ask?" */
const ABOUT_PRIVACY = new RegExp(
  `^(?:(?:but|so|and|wait|hey|ok)[ ,]+)*(?:(?:do|will|are|can|could|would|did) (?:you|u|the bot|this bot|seldinger)(?: going to)? (?:store|stor|save|keep|record|logg?|remember|sell|share|collect|track|delete|erase|forget|hold on to|pass on)(?:ing)? ${MINE}\\b.{0,40}|(?:is|are) (?:this|it|${MINE}|here)(?: (?:chat|bot|conversation|all|really|completely|100%))* (?:private|anonymous|anonymised|anonymized|confidential|logged|recorded|stored|saved|tracked|kept|safe)(?: (?:here|on here|with you|or not|by (?:you|mgh|anyone)|somewhere|anywhere))?|(?:who|(?:can|does|do|could|will) (?:anyone|anybody|someone|others|people|staff|mgh|mass general|programs?|the program|my program|the department|pds?|the pd|my school|admins?|mods?)) (?:else )?(?:can |could )?(?:see|read|view)s? ${WRITTEN_HERE}\\b.{0,30}|what (?:do|will) (?:you|u) (?:do with|keep (?:of|about)|know about|store about|save about) (?:me|us|${MINE})|(?:how (?:do|can) i )?(?:delete|erase|forget) (?:me|my (?:data|info\\w*|questions?|messages?|history|chats?))|how long (?:do|will) (?:you|u) (?:keep|store|save) ${MINE})[\\s.?!]*$`,
  'i',
);

const WORD_OF_REACTION =
  "(?:(?:the|your|that|this) )?(?:page|site|guide|source|doc)s? (?:is|are|stays?) (?:silent|quiet|vague|unclear)(?: (?:on|about) (?:that|it|this))?|(?:the|your) (?:page|site|guide|source|doc)s? (?:do|does)(?: not|n't) (?:say|tell|mention)(?: (?:that|it|so))?|o+h+|a+h+|aha|o?k(?:ay)?|k+|hm+|huh|wow+|whoa|woah|damn|dang|omg|lol|lmao|haha+|nice+|cool+|neat|sweet|great|awesome|amazing|perfect|excellent|wonderful|good|fine|alright|all right|right|gotcha|got it|i see|i get it|understood|noted|fair(?: enough)?|interesting|crazy|wild|insane|exactly|true|bet|word|bummer|ouch|yikes|sad|no way|(?:that |it |this )?(?:makes|make) (?:total |perfect |a lot of )?sense|(?:that |this |it )?sounds? (?:good|great|fine|fair|reasonable|right|tough|hard|rough)|good to know|(?:i )?(?:did not|didn'?t|never) know(?: that)?|(?:that|this|it)(?:'?s| is| was| all)?(?: (?:really|very|so|super|pretty|quite|a bit|not|too|all))* (?:helps?|helped|helpful|useful|great|good|cool|nice|fine|fair|interesting|crazy|wild|insane|tough|rough|hard|harsh|brutal|sad|few|little|a lot|bad|low|high|long|short|clear|answers it|what i (?:needed|wanted)(?: to know)?)|(?:i )?will (?:do|check|see)|thanks?(?: you)?|thx|ty|man|bro|dude|then|well|so|but|and|yeah|yes|yep|yup|no|nope|nah|much|lots|never ?mind(?: then)?|nvm|forget (?:it|that|about it)|scratch that|no (?:matter|worries|problem)|wow that was quick";
/** "ok cool", "damn, that's few": says how one takes an answer, and asks nothing. */
const REACTION = new RegExp(`^(?:(?:${WORD_OF_REACTION})(?=[\\s,.!:;-]|$)[\\s,.!:;-]*)+$`, 'i');
const LONGEST_REACTION = 60;
const LONGEST_ON_PRIVACY = 120;
/** A bare "yes" or "so" says not even that. */
const SAYS_NOTHING = /^(?:(?:yeah|yes|yep|yup|no|nope|nah|so|but|and|then|well|much|lots|man|bro|dude)[\s,.!]*)+$/i;

const ALL: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'sources',
    /^(?:(?:what|which|wat)(?: are|'?s| is)? (?:your |the )?(?:sources?|documents?|docs?|library|references|guides|texts)(?: (?:do|are|r) (?:you|u) (?:have|use|using|know|hold|rely on|draw on|got|based on|built on|trained on|made of|made from))?|sources?|list (?:your |the |all )?(?:sources|documents)|where do you get (?:your|this|the) (?:info\w*|answers|data|facts)|what do you (?:base (?:this|your answers?) on|rely on|draw on)|show (?:me )?(?:your |the )?(?:sources|documents)|what documents(?: are in (?:here|your library))?)[\s.?!]*$/i,
  ],
  [
    'help',
    /^(?:help(?: me)?|\/?help|what (?:can|could) (?:you|i|this bot|it) (?:do|ask|answer|help(?: me)?(?: with)?)(?: you)?(?: here| with)?|what do you (?:do|know)(?: about)?|how (?:do|does) (?:you|this|it|i) (?:work|use (?:you|this|it))(?: bot)?|who (?:are|r) (?:you|u)|wh?o ?r ?u|what (?:are|r) (?:you|u)|commands?|menu|\?+|start|get started|how can you help(?: me)?|what (?:kind|sort) of questions (?:can|do|may) .*|introduce yourself)[\s.?!]*$/i,
  ],
  [
    'thanks',
    anyOf(
      /^(?:(?:ok(?:ay)?|great|perfect|awesome|cool|nice|got it|alright|good)[\s,.!]*)*(?:thanks?(?: you)?(?: (?:so|very) much| a (?:lot|ton)|s?)?|thank u|(?:muchas )?gracias|merci(?: beaucoup)?|danke(?: sch[oö]n)?|vielen dank|obrigad[oa]|grazie(?: mille)?|dank je|tack|shukriya|arigato\w*|спасибо|谢谢|ありがとう\S*|감사합니다|شكرا|धन्यवाद|thx|ty|tysm|cheers|much appreciated|appreciate it|many thanks)(?: (?:for (?:the|your|that) (?:help|info|answer)|bot|man|bro|everyone|that helps|again))?(?:[\s,.!]+(?:(?:you|u)(?:'ve| have|'re| are|r)?(?: been)?|this (?:was|is|has been)|that (?:was|is)) (?:(?:so|very|super|really|a|an|most|extremely|incredibly) )*(?:help(?:ful)?|great|amazing|awesome|the best|useful|kind|lifesaver|star|legend))?[\s.!]*$/i,
      /^(?:ok(?:ay)?|great|perfect|awesome|cool|nice|got it|alright|good (?:bot|to know)|makes sense|understood|that helps)[\s.!]*$/i,
    ),
  ],
  [
    'staff',
    /^(?:(?:hi|hello|ok(?:ay)?|please|so|and)[\s,.!]+)*(?:(?:who|whom) (?:do|can|should) i (?:contact|ask|talk to|e-?mail) (?:if|when) (?:you|u) (?:do not|don'?t|dont|can(?:no|')?t) (?:know|answer|help)|(?:can|could|will|would|may) (?:you|u|i|we|someone|somebody) (?:please |just |maybe )?(?:send|forward|pass|relay|put|connect|talk|speak|chat|transfer|escalate)\b[^.?!]{0,40}\b(?:to |with |through to |from )?(?:a |an |the |some |any |actual |real |department |human )*(?:staff(?: members?)?|person|human(?: being)?|somebody real|someone real|real person|coordinator|department|faculty|a resident|people)|(?:i (?:want|need|would like|'d like) to (?:talk|speak|chat)|talk|speak|connect me|let me (?:talk|speak)|(?:is there|can i ask) (?:a|an|any)?)\s*(?:to |with )?(?:a |an |some |any |real |actual )*(?:staff(?: members?)?|human(?: being)?|real person|person|somebody|someone))(?: (?:please|instead|here|i can (?:talk|speak|ask)(?: to)?|about (?:this|it|that)))*[\s.?!]*$/i,
  ],
  ['farewell', /^(?:bye|goodbye|good night|see (?:you|ya)|later|cya|farewell)[\s.!]*$/i],
  [
    'greeting',
    /^(?:hi+|hello+|hey+|hola|ol[aá]|bonjour|ciao|hallo|namaste|salaam|yo|sup|hiya|howdy|good (?:morning|afternoon|evening|day)|greetings|what'?s up|how are (?:you|u)(?: doing)?(?: today)?|how'?s it going)(?:[ ,]+(?:there|all|everyone|bot|seldinger|team|guys|folks|friend|doc|doctor))?(?:[\s,.!?]+(?:how are (?:you|u)|what'?s up))?[\s,.!?]*$/i,
  ],
];

const IS_OF_BOT =
  '^(?:(?:and|so|but|ok(?:ay)?)[\\s,]+)*(?:is|are) (?:it|they|that|these|this|those|the (?:documents|sources|pages))(?: all)?(?: really| even| still)? ';
const IF_OFFICIAL = new RegExp(
  `${IS_OF_BOT}(?:official|reliable|trustworthy|legit|accurate|verified|approved|endorsed)\\W*$`,
  'i',
);
const IF_CURRENT = new RegExp(`${IS_OF_BOT}(?:up[- ]to[- ]date|current|recent|old|outdated|new)\\W*$`, 'i');

/** "is your info up to date?" */
const ASKS_IF_CURRENT =
  /^(?:(?:and|so|but|ok(?:ay)?)[\s,]+)*(?:is|are) (?:all )?your (?:info\w*|data|stuff|knowledge|library|materials?|sources?|documents?|docs|facts?|answers?|guides?)(?: all)?(?: really| even| still)? (?:up[- ]to[- ]date|current|recent|old|outdated|out of date)\W*$/i;

/** "what sources do you have?", then "are they official?", "is it up to date?": asked of the sources as such. */
export function smallTalkAfter(text: string, before: string): SmallTalk | undefined {
  const spokenOf = smallTalkIn(before);
  if (spokenOf === undefined || !ASKS_OF_BOT.has(spokenOf)) return undefined;
  if (IF_OFFICIAL.test(text.trim())) return 'identity';
  return IF_CURRENT.test(text.trim()) ? 'sources' : undefined;
}

/** Kinds that ask something of the bot itself, which come before mere courtesies. */
const ASKS_OF_BOT: ReadonlySet<SmallTalk> = new Set(['sources', 'identity', 'privacy', 'help', 'staff']);

export function smallTalkIn(text: string): SmallTalk | undefined {
  const bare = text.replace(/\p{Extended_Pictographic}/gu, '').trim();
  const sentences = bare.length <= LONGEST_REACTION ? bare.split(/(?<=[?!])\s+(?=\S)/) : [];
  // "What did you base your answers on? who made you"
  if (sentences.length > 1) {
    const kinds = sentences.map(smallTalkIn);
    if (kinds.every((kind) => kind !== undefined))
      return kinds.find((kind) => kind !== undefined && ASKS_OF_BOT.has(kind)) ?? kinds[0];
  }
  if (IDENTITY.test(bare)) return 'identity';
  if (ABOUT_BOT.test(bare)) return 'help';
  if (bare.length <= LONGEST_ON_PRIVACY && ABOUT_PRIVACY.test(bare)) return 'privacy';
  if (ABOUT_DOCUMENTS.test(bare) || ASKS_IF_CURRENT.test(bare)) return 'sources';
  const kind = ALL.find(([, pattern]) => pattern.test(bare))?.[0];
  const reacts = bare.length <= LONGEST_REACTION && REACTION.test(bare) && !SAYS_NOTHING.test(bare);
  return kind ?? (reacts ? 'reaction' : undefined);
}
