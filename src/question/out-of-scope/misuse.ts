import { anyOf, anyWordOf } from '../../text/any-of.ts';

const INJECTION = [
  /\b(?:ignore|disregard|forget|override|bypass|drop|skip|set aside)\b[^.?!]{0,30}\b(?:rules?|instructions?|prompts?|guidelines|guardrails?|restrictions?|sources|training|programming|above|previous|prior|everything)\b/i,
  /\b(?:forget|ignore|disregard) (?:about )?(?:(?:the|your|those|all|these) )*(?:docs|documents|library)\b/i,
  /\b(?:system|hidden|initial|developer) (?:prompt|message|instructions?)\b/i,
  anyOf(
    /\b(?:you are|you're|your|ur|u r|u are) now\b/i,
    /\bnew (?:rule|instruction|role|persona)\b/i,
    /\bfrom now on\b/i,
    /(?:^|\byou (?:should |must |will |can )?|\bnow |\bplease )act as\b/i,
    /(?:^|[.!;] )act like an? \w+\b/i,
    /\brole-?play\b/i,
    /\bpretend (?:you|to be|that you)\b/i,
    /\bpose as\b/i,
    /\bjailbreak\b/i,
    /\bDAN\b/i,
    /\bdeveloper mode\b/i,
    /\bdebug mode\b/i,
    /\badmin(?:istrator)? (?:mode|override|access)\b/i,
  ),
  /\b(?:reveal|print|show|dump|leak|give|paste|output|export|send)\b[^.?!]{0,30}\b(?:your (?:prompt|instructions|rules|config\w*|source code|api key|token|password|login|database|logs|knowledge base|environment)|api keys?|tokens?\b|passwords?|raw (?:docs|documents|files)|env(?:ironment)? variables?)\b/i,
  anyOf(
    /\b(?:say|tell me|confirm|promise|guarantee|reply|respond|answer|state)\b[^.?!]{0,40}\b(?:guaranteed? (?:to|a|that)|will (?:definitely|certainly) match|i (?:am|'m|have been) accepted)\b/i,
    /(?:^|[.!?;,] |\b(?:please|just|only|must|to|and) )(?:say|answer|reply|respond)(?: with)? '?yes'? to (?:everything|all\b|any)/i,
  ),
  anyOf(
    /(?:^|[.!?;,] |\b(?:please|and|just|now|then) )(?:accept|admit|rank) me\b/i,
    /\bwithout (?:any )?(?:sources|citations)\b/i,
    /\bno sources needed\b/i,
    /\bdo not cite\b/i,
    /\bmake (?:up (?!for)|something up\b)[^.?!]{0,30}\b(?:number|answer|score|deadline|date|statistic)/i,
  ),
  anyOf(
    /\b(?:repeat|state|report) (?:it|this|that) as (?:true|fact|a fact)\b/i,
    /\bnew fact:/i,
    /^(?:please )?repeat after me\b/i,
    /(?:^|[.!?,;] |\b(?:please|now|only|and) )(?:respond|answer|reply|output) (?:to me )?(?:only |just )*(?:in|as|with) (?:json|xml|yaml|base64|binary|rot13|emojis? only|all caps|pirate)\b/i,
  ),
  /(?:^|[.!?,;] |\b(?:now|please|just) )be (?:him|her|the (?:pd|apd|program director|director|chair|dean|attending)) (?:and|now|for)\b|\btell me (?:that )?(?:i'?m|i am|im) (?:in|accepted|admitted|matched)(?=\s*(?:$|[.!,;]|and\b|now\b))/i,
  /\byou are (?:an? )?\w{2,}(?:bot|gpt)\b|\b(?:you|u|bot|ai|gpt|assistant|persona|mode|model)\b[^.?!]{0,12}\b(?:has|have|with|knows?) (?:\w+ (?:and|or) )?no (?:limits|restrictions|filters?|rules)\b/i,
  /<\/?(?:system|user|assistant|script|im_start)\b|\[(?:system|inst)\]|^\s*(?:system|assistant)\s*:|;\s*drop table|\$\{|\{\{/i,
];

const ABUSE = anyWordOf(
  /fuck(?:ing|er)? (?:you|off|this (?:bot|app|thing|machine|program)\b)/i,
  /f\*{2,} ?(?:you|u|off)/i,
  /f\*+k/i,
  /stfu/i,
  /(?<!\b(?:won'?t|wouldn'?t|doesn'?t|never|not|to) )shut up/i,
  /you (?:are|r|'re)? ?(?:a |an |so |such a |fucking |just a )*(?:stupid|idiot|dumb|useless|trash|garbage|moron|worthless|pathetic|joke|loser|clown|waste)/i,
  /(?:stupid|dumb|useless|worthless|garbage|trash|pathetic) (?:bot|program|thing|machine|ai|robot|app)/i,
  /piece of (?:shit|crap|junk|garbage)/i,
  /kill yourself/i,
  /go to hell/i,
  /screw you/i,
  /hate you/i,
  /(?<!\b(?:will|would|could|might|gonna|going to|can|to|come back to) (?:\w+ )?)bite me\b(?! (?:later|in))/i,
  /kys/i,
);

/** "write to him, in as wounding terms as you can, that he is too stupid" */
const WOUNDS = anyOf(
  /\b(?:write|say|tell|send|draft|compose|message|e-?mail)\b[^.?!]{0,80}\b(?:wounding|insulting|cruel(?:ly)?|hurtful|humiliating|nasty|vicious|hateful|mean as|savage|degrading|bullying)\b/i,
  /\b(?:write|tell|send|e-?mail|message|inform)\b[^.?!]{0,100}\b(?:is|are|he'?s|she'?s|they'?re) (?:far |way |much )?(?:too )?(?:stupid|dumb|worthless|an idiot|a moron|a disgrace|pathetic|a loser)\b/i,
);

/** "help me write an anonymous mail to PDs saying she faked her research", "spread a rumor about a classmate" */
const HARMS_ANOTHER = anyOf(
  /\b(?:write|draft|send|compose)\b[^.?!]{0,20}\banonymous(?:ly)?\b[^.?!]{0,60}\b(?:saying|that (?:he|she|they)|accus\w+|claim\w*|so (?:that )?they)\b/i,
  /(?:\b(?:help me|how (?:do|can|could|would) i|want to|going to|should i|can you|please|let me) |^)(?:spread|start|plant) (?:an? |some )?(?:false |nasty )?(?:rumou?rs?|gossip|lies)\b/i,
  /\b(?:sabotag\w+|smear\w*|defam\w+|blackmail\w*|frame) (?:(?:an)?other |(?:the|my|our|an?) (?:other )?(?:\w+ )?(?:classmate|co-?applicant|applicant|friend|roommate|rival|competitor|colleague|peer)|him\b|her(?= (?:for|so|with)\b|\W*$)|them\b)/i,
  /\b(?:write|tell|send|e-?mail|make|report|get)\b[^.?!]{0,80}\bso (?:that )?(?:they|programs?|pds?) (?:drop|reject|ding|kick out) (?:him|her|them|my \w+)\b/i,
);

/** What belongs to somebody's private life, unless it is the asker's own. */
const PRIVATE_LIFE = anyOf(
  /\bwhere (?:they|(?:the |those |these )?(?:women|men|girls|guys)) (?:all )?live\b(?![- ]stream)/i,
  /\bwhich of (?:them|those|the (?:women|men|girls|guys|residents|attendings|fellows|students))\b[^.?!]{0,20}\b(?:is|are) (?:single|married|dating|divorced|hot|cute)\b(?!-)/i,
  /(?<!\bmy )\b(?:(?:home|private|personal|residential) (?:home )?(?:address|residence|phone|mobile|cell|number|e-?mail|line)|(?:private|personal) (?:\w+ ){1,2}(?:mobile|cell|phone)|(?:cell|mobile)(?:phone| phone)? (?:number|no\b|#))/i,
  /\bwhere (?:does|do) (?:dr|doctor|he|she|they|the (?:pd|director|chair)|professor|prof)\b[^.?]{0,30}\blives?\b/i,
  /\bwhere (?:he|she|(?:the |our |your )?(?:\w+ )?(?:pd|apd|director|chair|chief|dean|attending|coordinator)|(?:dr|prof)\.? \w+) lives?\b/i,
  /\b(?:who|anyone|which (?:students?|users?|people|persons?|applicants?|kids?|members?|guys?))(?: else)?(?: (?:in|on|from) (?:this|the|our) (?:\w+ )?(?:channel|server|workspace|chat|class|group))? (?:has |have )?(?:asked|messaged|dm'?ed|wrote to) (?:you|u|the bot|this bot) (?:about|if|whether)\b/i,
  /\b(?:is|are) (?:dr|doctor|he|she|they|the (?:pd|director|chair))\b[^.?]{0,30}\b(?:married|divorced|single|gay|dating)\b/i,
  /\b(?:get|log|break|sign|hack)(?:ting|ging|ing)? in(?: ?to)?\b[^.?!]{0,30}\b(?:(?:his|her|their|someone(?: else)?'?s?|somebody'?s?|(?:class|room)mates?'?s?|friend'?s?|ex'?s?|(?:attending|director|dean|pd|chair)'?s?|other (?:applicants?|students?)'?s?) )(?:\w+ ){0,2}(?:account|portal|e-?mail|login|inbox|eras|application|file)s?\b/i,
  /\b(?:his|her|their|(?:friend|classmate|roommate)'?s) (?:login|password|eras account)\b/i,
  /\b(?:log(?:ging)? in|sign(?:ing)? in) as (?:him|her|them|someone|another|my (?:friend|classmate))\b/i,
);

/** Whether a text asks to be let past the rules, or for the rules themselves. */
export function injects(text: string): boolean {
  return INJECTION.some((pattern) => pattern.test(text));
}

/** Whether a text abuses the bot, or asks for words to hurt somebody with. */
export function abuses(text: string): boolean {
  return ABUSE.test(text) || WOUNDS.test(text) || HARMS_ANOTHER.test(text);
}

/** Whether a text asks of somebody's home, their love life, or the way into an account of theirs. */
export function pries(text: string): boolean {
  return PRIVATE_LIFE.test(text);
}
