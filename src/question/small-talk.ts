/** Utterances that ask nothing of the library. */
export type SmallTalk = 'greeting' | 'thanks' | 'help' | 'sources' | 'farewell';

const ALL: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'sources',
    /^(?:(?:what|which)(?: are|'?s| is)? (?:your |the )?(?:sources?|documents?|docs?|library|references)(?: do you (?:have|use|know|hold|rely on|draw on))?|sources?|list (?:your |the |all )?(?:sources|documents)|where do you get (?:your|this|the) (?:info\w*|answers|data|facts)|what do you (?:base (?:this|your answers?) on|rely on|draw on)|show (?:me )?(?:your |the )?(?:sources|documents)|what documents(?: are in (?:here|your library))?)[\s.?!]*$/i,
  ],
  [
    'help',
    /^(?:help(?: me)?|\/?help|what can (?:you|i|this bot|it) (?:do|ask|answer)(?: you)?(?: here)?|what do you (?:do|know)(?: about)?|how (?:do|does) (?:you|this|it|i) (?:work|use (?:you|this|it))(?: bot)?|who are you|what are you|are you a (?:bot|robot|person|human)|commands?|menu|\?+|start|get started|how can you help(?: me)?|what (?:kind|sort) of questions (?:can|do|may) .*|introduce yourself)[\s.?!]*$/i,
  ],
  [
    'thanks',
    /^(?:(?:ok(?:ay)?|great|perfect|awesome|cool|nice|got it|alright|good)[\s,.!]*)*(?:thanks?(?: you)?(?: (?:so|very) much| a (?:lot|ton)|s?)?|thank u|thx|ty|tysm|cheers|much appreciated|appreciate it|many thanks)(?: (?:for (?:the|your|that) (?:help|info|answer)|bot|man|bro|everyone|that helps|again))?[\s.!]*$|^(?:ok(?:ay)?|great|perfect|awesome|cool|nice|got it|alright|good (?:bot|to know)|makes sense|understood|that helps)[\s.!]*$/i,
  ],
  ['farewell', /^(?:bye|goodbye|good night|see (?:you|ya)|later|cya|farewell)[\s.!]*$/i],
  [
    'greeting',
    /^(?:hi+|hello+|hey+|yo|sup|hiya|howdy|good (?:morning|afternoon|evening|day)|greetings|what'?s up|how are (?:you|u)(?: doing)?(?: today)?|how'?s it going)(?:[ ,]+(?:there|all|everyone|bot|seldinger|team|guys|folks|friend))?(?:[\s,.!?]+(?:how are (?:you|u)|what'?s up))?[\s,.!?]*$/i,
  ],
];

export function smallTalkIn(text: string): SmallTalk | undefined {
  const bare = text.replace(/\p{Extended_Pictographic}/gu, '').trim();
  return ALL.find(([, pattern]) => pattern.test(bare))?.[0];
}

const DISTRESS =
  /\b(?:kill(?:ing)? my ?self|end(?:ing)? (?:my life|it all)|suicid\w*|want to die|wanna die|wish i (?:was|were) dead|do not want to (?:live|be here|be alive|exist|wake up)|don'?t want to (?:live|be here|be alive|exist|wake up)|no reason to (?:live|go on)|better off (?:dead|without me)|hurt(?:ing)? my ?self|harm(?:ing)? my ?self|self[- ]harm|cut(?:ting)? my ?self|can(?:not|'?t| not) go on|life is (?:not|n'?t) worth|not worth living|take my (?:own )?life|give up on life|nothing (?:left )?to live for|overdose|disappear forever|want to disappear|wanna disappear|(?:the |see (?:the |any |a )?|no )point (?:of|in) (?:going on|living|life|it all|anything)|no longer want to be|how much longer i can (?:keep going|take|do)|can(?:not|'?t| not) (?:do this|take (?:it|this)|keep going) any ?more|nothing matters any ?more|(?:feel|am|i'm|im|so) (?:so |completely |totally )?(?:hopeless|worthless)|crying every (?:night|day)|drowning in [^.?!]{0,20}(?:panic|despair)|don'?t see a way out|no way out|jump off)\b/i;

/** Words of somebody who may be in danger. Answered before anything else, with fixed words. */
export function soundsLikeDistress(text: string): boolean {
  return DISTRESS.test(text);
}

const STRAIN =
  /\b(?:burn(?:ed|t|ing) out|burn(?:ed|t) ?out|overwhelm(?:ed|ing)|panick?(?:ing|ed)|panic(?:king)? (?:about|over)|freak(?:ing|ed) out|stress(?:ed|ing)(?: out)?|so (?:anxious|worried|scared|afraid|nervous|tired|sad|stressed|lost)|really (?:anxious|worried|scared|struggling|down)|devastated|heartbroken|exhausted|depressed|los(?:ing|t) (?:hope|it)|breaking down|falling apart|at my limit|spiral(?:l)?ing)\b/i;
const OF_ONESELF = /\b(?:i|i'm|im|me|my|myself)\b/i;

/** Words of somebody who is under strain and asks all the same: the answer begins with a kind word. */
export function soundsStrained(text: string): boolean {
  return (
    STRAIN.test(text) &&
    (OF_ONESELF.test(text) || /^\W*(?:so |really |totally )?(?:panick|burn|stress|freak|overwhelm|exhaust|depress)/i.test(text))
  );
}
