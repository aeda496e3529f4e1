import { anyOf, anyWordOf } from '../../text/any-of.ts';
import { WRITTEN_ONCE } from '../../text/written-once.ts';

/** Whose danger a text speaks of; that somebody took something; that somebody was harmed or threatened, or has lost somebody to suicide. */
export type Distress = 'oneself' | 'poisoned' | 'another' | 'harmed' | 'bereaved';

/**
 * Patterns of one theme, in one; each begins with a word, which is looked for once for all of them. A space stands for any white
 * space, and `END` for where a clause ends.
 */
function ofTheme(...patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join('|')})`, 'i');
}
const END = '(?=\\s*(?:$|[.!?,;)]))';
const SELF = '(?:my ?self)';
const ANOTHERS_SELF = '(?:him|her|them)sel(?:f|ves)';
const I_AM = "(?:i'?m|i am|am)";
const DO_NOT = "(?:do not|don'?t|dont|did not|didn'?t|no longer)";
const CAN_NOT = "(?:can ?not|can'?t|cant)";
const GOING_TO =
  "(?:going to|gonna|about to|ready to|want(?:ed)? (?:to|2)|wan+a|wants? to|will|i'?ll|might|thinking (?:of|about)|thinkin (?:of|about|bout)|planning (?:to|on))";

const PERSON = `(?:(?:my|a|our|this|one of (?:my|our|the)) (?:[\\w-]+ ){0,2}${WRITTEN_ONCE}(?:friend|classmate|students|classmates|residents|friends|resident|intern|son|daughter|kid|child|co-?fellow|co-?intern|mom|dad|mother|father|class ?mate|roommate|room ?mate|colleague|co-?resident|brother|sister|student|mentee|advisee|partner|girlfriend|boyfriend|bf|gf|wife|husband|cousin|peer|buddy|co-?student|co-?worker|lab ?mate|house ?mate|flat ?mate)|(?:a|this|some) (?:guy|girl|dude|kid|person)(?: (?:in|from|at) (?:my|our) \\w+)?|some(?:one|body)(?: (?:in|from|at) (?:my|our) (?:\\w+ )?\\w+)?)${WRITTEN_ONCE}`;
/** Somebody else is said to be in danger, or shows signs of it: whoever tells of them asks how to help. */
const ANOTHER = ofTheme(
  `\\b${PERSON}\\b[^.?!]{0,60}\\b(?:suicidal|attempted suicide|(?:want(?:s|ed)?|wanna|going|tr(?:ies|ied|ying)|threat\\w+|plan\\w*) to (?:die|disappear(?! (?:to|for|into|from)\\b)|jump|kill ${ANOTHERS_SELF}|hang ${ANOTHERS_SELF}|end (?:it(?: all)?|(?:his|her|their) life)|hurt ${ANOTHERS_SELF})|(?:kill(?:s|ing)|hurt(?:s|ing)|harm(?:s|ing)|cut(?:s|ting)) ${ANOTHERS_SELF}(?! (?:on|with|at|over|studying|working|to)\\b)|self[- ]harm\\w*|unalive|overdosed|(?:od'd|od'ed|oded)\\b|(?:on|at) the (?:roof|ledge|bridge|edge))`,
  `\\b${PERSON}\\b[^.?!]{0,60}\\b(?:(?:kill|hang|shoot|(?:(?:will|would|might|may|could|gonna|going to)|(?:he|she|they)'(?:ll|d)) (?:hurt|harm)) ${ANOTHERS_SELF}(?! (?:with|over|studying|working|for)\\b)|(?:talk(?:s|ing|ed)?|think(?:s|ing)?|jok(?:es|ing)|post(?:s|ing|ed)?|text(?:s|ing|ed)?)\\b[^.?!]{0,12}\\b(?:about|of) (?:suicide|dying|killing ${ANOTHERS_SELF}|ending (?:it|(?:his|her|their) life)))`,
  `\\b${PERSON}\\b[^?!]{0,140}\\b(?:no (?:point|reason) (?:(?:to|in|of|for) )?(?:anything|live|living|it all|going on|go on)(?! (?:in|at|with|near)\\b)|bought a gun\\b|(?:does not|doesn'?t|isn'?t|is not) plan(?:ning)? to be (?:around|here|alive)|(?:texted|messaged|sent|told) (?:me |us )?(?:a )?["'\u201c\u2018]?good-?bye|left a (?:suicide |goodbye )?note(?=\\s*(?:$|[.!?,;]|and\\b))|better off without (?:him|her|them)|goodbye (?:message|note|letter|post|text)|said goodbye and|saying goodbye|g(?:ave|iving|iven) away (?:all )?(?:his|her|their)|(?:does not|doesn'?t|doesnt) want to (?:be alive|live|be here|wake up)|said sorry for everything|has a gun and(?! (?:he |she )?threat))`,
  `\\b(?:raped|molested|groped|sexually assaulted) ${PERSON}\\b`,
  '\\b(?:he|she|they) (?:has|have|had) a plan (?:and|to)\\b[^.?!]{0,20}\\b(?:pills?|gun|rope|knife|die|end)\\b',
);

/** "the attending hit me w 'why not surgery'", "he hit me up on Slack": nobody is hurt. */
const HIT_WITH_WORDS =
  /\b(?:hits?|slapped) me(?: (?:up|back|hard)\b| ?(?:\bwith\b|\bw\b\/?) ?(?:["'\u201c\u2018]|(?:(?:an?|the|this|that|some|his|her|like|so many|[2-9]) )*(?:\w+ )?(?:why|what|how|when|where|who|questions?|qs?|pimp\w*|line|news|feedback|comments?|facts?|idea|reality|truth|eval\w*)\b))/gi;
/** "does mgh have a sexual harassment policy?" */
const ON_HARASSMENT = /\bsexual harassment (?:polic\w+|training|rates?|statistics)\b/gi;
const AGGRESSOR =
  '(?:attending|resident|fellow|chief|boss|pd|husband|wife|boyfriend|girlfriend|bf|gf|partner|father|mother|dad|mom|stepdad|he|she)';
const ANY_AGGRESSOR = `${AGGRESSOR}|nurse|mentor|preceptor|surgeon|professor|tech|doctor|doc|director|senior|co-?resident|they`;
/** Somebody was attacked or is threatened: nothing about training belongs beside that. */
const HARMED = ofTheme(
  '\\b(?:sexually assaulted|sexual assault|assaulted me|was (?:raped|assaulted|molested|groped)|raped me|groped me|touch(?:ed|es) me (?:inappropriately|without)|(?:keeps?|kept) touching me|harass(?:ed|es|ing) me|sexual harassment)\\b',
  '\\b(?:grabbed|squeezed|touched) my (?:butt|ass|breasts?|chest|thigh|crotch|boobs?)\\b|\\bput (?:his|her) hands? (?:on|up|down) my (?:thigh|leg|skirt|shirt|butt|chest|breast)',
  '\\b(?:sleep|go on a date|went on a date|hook up) with (?:him|her)\\b[^.?!]{0,30}\\b(?:letter|grade|eval\\w*|spot|recommend\\w*)|\\b(?:letter|grade|eval\\w*)\\b[^.?!]{0,20}\\bif i (?:sleep|slept|went|go) (?:on a date )?with\\b',
  `\\b(?:am|i'?m|was|were|being|been|getting|got|get) (?:being |getting |repeatedly |constantly |sexually |physically |verbally )*(?:harassed|assaulted|stalked|abused|molested|bullied|threatened|blackmailed)\\b(?! (?:patients?|by (?:the )?(?:score|exam|match|competition|ai|number))\\b)|^(?:\\w+ ){0,2}(?:harassed|assaulted|stalked|abused|bullied|threatened) by (?:an?|my|the|our) (?:\\w+ )?(?:resident|attending|fellow|chief|boss|pd|director|senior|student|classmate|colleague|nurse|patient|ex|partner|husband|boyfriend)\\b|\\b(?:attending|resident|senior|fellow|chief|boss|pd|ex|husband|boyfriend|partner|he|she|they)\\b[^.?!]{0,40}\\bthreatened me\\b(?! with a (?:low|bad|poor)\\b)`,
  `\\b(?:${AGGRESSOR}|senior|surgeon|professor|mentor|nurse)\\b[^.?!]{0,60}\\b(?:kissed me|pinned me|(?:forces?|forced|forcing) me to (?:stay alone|touch|kiss|undress)|asks? me for (?:sex|nudes)|ask(?:ing|ed) me for (?:sex|nudes)|sen(?:ds?|t|ding) (?:me )?(?:nudes?|naked|dick)|(?:hand|hands|fingers) (?:up|down|under|inside) my (?:scrubs?|shirt|skirt|pants|gown|top)|touche[sd] me(?! (?:with|by) (?:his|her) (?:story|words)))|\\b(?:rank|spot|letter|grade|eval\\w*)\\b[^.?!]{0,25}\\bif i (?:sleep|slept) with\\b|\\bfollowed me home\\b|\\b(?:not|never|isn'?t|don'?t feel) safe at home\\b`,
  '\\b(?:roofied|drugged me|spiked my drink)\\b',
  `\\b(?:husband|wife|boyfriend|girlfriend|bf|gf|partner|father|mother|dad|mom|mum|stepdad|stepmom|brother|uncle) (?:beat|beats|has beaten|was beating|is beating|hit|hits) (?:me|us)\\b(?! (?:to|at|in|by|on|with a (?:score|question))\\b)`,
  `\\b(?:${ANY_AGGRESSOR})\\b[^.?!]{0,40}\\b(?:grabb(?:ed|ing|s) me(?! (?:an?|some|lunch|coffee|for|to|aside|early|by the (?:elbow|sleeve))\\b)|touch(?:ing|es|ed) my (?:back|leg|hair|waist|shoulders?|knee|neck|body)\\b|(?:hit|hits|hitting|came|comes|coming) on(?:to)? me\\b|slapped me\\b|(?:sexual|lewd|dirty|creepy|inappropriate) (?:comments?|remarks?|jokes?|messages|texts|advances)\\b[^.?!]{0,15}\\b(?:about|to|at|toward) (?:me|my)\\b|meet (?:me |with me |up )?alone (?:at|in) (?:his|her|their|a|the) (?:hotel|room|apartment|place|house|home)\\b)`,
  '\\bunless i (?:sleep|slept|hook up|go (?:out|on a date)|have sex) with\\b|\\b(?:offer(?:ed|s|ing)?|want(?:s|ed)?|demand\\w*)\\b[^.?!]{0,30}\\bfor sex\\b|\\bin (?:exchange|return) for sex\\b',
  '\\b(?:call(?:s|ed|ing)? me|us(?:es|ed|ing)|yell(?:s|ed|ing)?)\\b[^.?!]{0,20}\\bslurs?\\b|\\b(?:racist|racial) (?:comments?|remarks?|jokes?|slurs?) (?:about|at|to|toward) me\\b',
  '\\bthreaten(?:s|ed|ing)? (?:me|to (?:ruin|end|destroy|fail|fire|kill|hurt))\\b[^.?!]{0,40}\\bif i (?:report|tell|told|say|speak|complain|talk)\\w*',
  `\\b${AGGRESSOR} (?:hits?|punched|slapped|kicked|shoved|threatens? to (?:hurt|kill)|threatened to (?:hurt|kill)|is hurting) me\\b(?! (?:out|off)\\b)|\\b(?:ex|${AGGRESSOR})\\b[^.?!]{0,12}\\b(?:said|says|swore|threatens|told me)\\b[^.?!]{0,12}\\b(?:(?:he|she)(?:'d|'ll| would| will| is going to| was going to)) (?:kill|hurt|beat) me\\b|\\b(?:will|would|gonna|going to) (?:kill|hurt) me if\\b(?! i (?:do not |don'?t |dont |didn'?t |only |ever )?(?:match|get|got|apply|fail|failed|go|pick|choose|rank|miss|take|tell|say|change|switch|drop|quit|do (?:ir|dr|rads)|end up)\\b)`,
  '\\b(?:husband|wife|boyfriend|girlfriend|bf|gf|partner|father|mother|dad|mom|stepdad) beats me\\b|\\bbeats? me up\\b(?! (?:over|for|about)\\b)',
  '\\b(?:(?:choked|strangled) me|threatens? to (?:hurt|kill) me|stalk(?:s|ed|ing) me|stalked by|(?:pulled|has|had|with) a (?:gun|knife)\\b[^.?!]{0,15}\\b(?:on me|threaten\\w*))\\b|\\bthr(?:ew|ows|owing) (?:an? |his |her |the )?(?:scalpel|instruments?|clamp|knife|chair|phone|book)s? at (?:me|my)\\b',
  `\\b(?:scared|afraid) to go home\\b|\\b(?:${DO_NOT}|never) feel safe (?:at home|with (?:him|her|them|my (?:husband|wife|partner|boyfriend|girlfriend|father|mother|attending|resident)))\\b`,
);

/** Who has lost somebody needs other words than who is in danger. */
const BEREAVED = ofTheme(
  '\\b(?:died|dead|lost (?:my|a|our|him|her) ?(?:\\w+ ?){0,3}) (?:by|to|of|from) suicide\\b',
  `\\b(?:(?:killed|hung|hanged|shot) ${ANOTHERS_SELF}|took (?:his|her|their) own li(?:fe|ves))\\b`,
);

/** Too much of what is taken as medicine, or any of what is poison. */
const SUBSTANCE = `${WRITTEN_ONCE}(?:pills?|tabs?|tablets?|capsules?|meds|medications?|medicines?|tylenol|acetaminophen|paracetamol|ibuprofen|advil|aspirin|benadryl|nyquil|melatonin|insulin|fentanyl|heroin|morphine|percocet|vicodin|norco|tramadol|gabapentin|benzos?|xanax|ativan|klonopin|ambien|trazodone|seroquel|opioids?|oxy\\w*|antidepressants?|ssris?|lithium|zoloft|prozac|lexapro|sertraline|fluoxetine|adderall|ritalin|propranolol|metoprolol)`;
const TOO_MUCH =
  "(?:(?:way |far )?too (?:many|much)|so many|lots of|(?:all|most) (?:of )?(?:my|his|her|their|the)(?: \\w+'?s)?|(?:an? |the )(?:whole |full |entire )?(?:bottle|bunch|handful|pack|box|lot|ton)(?: of)?|\\d+ (?:days?|weeks?|months?)(?: worth)? of|(?:like |about |around |over )?\\d{2,3}(?! ?(?:mg|mcg|g|ml|units?)\\b))";
const TOOK = '(?:took|taken|swallowed|popped|downed|chugged|drank|ingested|ate|injected)';
const OVERDOSE = ofTheme(
  `\\b${TOOK} ${TOO_MUCH}(?: of)? (?:\\w+ ){0,3}?${SUBSTANCE}\\b(?! (?:class|course|student|rotation|elective|exam|lecture|of caffeine)\\w*)`,
  `\\b(?:took|taken|swallowed) (?:all (?:of )?(?:my|them|it)|them all|the pills|too many|(?:the|a) whole bottle)${END}`,
  '\\b(?:drank|drinking|swallowed|ate|injected) (?:some |a (?:bottle|cup|glass) of |the )?(?:bleach|antifreeze|windex|detergent|drain cleaner|(?:rat )?poison|pesticides?|ammonia)\\b',
  "\\b(?:took|taken) an? (?:overdose|od)\\b|\\b(?:i|i've|ive|i'm|im|just)\\b(?: have| just| am)* (?:overdosed|overdosing|od'd|od'ed|oded|od'?ing)\\b",
  `\\btook something\\b[^.?!]{0,25}\\b(?:wake up|to die|to end)\\b`,
  "\\b(?:i|i've|ive)(?: have| just)* (?:took|taken|swallowed)\\b[^.?!]{0,40}\\b(?:pills?|tablets?|meds|medication|mg)\\b[^.?!]{0,30}\\b(?:on purpose|deliberately|to (?:die|end it|never wake up))",
);
/** "took an overdose prevention course", what is taken for a headache, and what one tells in an essay, are no danger. */
const TAKEN_AS_MEDICINE =
  /\b(?:patients?|prevention|training|course|class|elective|lecture|as prescribed|feel (?:good|fine|better|great)|for (?:a |my |the )?(?:\w+ )?(?:headache|cold|pain|back|knee|cramps?|migraine|allerg\w+|adhd|fever|focus)|story|ps|personal statement|essay)\b/i;
/** Whoever speaks of somebody else: "my roommate took a bunch of pills". */
const OF_ANOTHER = ofTheme(
  `\\b${PERSON}\\b(?!'s)`,
  "\\b(?:he|she|they)(?:'s|'ve| has| have| just)* (?:took|taken|swallowed|popped|overdosed|drank)",
);

/** "why kill myself studying": said of hard work, where nothing else in the message is grave and nobody wants to or is about to. */
const KILLED_BY_WORK =
  /(?<!\b(?:want(?:ed|s)? to|wanna|gonna|going to|will|i'?ll|might|may|could|about|of|to just|ready to|plan to) (?:just )?)\bkill(?:ing)? my ?self (?:studying|working|grinding|memori[sz]ing|cramming|prepping|reviewing|doing (?:research|uworld|anki|questions|blocks))\b/gi;
const GRAVE =
  /\b(?:pills?|die|dying|dead|death|seriously|gun|rope|end it|hopeless|pointless|worthless|or (?:just|otherwise)|otherwise|goodbye|suicid\w*|anymore|any more)\b/i;
/** "overdosed on coffee", "cut myself some slack", "hurting myself by not applying": what harms no body. */
const HARMS_NOBODY = anyOf(
  /\boverdos(?:e|ed|ing) (?:of|on) (?:too much |all (?:the |this )?|way too much |ir )?(?:research|papers|projects|electives|aways|rotations|letters|networking|interviews|applications|practice|information|info|anki|caffeine|coffee|espresso|energy drinks?|uworld|content|advice|podcasts?|notes|studying|flash ?cards|cards|work|reddit|sugar|pizza|carbs)\b/gi,
  /\b(?:cut|cutting) my ?self (?:off\b|some slack|a (?:break|deal|check|slice)|short\b|loose\b|shaving|while (?:shaving|cooking)|(?:on|with) (?:paper|a can|the can|glass))/gi,
  /\bburn(?:ed|t|ing)? my ?self out\b/gi,
  /\bshoot(?:ing)? my ?self in the foot\b/gi,
  /\b(?:hurt|hurting|harm|harming|hang|hanging|shoot|shooting) my ?self (?:out to dry\b|(?:by|if i|with|when) (?!cut|burn|hit|starv|drink|tak)[^.?!]{0,40}\b(?:appl\w*|rank\w*|list\w*|research|aways?|programs?|letters?|late|early|tak\w+ (?:the|a|step)|skip\w*|interviews?|dr\b|ir\b))/gi,
  /\bgun to my head\b(?= (?:(?:with|about|over|because of|by) (?:this|the|my) (?:deadline|decision|list|rank|application|match)|to (?:rank|apply|choose|pick|take|go|list)))/gi,
  /\b(?:assaulted|attacked|bombarded) (?:with|by) (?:\w+ )?(?:questions|e-?mails|pages|pimp\w*|consults)\b/gi,
  /\bdie on (?:the|that|this) hill\b/gi,
  /\b(?:scores?|exam|test|app\w*|cv|gpa|grade)\b[^.?!]{0,12} (?:was|got|were|is|been) (?:abused|assaulted|bullied|harassed|threatened)\b/gi,
);

/** "that exam was suicide", "does the curriculum cover overdose reversal?" speak of no danger. */
const FIGURE_OF_SPEECH = anyOf(
  /\b(?:career|academic|professional|application|political|social) suicide\b/gi,
  /\bsuicide note (?:for|to|of) my (?:app\w*|career|match|score)\b/gi,
  /\bis (?:applying|ranking|skipping|taking|going|not|only)\b[^.?!]{0,40}\bsuicide(?=\s*(?:[?.!,]|$))/gi,
  /\b(?:project|abstract|paper|poster|study|research|qi|lecture) (?:is |was )?(?:on|about|of|in) (?:\w+ ){0,3}(?:overdos\w+|suicide|self[- ]harm)\b/gi,
  /\b(?:ir|irs|docs|doctors|radiolog\w+|they|mgh) (?:ir )?(?:treat|manage|see|do|get)\b[^.?!]{0,30}\b(?:overdoses?|suicide attempts?|self[- ]harm)\b/gi,
  /\b(?:is|was|be|it'?s|that'?s|are|seems|sounds|like)\b[^.?!]{0,12}\b(?:a |pure |total )*suicide\b(?! (?:attempt|thoughts?|note|hotline|line|risk))/gi,
  /\bsuicide (?:for (?:my|your|a|an|the|family)|to (?:apply|rank|skip|take|go))/gi,
  /\bsuicid\w+ (?:rates?|statistics|prevention|screening|warnings?|scales?|risk assessments?)\b/gi,
  /\brisk factors? for suicid\w+/gi,
  /\bpatients?\b[^.?!]{0,40}\b(?:overdos\w+|suicid\w+)/gi,
  /\boverdos\w+ (?:patients?|cases?|management|reversal|protocols?|prevention|training|education|epidemic|crisis|deaths?|response)\b/gi,
  /'s overdose\b/gi,
);

const WISH_TO_DIE = ofTheme(
  `\\b(?:kill(?:ing)?|shoot(?:ing)?|drown(?:ing)?|stab(?:bing)?|starv(?:e|ing)|poison(?:ing)?|hurt(?:ing)?|harm(?:ing)?|hang(?:ing)?|off|neck|unaliv(?:e|ing)|cut(?:ting)?|burn(?:ed|ing)?) ${SELF}\\b|\\bself[- ]harm\\w*`,
  '\\bs(?:u|\\*|u1)?[i1*]?cid(?:e|al)\\w*|\\bs\\*icid\\w*|\\bsu1cid\\w*|\\bsuisid\\w*|\\bkms\\b|\\boverdos(?:e|ed|ing)\\b',
  `\\bend(?:ing)? (?:my (?:own )?life|it all)\\b|\\b(?:think\\w*|thoughts?|considering|planning|plan|${GOING_TO}|i'?m) (?:(?:of|about|on|to) )*end(?:ing)? (?:it|things|everything)(?=\\s*(?:$|[.!?;]|now|soon|tonight|today|for good|because|bc|if|after)\\b|\\s*$|[.!?;])`,
  `\\b(?:want(?:ed)? (?:to|2)|wan+a|hop(?:e|ing) to|wish i could|deserve to|think(?:ing)? about) (?:die|dying(?! (?:fields?|specialt\\w+|art|trade))|be dead|vanish|disappear(?! (?:to|for|into|from)\\b))\\b|\\b(?:should|would rather|'?d rather) be dead\\b|\\bwish i (?:was|were|had) (?:dead|never been born|never born)\\b|\\bbetter off (?:dead|without me)\\b|\\b(?:world|family|everyone)\\b[^.?!]{0,20}\\bbe better (?:off )?without me\\b|\\b(?:my )?family would be better off${END}`,
  `\\b(?:might as well|should just|(?:would|i'd|id) rather|hope (?:that )?i(?: just)?|wish i could(?: just)?|deserve to|better if i) (?:just )?(?:die|be dead|not (?:be )?(?:alive|exist))\\b|\\b(?:be|being) dead\\b(?= (?:would|is) )|\\b(?:will|desire) to live\\b(?! (?:up|in|at|with|near|on|abroad|there|here|alone)\\b)|\\b(?:want|wanna|going|wish) to (?:go to )?sleep\\b[^.?!]{0,20}\\b(?:never|not) wake up\\b|\\bblow(?:ing)? my (?:brains?|head) (?:out|off)\\b|\\b(?:keep|can'?t stop|cannot stop|always|constantly) thinking (?:of|about) (?:death|dying(?! (?:fields?|specialt\\w+|art|trade))|not being alive)\\b`,
  `\\b(?:not sure|unsure|don'?t know|do not know|dont know|idk|question(?:ing)?) (?:if |whether |that |why )?i (?:even |really |still )?(?:want to|wanna|should|can) (?:keep (?:on )?liv(?:e|ing)|live|be alive|exist)\\b(?! (?:apart|together|far|away|abroad|near|close|alone|out|outside|in|at|on|with|there|here|by|next|off)\\b)`,
  `\\b(?:died|passed(?: away)?|is gone|is dead)\\b[^.?!]{0,30}\\bi (?:just )?(?:want|wanna|wish)\\b[^.?!]{0,12}\\b(?:be|join|go)(?: with)? (?:him|her|them)\\b`,
  `\\b(?:hope|wish) i (?:do not|don'?t|dont|would not|wouldn'?t|did not|didn'?t|never) wake up\\b|\\b${DO_NOT} (?:want to|wanna) (?:be alive|exist|be here(?! (?:next|for|in|on|when|by|as)\\b)|wake up(?! (?:at|so|early|before|that)\\b)|go on${END})`,
  `\\b${DO_NOT} (?:want to|wanna) live(?! (?:apart|together|far|away|abroad|near|close|alone|out|outside|on campus)\\b| (?:in|at|on|with|there|by|next)\\b(?! (?:this|it|that|${SELF}|(?:the |all this |this )?(?:pain|shame|guilt|fear))\\b))`,
  "\\b(?:tired of|done|done with|sick of) (?:living|being alive|existing)\\b|\\b(?:do not|don'?t|dont) deserve to live\\b|\\bgive up on life\\b|\\b(?:nothing (?:left )?to live for|no longer want to be|disappear forever|not worth living)\\b",
  `\\blife (?:is|isn'?t|is not) (?:not )?worth (?:it|living)\\b|(?<!\\b(?:i'?d|i would|would|might|not|going to|to) )\\bhate my life\\b(?! (?:there|in (?:dr|ir|rads|it)|as an?|at)\\b)|\\bi hate ${SELF}\\b|\\blife (?:is|feels|seems) (?:so |totally )?(?:meaningless|pointless)\\b(?! without (?:ir|it|this)\\b)|\\blife has no (?:meaning|point|purpose)\\b|\\beverything is pointless\\b|\\bnothing matters any ?more\\b`,
  `\\bdone with (?:my |this |all of )?(?:life|this world)(?=\\s*(?:$|[.!?,;]|now|tonight|and i\\b))`,
  `\\btak(?:e|ing) my (?:own )?life\\b|\\b(?:feel|feeling) like (?:i am |i'm )?dying${END}`,
  `\\b(?:i'?ll|ill|gonna|going to|might|will) rope${END}|\\b(?:i'?ll|ill|gonna|going to) rope if\\b`,
);
const NO_WAY_OUT = ofTheme(
  `\\bno reason (?:left )?(?:for me )?to (?:live|go on|keep (?:going|living)|stay alive)\\b(?! (?:to|with|the|a|my|on|in|for)\\b)`,
  `\\b${CAN_NOT} (?:do this|take (?:it|this)|keep going|live like this) any ?more\\b|\\b${CAN_NOT} keep (?:going|living)(?: like this)?${END}|\\bhow much longer i can (?:keep going|take|do)\\b`,
  `\\b${CAN_NOT} go on(?=\\s*(?:$|[.!?,;]|any ?more|like this|living|much longer|with (?:this|life|it(?: all)?)\\b))`,
  `\\b(?:the |see (?:the |any |a )?|no |any |even the )point (?:of|in) (?:going on(?! (?:an?|my|the|more|another|aways?|interviews?|rotations?)\\b)|living(?! (?:in|at|with|near|on|there|here)\\b)|life|it all|being alive|anything(?! (?:above|below|over|beyond|but|else)\\b))\\b`,
  "\\b(?:no ?one|nobody|anyone|anybody) (?:would|will|'d|is going to) (?:even |ever |really )?(?:miss me|(?:notice|care) if i (?:was|were|am|'m|died|disappeared|vanished|left))|\\bwould (?:anyone|anybody) (?:even )?(?:notice|care) if i (?:died|disappeared|was gone)",
  `\\b(?:${CAN_NOT}|${DO_NOT}) see (?:a|any) (?:future|way out)(?=\\s*(?:$|[.!?,;]|for (?:me|${SELF})|any ?more))|\\bno way out${END}`,
  `\\b(?:${I_AM}|being|feel like|just) (?:such |nothing but )?a burden(?=\\s*(?:$|[.!?,;]|(?:to|on|for) (?:every|my|them|people|others|all)))`,
  `\\b(?:feel|feeling|${I_AM}|so) (?:so |completely |totally )?(?:hopeless|worthless)\\b(?! (?:at|with|in)\\b)|\\bcrying every (?:night|day)\\b|\\bdrowning in [^.?!]{0,20}(?:panic|despair)\\b`,
  `\\bwant (?:it|everything) (?:all )?to (?:stop|end|be over)${END}|\\bif i (?:just )?disappear(?:ed)?\\b|\\b(?:dark thoughts|thoughts (?:of|about) (?:dying|not being here|death))\\b`,
  `\\b(?:${DO_NOT}|${CAN_NOT}) (?:feel safe|trust ${SELF})(?=\\s*(?:$|[.!?,;]|tonight|right now|(?:by|with|around) ${SELF}|being alone|any ?more|not to\\b|in my (?:own )?(?:head|mind)))|\\bfeel(?:ing)? unsafe (?:with|around|by) ${SELF}\\b|\\b${I_AM} not safe${END}`,
  `\\b(?:scared|afraid|terrified) of ${SELF}\\b`,
  `\\b(?:do something stupid (?:tonight|to ${SELF})|(?:scared|afraid) of what (?:i'?ll|i will|i might|i could) do(?: to ${SELF})?)\\b`,
);
const MEANS_AT_HAND = ofTheme(
  `\\b(?:have|has|got|holding|bought|found|with) (?:a |an |the |my |this |his )?(?:\\w+'?s )?(?:gun|pistol|rifle|noose)(?=\\s*(?:$|[.!?;]|and i'?m?\\b|in (?:my|the)|next to|with me|right here|loaded|ready|to my\\b))|\\bmy gun is loaded\\b|\\bgun (?:to|at|against) my (?:head|mouth|temple)`,
  `\\b(?:bought|tied|made) (?:a |the |my )?(?:rope|noose)${END}|\\b(?:have|got) (?:a |the )?(?:rope|razor(?: blade)?|blade)(?=\\s*(?:$|[.!?;]|and i'?m\\b|in my hand|ready|right here))`,
  `\\b(?:holding|got) (?:a |the |this )?knife\\b(?![^.?!]{0,30}\\b(?:or|suite|surgery|procedure|lab|case|class|attending)\\b)|\\b(?:knife|scalpel|razor|blade)\\b[^.?!]{0,12}\\b(?:against|to|on|at) my (?:wrists?|throat|neck|arms?|skin)\\b|\\b(?:slit|cut) my (?:wrists?|arms?|thighs?|throat)\\b|\\bi cut too deep\\b`,
  '\\b(?:knife|gun|rope|pills) (?:is |are )?(?:in front of me|in my hands?|next to me)',
  `\\b(?:${I_AM}|sitting|standing) (?:up )?(?:here )?(?:sitting |standing )?(?:on|at) (?:the |a )(?:(?:\\w+ ){0,2}(?:roof(?:top)?|ledge|bridge|balcony|train tracks|tracks)|edge)(?=\\s*(?:$|[.!?,;]|of (?:the|a|my)\\b))(?! (?:of (?:my|the) (?:seat|career|decision|cliff notes)))`,
  `\\b${GOING_TO} (?:just )?jump(?:ing)?(?=\\s*(?:$|[.!?;]|off (?:the|a|my|this) (?:roof|bridge|building|balcony|ledge|cliff|parking)|from (?:the|a|my) (?:roof|bridge|building|balcony|window)|out (?:of )?(?:the|a|my) window|in front of))|\\bjump off (?:the|a|my|this) (?:roof|bridge|building|balcony|ledge|cliff|parking)`,
  '\\b(?:step|jump|walk|drive) (?:out )?in front of (?:a|the) (?:train|bus|car|truck)\\b|\\bdrive (?:my car )?(?:off|into) (?:the|a) (?:road|bridge|cliff|wall|tree)\\b',
);
const GOODBYE = ofTheme(
  '\\b(?:wrote|written|writing|left|leaving|sent|sending) (?:my |our |a |the |some |all my )?(?:goodbye|good-bye|farewell|suicide) (?:letters?|notes?|messages?|texts?)\\b(?! (?:for|to) (?:my|the|our) (?:\\w+ )?(?:attending|lab|team|mentor|research|program|class|pi|residents?|preceptor|colleagues)\\b)',
  `\\bsaid (?:my |all my )?good-?byes?(?=\\s*(?:$|[.!?,;]|to (?:every|my (?:family|parents|friends|mom|dad|kids|wife|husband))))|\\bgoodbye everyone\\b|\\btell my (?:mom|mum|dad|parents|family|wife|husband|kids|sister|brother) (?:that )?(?:i'?m|i am) sorry\\b`,
  "\\bi (?:won'?t|will not|wont) be (?:here|alive|around) (?:tomorrow|any ?more|much longer)\\b|\\bby the time you read this\\b",
);
const METHODS = ofTheme(
  `\\b(?:easiest|best|painless|quickest|fastest|least painful|most painless) way to (?:die|kill ${SELF}|end my life|commit suicide)\\b|\\bpainless (?:death|suicide)\\b|\\blethal dose\\b(?! of radiation)|\\bways? to (?:die|kill ${SELF})\\b|\\bhow to die\\b`,
  `\\bhow (?:many|much) (?:\\w+ ){0,2}?(?:${SUBSTANCE}|mg|milligrams)(?: (?:of )?\\w+)? (?:would|will|does it take to|to|do i need to|it takes to) (?:kill|die|overdose|od)\\b|\\b(?:meds?|drugs?|pills?) (?:would|will|that|to) stop my heart\\b|\\btake to bleed out\\b`,
  `\\b(?:i've|i have|been|started|keep|kept) (?:been )?cutting(?: again)?(?=\\s*(?:$|[.!?]|because i\\b|bc i\\b|since (?:my|the|i didn)|to (?:cope|feel)))|\\b(?:i'?m|i am|started|been) cutting again\\b|\\brelapsed into cutting\\b|\\bburned ${SELF} on purpose\\b`,
);
const THREATENS_OTHERS = anyOf(
  /\b(?:want to|wanna|going to|gonna|will|i'll) (?:shoot up|bomb|blow up) (?:the|my|this|that)\b/i,
  /\b(?:going to|gonna|want to|wanna) (?:hurt|kill|shoot|stab) (?:someone|somebody|people|everyone|everybody)\b(?! (?:feelings|with)\b)/i,
  /\b(?:want to|wanna|going to|gonna) (?:kill|hurt|stab|shoot) (?:my|the) (?:\w+ )?(?:attending|pd|chief|resident|boss|dean|program director|classmates?|wife|husband|girlfriend|boyfriend|family)\b/i,
);
const IN_OTHER_LANGUAGES = anyOf(
  /\b(?:no (?:me )?quiero (?:vivir|seguir)|quiero morir(?:me)?|me quiero morir|suicidarme|je veux (?:mourir|en finir)|envie de mourir|ich (?:will|möchte) (?:sterben|nicht mehr leben)|quero morrer|não quero mais viver|voglio morire|wil dood|mau mati|intihar|marna (?:hai|chahta|chahti))\b/iu,
  /chcę umrzeć/iu,
  /ölmek istiyorum/iu,
  /मरना चाहत/iu,
  /आत्महत्या/iu,
  /不想活/iu,
  /想死/iu,
  /自杀/iu,
  /死にたい/iu,
  /죽고 싶/iu,
  /أريد أن أموت/iu,
  /انتحار/iu,
  /хочу умереть/iu,
  /не хочу жить/iu,
);

/** The same themes in further words: plans told, what is written to a family, places and means, and what is asked of doses. */
const PLANS_AND_MEANS = ofTheme(
  '\\b(?:have|got|made) a plan and (?:the |some |my )?(?:pills|means|rope|gun|note|date)\\b|\\bi (?:just |finally )?bought a gun\\b(?! (?:safe|rack|licen[cs]e|for (?:hunting|sport|the range)))',
  '\\b(?:plan(?:ning|s|ned)? (?:to|on)|decided to|intend(?:ing)? to|ready to) (?:die|dying)\\b(?! on (?:the|that|this) hill)',
  '\\b(?:wish|hope) (?:that )?i (?:would|could|can) (?:just )?(?:not|never) wake up\\b|\\bwant to be gone\\b(?! (?:for|from|by|during)\\b)',
  `\\b(?:want|need|make) (?:the|this|my) pain to (?:just )?(?:stop|end|go away)(?=\\s*(?:$|[.!?,;]|for ?ever|for good))`,
  "\\bkeep my ?self safe\\b|\\b(?:might|may|will|won'?t) (?:not )?make it through (?:the|this|to) (?:night|tonight|morning)\\b|\\btrust my ?self to be alone\\b",
  "\\b(?:everyone|everybody|they|people|my (?:family|parents|kids|friends|wife|husband)) (?:would|will|'?d) be (?:happier|better off|fine) (?:if i (?:was|were|am)(?:n'?t| not| no longer) (?:around|here|alive)|without me)\\b",
  '\\bdeath (?:seems|sounds|would be|is|feels) (?:better|easier|peaceful|the only)\\b|\\bway out is (?:death|to die|suicide)\\b|\\bno point (?:in|of) (?:me |my )?being (?:here|alive|around)(?=\\s*(?:$|[.!?,;]|any ?more))',
  "\\bthinking (?:of|about) not being (?:here|alive|around)\\b|\\b(?:been|am|i'?m|was) thinking (?:a lot )?(?:of|about) (?:death|dying|not being (?:here|alive|around))(?! (?:fields?|specialt\\w+|art|trade|rates?|certificates?)\\b)",
  `\\b(?:feel like|should i(?: just)?|i (?:will|might|could)(?: just)?) end(?:ing)? (?:it|things)(?: all)?${END}`,
  '\\b(?:fantasi[sz]\\w+|think\\w*|thoughts?|dream\\w*) (?:about|of) (?:crashing (?:my|the) car|driving (?:off the road|into))\\b',
  '\\bcutting my (?:thighs?|arms?|wrists?|legs?|skin|body|stomach)\\b|\\b(?:started|back to|went back to) cutting(?=\\s*(?:$|[.!?,;]|after|because|when|again)\\b|\\s*$)|\\brazor(?: blade)?\\b[^.?!]{0,40}\\b(?:use it|on my ?self)\\b',
  '\\b(?:wrote|written|writing|writ) (?:a |my )?(?:letters?|notes?) to my (?:family|parents|mom|mum|dad|kids|children|wife|husband|sister|brother|loved ones)\\b[^?]{0,40}\\b(?:peace|goodbye|sorry|after i)\\b',
  `\\b(?:today|tonight|tomorrow|this) is my last (?:day|night) (?:on (?:this )?earth|alive)|\\bthis is (?:my last message|goodbye)${END}|(?<=^\\W*)(?:i'?m |i am )?(?:gonna|going to) do it (?:tonight|now|today)[\\s.!]*$`,
  '\\bvoices (?:are |keep |that )?tell(?:ing)? me to\\b|\\b(?:planning|planned|know|decided) how (?:to|i will|i would|i am going to) (?:do it|die|end it)\\b',
  `\\b(?:about to|going to|gonna|i'?ll|might|will) od\\b|\\bhow (?:many|much) (?:\\w+ ){0,2}(?:${SUBSTANCE}) (?:is|are|would be) (?:lethal|fatal|deadly)\\b|\\b(?:painless|painful|easy|quick) to die\\b`,
  `\\b(?:${I_AM}|i'?ve been|been) (?:sitting|standing) (?:up )?(?:here )?(?:on|at) (?:the |a )(?:\\w+ ){0,3}(?:roof(?:top)?|ledge|bridge|balcony|tracks)\\b`,
);

/** Again the same themes, in words that speak around them. */
const ROUNDABOUT = ofTheme(
  `\\b(?:${DO_NOT}|${CAN_NOT}) (?:see|have|find|know) (?:any|a|much|one) reasons? (?:left )?to (?:keep (?:living|going on)|go on living|live|stay alive|be alive)\\b`,
  `\\b(?:jump(?:ing)?|leap(?:ing)?|throw(?:ing)? ${SELF}) (?:off|from|out of) (?:the|a|my|this|our) (?:\\w+ ){0,2}(?:roof(?:top)?|bridge|building|balcony|ledge|cliff|parking (?:garage|deck|lot)|window)\\b`,
  '\\b(?:think\\w*|thoughts?|dream\\w*|fantasi[sz]\\w+|urge|tempted)\\b[^.?!]{0,20}\\b(?:driv(?:e|ing)|walk(?:ing)?|run(?:ning)?|jump(?:ing)?|step(?:ping)?) (?:my car |out )?(?:off (?:the|a|this) (?:\\w+ )?(?:road|bridge|cliff|roof|platform)|into (?:traffic|(?:a|the) (?:wall|tree|river|sea|lake))|onto (?:the )?(?:tracks|highway)|in front of (?:a|the|some) (?:train|bus|car|truck|subway))',
  '\\b(?:jump|step|walk|throw|run)(?:ing)? (?:my ?self )?(?:out )?in front of (?:a|the) (?:train|subway|bus|car|truck|metro)\\b',
  "\\b(?:easier|better|nicer|simpler|best|relief) (?:if i (?:just )?(?:did not|didn'?t|never|don'?t)|(?:just )?(?:not to|to not|to never|never to)) (?:ever )?wake up\\b",
  `\\b(?:${I_AM}|i'?m so) done[\\s.,!;]{1,4}(?:so )?good-?bye\\b|\\b(?:ti(?:e|ed|ing)|mak(?:e|ing)|made|buy(?:ing)?|bought) (?:a |the |my )?noose\\b`,
  `\\b(?:stockpil(?:e|ed|ing)|hoard(?:ed|ing)?|sav(?:ed|ing) up|collect(?:ed|ing)|stash(?:ed|ing)?) (?:up )?(?:\\w+(?:'?s)? ){0,4}?${SUBSTANCE}\\b(?! (?:\\w+ )?(?:research|stud(?:y|ies)|papers?|data|projects?|samples?))`,
  "\\b(?:do not|don'?t|dont|no longer) care (?:if|whether) i (?:live|die|wake up|am alive|make it through)\\b",
  "\\bi(?:'ve| have) (?:got )?a (?:loaded )?gun and (?:no|nothing|nobody|my|a|i)\\b(?! (?:safe|licen[cs]e|permit|like|love))",
  '\\bsewer ?slid(?:e|ing)\\b',
);

const DANGER = [
  ROUNDABOUT,
  WISH_TO_DIE,
  PLANS_AND_MEANS,
  NO_WAY_OUT,
  MEANS_AT_HAND,
  GOODBYE,
  METHODS,
  THREATENS_OTHERS,
  IN_OTHER_LANGUAGES,
];
const FIRST_PERSON = /\b(?:i|i'm|im|i've|ive|me|my ?self)\b/i;
const BEGINS_WITH_PERSON = new RegExp(`^\\W*(?:(?:hi|hey|so|and|but|help)[\\s,]+)*${PERSON}\\b`, 'i');

/** Words of somebody who may be in danger, or who fears for another. Answered before anything else, with fixed words. */
export function distressIn(text: string): Distress | undefined {
  if (BEREAVED.test(text)) return 'bereaved';
  if (isMeant([ANOTHER], text, bodily)) return 'another';
  if (isMeant([HARMED], text, without(HIT_WITH_WORDS, ON_HARASSMENT, HARMS_NOBODY))) return 'harmed';
  // Whoever has taken something needs the emergency number before a crisis line.
  if (isMeant([OVERDOSE], text, without(HARMS_NOBODY)) && !TAKEN_AS_MEDICINE.test(text))
    return OF_ANOTHER.test(text) ? 'another' : 'poisoned';
  if (!isMeant(DANGER, text, literally)) return undefined;
  // "my co-intern is suicidal" speaks of nobody else.
  const [, ofOther = ''] = BEGINS_WITH_PERSON.test(text) ? text.split(BEGINS_WITH_PERSON) : [];
  return ofOther !== '' && !FIRST_PERSON.test(ofOther) ? 'another' : 'oneself';
}

/** Whether a text says any of this also without what only sounds like it; most texts say none of it, and are not read twice. */
function isMeant(patterns: readonly RegExp[], text: string, literal: (text: string) => string): boolean {
  const isSaid = (said: string) => patterns.some((pattern) => pattern.test(said));
  return isSaid(text) && isSaid(literal(text));
}

function without(...patterns: readonly RegExp[]): (text: string) => string {
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

const bodily = without(FIGURE_OF_SPEECH, HARMS_NOBODY);

/** Without what only sounds like danger. */
function literally(text: string): string {
  const said = bodily(text);
  return GRAVE.test(said) ? said : said.replace(KILLED_BY_WORK, ' ');
}

const STRAIN = anyWordOf(
  /burn(?:ed|t|ing) out/i,
  /burn(?:ed|t) ?out/i,
  /overwhelm(?:ed|ing)/i,
  /panick?(?:ing|ed)/i,
  /panic(?:king)? (?:about|over)/i,
  /freak(?:ing|ed) out/i,
  /stress(?:ed|ing)(?: out)?/i,
  /so (?:anxious|worried|scared|afraid|nervous|tired|sad|stressed|lost)/i,
  /really (?:anxious|worried|scared|struggling|down)/i,
  /devastated/i,
  /heartbroken/i,
  /exhausted/i,
  /depressed/i,
  /los(?:ing|t) (?:hope|it)/i,
  /breaking down/i,
  /falling apart/i,
  /at my limit/i,
  /spiral(?:l)?ing/i,
  /(?:keep|been|am|i'm|im) crying/i,
  /cried/i,
  /(?:can'?t|cannot|can not) stop crying/i,
  /panic attacks?/i,
  /drinking (?:too much|to get through|every (?:night|day)|a lot)/i,
  /(?:have not|haven'?t|havent) slept/i,
  /total failure/i,
  /ruined (?:everything|my (?:life|chances))/i,
  /(?:everything|my life|my career) is (?:ruined|over)/i,
  /(?:it'?s|it is) (?:all )?over for me/i,
  /relapsed/i,
  /(?:can'?t|cannot|can not) (?:sleep|eat|breathe|focus)/i,
  /feel(?:s|ing)? (?:(?:really|so|very|pretty) )?(?:low|down|hopeless|worthless|awful)\b(?! (?:on|about|with|in)\b)/i,
  /(?:do not|don'?t|dont) know if i can (?:keep going|go on|do this|take (?:it|this))/i,
  /(?:struggl(?:ed|ing)|dealing|dealt|suffer(?:ed|ing)?) (?:with|from) (?:depression|anxiety|burn-?out)/i,
  /feel(?:s|ing)? like (?:giving up|quitting|a (?:failure|fraud)|an impostor)/i,
);
const OF_ONESELF = /\b(?:i|i'm|im|me|my|myself)\b/i;
const OPENS_WITH_STRAIN =
  /^\W*(?:so |really |totally )?(?:panic|burn|stress|freak|overwhelm|exhaust|depress|everything is|relapsed|can'?t|cannot)/i;

/** Words of somebody who is under strain and asks all the same: the answer begins with a kind word. */
export function soundsStrained(text: string): boolean {
  return STRAIN.test(text) && (OF_ONESELF.test(text) || OPENS_WITH_STRAIN.test(text));
}

const STRAINED =
  '(?:burn(?:ed|t|ing) out|overwhelmed|panick?(?:ing|ed)|freak(?:ing|ed) out|stress(?:ed|ing)|anxious|worried|scared|nervous|terrified|exhausted|depressed|devastated|heartbroken|spirall?ing)(?: out)?';
const STRAIN_ALONE = new RegExp(
  `^\\W*(?:(?:i'?m|i am|i feel|feeling|been|so|just|really|getting|very|super|lowkey|honestly|kinda|rn)[\\s,]+)+${STRAINED}(?:(?:,| and| n| &)(?: so| really| very| just)? ${STRAINED})*(?: (?:about|over|by|with|from) (?:(?:the|my|this|all of|all) )*(?:match(?:ing)?|exams?|boards|everything|this|it|life|future|residency|med(?:ical)? school|m[1-4](?: year)?|interviews?|results?|wait(?:ing)?))?[\\s.!]*$`,
  'i',
);

/** "nothing works out for me. should i quit medicine", "i've worked so hard": no question that any document answers. */
const LAMENT =
  /^\W*(?:(?:i|and|but|so|honestly|just|lately|maybe|idk)[\s,]+)*(?:nothing (?:ever |really )?(?:works? out|is working(?: out)?|goes right|goes my way)(?: for me)?|(?:i (?:do not |don'?t) |don'?t |do not )?know if i can (?:do|take|handle|keep up with|keep doing|keep going)(?: (?:this|it|on))?(?: any ?more| any longer)?|(?:i'?ve|i have|have|ive) (?:worked|tried|given|studied) (?:so|too|really) (?:hard|much)(?: for (?:this|nothing))?|(?:i )?feel(?:ing)? like (?:giving up|quitting|a (?:failure|fraud|loser)|an impostor|crying)|should i (?:just )?(?:quit|leave|drop out of) (?:medicine|med(?:ical)? school|everything|it all)|(?:i'?m|i am|im) (?:so )?(?:broken|drained|tired of (?:this|it|it all|everything|trying))|what(?:'?s| is) even the point(?: of (?:this|it all|any of (?:this|it)))?)(?: (?:lately|again|tbh|anymore))?[\s.!?]*$/i;

/** "im stressed about the match", "im burnt out. i dont know if i can do this anymore": says so, and nothing else. */
export function tellsStrainAlone(text: string): boolean {
  if (/\d/.test(text)) return false;
  if (STRAIN_ALONE.test(text)) return true;
  const clauses = text.split(/[.!?;,]+\s*|\s+and (?=nothing|i\b|it\b)/i).filter((clause) => /\w/.test(clause));
  return clauses.length > 0 && clauses.every((clause) => STRAIN_ALONE.test(clause) || LAMENT.test(clause));
}

const NEXT_OF_KIN =
  '(?:dad|father|mom|mum|mother|parents?|brother|sister|wife|husband|partner|fianc[eé]e?|son|daughter|child|baby|grand(?:ma|pa|mother|father|parents?)|uncle|aunt|cousin|best friend|roommate)';
const LOSS = new RegExp(
  `\\bmy (?:\\w+ )?${NEXT_OF_KIN} (?:just |recently |suddenly |has |had )*(?:died|passed(?: away)?|was killed)\\b|\\b(?:death|loss|funeral) of my (?:\\w+ )?${NEXT_OF_KIN}\\b|\\b(?:i|we) lost my (?:\\w+ )?${NEXT_OF_KIN}\\b`,
  'i',
);

/** Whoever tells that somebody close to them died, and asks something else. */
export function tellsOfLoss(text: string): boolean {
  return LOSS.test(text);
}
