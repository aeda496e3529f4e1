/** Whose danger a text speaks of; that somebody took something; that somebody was harmed or threatened, or has lost somebody to suicide. */
export type Distress = 'oneself' | 'poisoned' | 'another' | 'harmed' | 'bereaved';

const PERSON =
  '(?:my|a|our|this|one of (?:my|our|the)) (?:\\w+ )?(?:friend|classmate|students|classmates|residents|friends|resident|son|daughter|kid|child|co-?fellow|mom|dad|mother|father|class ?mate|roommate|room ?mate|colleague|co-?resident|brother|sister|student|mentee|advisee|partner|girlfriend|boyfriend|wife|husband|cousin|peer|buddy)';
const ANOTHERS_SELF = '(?:him|her|them)sel(?:f|ves)';
const DANGER_OF_ANOTHER = new RegExp(
  `\\b${PERSON}\\b[^.?!]{0,60}\\b(?:suicidal|(?:wants?|wanted|going|trying|threatens|threatened|threatening|plans?|planning) to (?:die|disappear|kill ${ANOTHERS_SELF}|end (?:it(?: all)?|(?:his|her|their) life)|hurt ${ANOTHERS_SELF})|(?:kills?|killing|hurts?|harms?|hurting|harming|cutting) ${ANOTHERS_SELF}|self[- ]harm\\w*|unalive|overdosed)`,
  'i',
);
/** Signs that somebody may be in danger, told of another: whoever tells of them asks how to help. */
const SIGNS_OF_ANOTHER = [
  new RegExp(
    `\\b${PERSON}\\b[^?!]{0,140}\\b(?:no point (?:to|in|of) (?:anything|living|it all|going on)|better off without (?:him|her|them)|goodbye (?:message|note|letter|post|text)|g(?:ave|iving|iven) away (?:all )?(?:his|her|their)|(?:does not|doesn'?t|doesnt) want to (?:be alive|live|be here|wake up)|said sorry for everything|has a plan and)`,
    'i',
  ),
  new RegExp(`\\b(?:raped|assaulted|molested|groped|beat(?:s|en)?|stabbed|shot) ${PERSON}\\b`, 'i'),
  /\b(?:he|she|they) (?:has|have|had) a plan (?:and|to)\b[^.?!]{0,20}\b(?:pills?|gun|rope|knife|die|end)\b/i,
];

/** "the attending hit me w 'why not surgery'", "he hit me up on Slack": nobody is hurt. */
const HIT_WITH_WORDS =
  /\bhits? me(?: (?:up|back)\b| ?(?:\bwith\b|\bw\b\/?) ?(?:["'\u201c\u2018]|(?:(?:an?|the|this|that|some|his|her|like|so many|[2-9]) )*(?:\w+ )?(?:why|what|how|when|where|who|questions?|qs?|pimp\w*|line|news|feedback|comments?|facts?|idea|reality|truth)\b))/gi;

/** Too much of what is taken as medicine, or any of what is poison. */
const SUBSTANCE =
  '(?:pills?|tablets?|capsules?|meds|medications?|medicines?|tylenol|acetaminophen|paracetamol|ibuprofen|advil|aspirin|benadryl|insulin|fentanyl|heroin|morphine|benzos?|xanax|ativan|klonopin|ambien|opioids?|oxy\\w*|antidepressants?|ssris?|lithium)';
const TOO_MUCH =
  '(?:(?:way |far )?too many|so many|lots of|(?:all|most) (?:of )?(?:my|his|her|their|the)|(?:an? |the )(?:whole |full |entire )?(?:bottle|bunch|handful|pack|box|lot|ton)(?: of)?|(?:like |about |around |over )?\\d{2,3}(?! ?(?:mg|mcg|g|ml|units?)\\b))';
const OVERDOSE = new RegExp(
  [
    `\\b(?:took|taken|swallowed|popped|downed|ingested|ate|injected) ${TOO_MUCH}(?: of)? (?:\\w+ ){0,2}${SUBSTANCE}\\b(?! (?:class|course|student|rotation|elective|exam|lecture)\\w*)`,
    '\\b(?:took|taken|swallowed) (?:all (?:of )?(?:my|them)|too many|(?:the|a) whole bottle)\\s*(?=$|[.!?,;])',
    '\\b(?:drank|drinking|swallowed|ate|injected) (?:some |a (?:bottle|cup|glass) of |the )?(?:bleach|antifreeze|detergent|drain cleaner|(?:rat )?poison|pesticides?|ammonia)\\b',
    '\\b(?:took|taken) an? (?:overdose|od)\\b',
    "\\b(?:i|i've|ive)(?: have| just)* (?:took|taken|swallowed)\\b[^.?!]{0,40}\\b(?:pills?|tablets?|meds|medication|mg)\\b[^.?!]{0,30}\\b(?:on purpose|deliberately|to (?:die|end it|never wake up))",
    "\\b(?:i|i've|ive)(?: have| just)* overdosed\\b",
  ].join('|'),
  'i',
);
/** "took an overdose prevention course" and what is taken for a headache are no danger. */
const TAKEN_AS_MEDICINE =
  /\b(?:prevention|training|course|class|elective|lecture|for (?:a |my )?(?:headache|cold|pain|migraine|allerg\w+|adhd|fever))\b/i;
/** Whoever speaks of somebody else, and not of a patient: "my roommate took a bunch of pills". */
const OF_ANOTHER = new RegExp(
  `\\b${PERSON}\\b|\\b(?:he|she|they)(?:'s|'ve| has| have| just)* (?:took|taken|swallowed|popped|overdosed|drank)`,
  'i',
);

/** Somebody was attacked or is threatened: nothing about training belongs beside that. */
const HARMED = new RegExp(
  [
    '\\b(?:sexually assaulted|sexual assault|assaulted me|was (?:raped|assaulted|molested|groped)|raped me|groped me|touched me (?:inappropriately|without)|harass(?:ed|es|ing) me|sexual harassment)\\b',
    '\\b(?:attending|resident|fellow|boss|husband|wife|boyfriend|girlfriend|partner|father|mother|he|she) (?:hits?|punched|slapped|kicked|shoved|threatens? to (?:hurt|kill)|threatened to (?:hurt|kill)|is hurting) me\\b',
    '\\b(?:beats? me up|(?:choked|strangled) me|threatens? to (?:hurt|kill) me|stalk(?:s|ed|ing) me|stalked by|(?:pulled|has|had|with) a (?:gun|knife)\\b[^.?!]{0,15}\\b(?:on me|threaten\\w*)|thr(?:ew|ows|owing) (?:an? |his |her |the )?(?:scalpel|instruments?|clamp|knife|chair|phone|book|things|stuff|something) at me)\\b',
    "\\b(?:scared|afraid) to go home\\b|\\b(?:do not|don'?t|dont|never) feel safe (?:at home|with (?:him|her|them|my (?:husband|wife|partner|boyfriend|girlfriend|father|mother|attending|resident)))\\b",
  ].join('|'),
  'i',
);

/** Who has lost somebody needs other words than who is in danger. */
const BEREAVED =
  /\b(?:died|dead|lost (?:my|a|our|him|her) ?\w*) (?:by|to|of|from) suicide\b|\b(?:killed (?:him|her|them)sel(?:f|ves)|took (?:his|her|their) own li(?:fe|ves))\b/i;

/** "that exam was suicide", "does the curriculum cover overdose reversal?" speak of no danger. */
const FIGURE_OF_SPEECH =
  /\b(?:career|academic|professional|application|political|social) suicide\b|\b(?:is|was|be|it'?s|that'?s|are|seems|sounds|like)\b[^.?!]{0,12}\b(?:a |pure |total )*suicide\b(?! (?:attempt|thoughts?|note|hotline|line|risk))|\bsuicide (?:for (?:my|your|a|an|the|family)|to (?:apply|rank|skip|take|go))|\bsuicid\w+ (?:rates?|statistics|prevention|screening|warnings?|scales?|risk assessments?)\b|\brisk factors? for suicid\w+|\bpatients?\b[^.?!]{0,40}\b(?:overdos\w+|suicid\w+)|\boverdose (?:management|reversal|protocols?|prevention|training|education|epidemic|crisis|deaths?|response)\b/gi;

const DANGER = [
  /\b(?:kill(?:ing)? my ?self|end(?:ing)? (?:my (?:own )?life|it all)|(?:think\w*|thought|thoughts|considering|planning|ready|want(?:ed)?|wanna|going|gonna|about) (?:(?:of|about|on|to) )*end(?:ing)? (?:it|things|everything)(?=\s*(?:$|[.!?,;]|now|soon|tonight|today|for good|because|bc|if|after)\b)|(?:feel|feeling) like (?:i am |i'm )?dying(?=\s*(?:$|[.!?,;]))|everything is pointless|i hate my ?self|hate my life|suicid\w*|want(?:ed)? to die|wanna die|wish i (?:was|were) (?:dead|never born)|better off (?:dead|without me)|hurt(?:ing)? my ?self|harm(?:ing)? my ?self|self[- ]harm\w*|cut(?:ting)? my ?self|not worth living|life is (?:not|n'?t) worth|tak(?:e|ing) my (?:own )?life|give up on life|nothing (?:left )?to live for|overdos(?:e|ed|ing)|disappear forever|(?:want to|wanna) disappear|no longer want to be|nothing matters any ?more|don'?t see a way out|(?:see )?no way out|jump off|hang my ?self)\b/i,
  /\b(?:(?:do not|don'?t|dont|no longer) want to|(?:do not|don'?t|dont) wanna) (?:live(?! (?:apart|together|far|away|abroad|near|close|alone|out|outside|on campus)\b| (?:in|at|on|with|there|by|next)\b(?! (?:this|it|that|myself|my ?self|(?:the |all this |this )?(?:pain|shame|guilt|fear))\b))|be here|be alive|exist|wake up)\b|\bno reason to (?:live|go on)\b|\bcan(?:not|'?t| not) (?:do this|take (?:it|this)|keep going|live like this) any ?more\b|\bhow much longer i can (?:keep going|take|do)\b/i,
  /\bcan(?:not|'?t| not) go on(?=\s*(?:$|[.!?,;]|any ?more|like this|living|much longer|with (?:this|life|it(?: all)?)\b))/i,
  /\b(?:the |see (?:the |any |a )?|no )point (?:of|in) (?:going on|living|life|it all|anything)\b/i,
  /\b(?:no ?one|nobody) (?:would|will|'d|is going to) (?:even |ever |really )?(?:miss me|(?:notice|care) if i (?:was|were|am|'m|died|disappeared|vanished|left))/i,
  /\b(?:unaliv(?:e|ing) my ?self|kms\b|(?:would |'d |i'?d |id )?rather be dead|(?:been |i'm |im |i am |started )cutting again|want (?:it|everything) (?:all )?to (?:stop|end|be over)(?=\s*(?:$|[.!?,;]))|if i (?:just )?disappear(?:ed)?\b|(?:knife|gun|rope|pills) (?:is |are )?(?:in front of me|in my hands?|next to me))/i,
  // With the means at hand, or at a height.
  /\b(?:(?:have|has|got|holding|with|bought|found) (?:a |an |the |my |this |his )?(?:gun|pistol|rifle|rope|noose|razor(?: blade)?|blade)\b(?! (?:license|licence|permit|safety|shot|wound|violence|control|laws?))|(?:holding|got) (?:a |the |this )?knife\b(?![^.?!]{0,30}\b(?:or|suite|surgery|procedure|lab|case|class|attending)\b)|gun (?:to|at|against) my (?:head|mouth|temple))/i,
  /\b(?:(?:i'?m|i am|am|sitting|standing) (?:up )?(?:sitting |standing )?(?:on|at) (?:the |a )(?:roof(?:top)?|ledge|bridge|edge|balcony|train tracks|tracks)|(?:going|gonna|about|ready|want|wanna|will|i'll|might) (?:to )?(?:just )?jump)(?=\s*(?:$|[.!?,;]|off\b|from\b|out (?:of )?(?:the|a|my) window|in front of|and\b|about\b|thinking\b))/i,
  /\b(?:do not|don'?t|dont|can'?t|cannot) (?:feel safe|trust my ?self)(?=\s*(?:$|[.!?,;]|tonight|right now|alone|by my ?self|with my ?self|around my ?self|being|any ?more|not to\b|in my (?:own )?(?:head|mind)))|\bfeel(?:ing)? unsafe (?:with|around|by) my ?self\b/i,
  /\bdone with (?:my |this |all of )?(?:life|living|it all|this world|being alive|existing)(?=\s*(?:$|[.!?,;]|now|tonight|and i\b))|\blife (?:is|feels|seems) (?:so |totally )?(?:meaningless|pointless|not worth it)\b|\blife has no (?:meaning|point|purpose)\b|\bno reason (?:left )?(?:for me )?to (?:keep (?:going|living)|stay alive|continue|carry on)\b(?! (?:to|with|the|a|my|on|in|for)\b)|\b(?:can'?t|cannot|do not|don'?t|dont) see (?:a|any) future(?=\s*(?:$|[.!?,;]|for (?:me|my ?self)|any ?more))/i,
  /\b(?:i'?m|i am|am|being|feel like|just) (?:such |nothing but )?a burden(?=\s*(?:$|[.!?,;]|(?:to|on|for) (?:every|my|them|people|others|all)))/i,
  /\b(?:wrote|written|writing|left|leaving|sent|sending) (?:my |our |a |the |some |all my )?(?:goodbye|good-bye|farewell|suicide) (?:letters?|notes?|messages?|texts?|emails?)\b|\bsaid (?:my |all my )?good-?byes?(?=\s*(?:$|[.!?,;]|to (?:every|my (?:family|parents|friends|mom|dad|kids|wife|husband))))/i,
  /\b(?:easiest|best|painless|quickest|fastest|least painful|most painless) way to (?:die|kill|end (?:it|my life)|commit)\b|\bpainless (?:death|suicide)\b|\blethal dose\b|\bhow (?:many|much) (?:\w+ ){1,3}?(?:would|will|does it take to|to|do i need to|it takes to) (?:kill|die|overdose|od)\b|\bways? to (?:die|kill my ?self)\b/i,
  /\b(?:i've|i have|been|started|am|i'm|im|keep|kept) (?:been )?(?:cutting|burning)(?: (?:again|my ?self|my (?:arms?|wrists?|thighs?|legs?|skin)))?(?=\s*(?:$|[.!?,;]|because|bc|since|to (?:cope|feel)|again|every))|\bcut my (?:wrists?|arms?|thighs?)\b/i,
  /\b(?:no (?:me )?quiero vivir|quiero morir(?:me)?|me quiero morir|je veux mourir|ich will (?:sterben|nicht mehr leben)|quero morrer|voglio morire)\b/i,
  /\b(?:feel|feeling|am|i'm|im|so) (?:so |completely |totally )?(?:hopeless|worthless)\b|\bcrying every (?:night|day)\b|\bdrowning in [^.?!]{0,20}(?:panic|despair)\b/i,
];

/** Words of somebody who may be in danger, or who fears for another. Answered before anything else, with fixed words. */
export function distressIn(text: string): Distress | undefined {
  if (DANGER_OF_ANOTHER.test(text) || SIGNS_OF_ANOTHER.some((sign) => sign.test(text))) return 'another';
  if (BEREAVED.test(text)) return 'bereaved';
  if (HARMED.test(text.replace(HIT_WITH_WORDS, ' '))) return 'harmed';
  // Whoever has taken something needs the emergency number before a crisis line.
  if (OVERDOSE.test(text) && !TAKEN_AS_MEDICINE.test(text) && !/\bpatients?\b/i.test(text))
    return OF_ANOTHER.test(text) ? 'another' : 'poisoned';
  const literal = text.replace(FIGURE_OF_SPEECH, ' ');
  return DANGER.some((pattern) => pattern.test(literal)) ? 'oneself' : undefined;
}

const STRAIN =
  /\b(?:burn(?:ed|t|ing) out|burn(?:ed|t) ?out|overwhelm(?:ed|ing)|panick?(?:ing|ed)|panic(?:king)? (?:about|over)|freak(?:ing|ed) out|stress(?:ed|ing)(?: out)?|so (?:anxious|worried|scared|afraid|nervous|tired|sad|stressed|lost)|really (?:anxious|worried|scared|struggling|down)|devastated|heartbroken|exhausted|depressed|los(?:ing|t) (?:hope|it)|breaking down|falling apart|at my limit|spiral(?:l)?ing|(?:keep|been|am|i'm|im) crying|cried|(?:can'?t|cannot|can not) stop crying|panic attacks?|drinking (?:too much|to get through|every (?:night|day)|a lot)|(?:have not|haven'?t|havent) slept|total failure|ruined (?:everything|my (?:life|chances)))\b/i;
const OF_ONESELF = /\b(?:i|i'm|im|me|my|myself)\b/i;
const OPENS_WITH_STRAIN = /^\W*(?:so |really |totally )?(?:panic|burn|stress|freak|overwhelm|exhaust|depress)/i;

/** Words of somebody who is under strain and asks all the same: the answer begins with a kind word. */
export function soundsStrained(text: string): boolean {
  return STRAIN.test(text) && (OF_ONESELF.test(text) || OPENS_WITH_STRAIN.test(text));
}

const STRAIN_ALONE =
  /^\W*(?:(?:i'?m|i am|i feel|feeling|been|so|just|really|getting|very|super|lowkey|honestly|kinda|rn)[\s,]+)+(?:burn(?:ed|t|ing) out|overwhelmed|panick?(?:ing|ed)|freak(?:ing|ed) out|stress(?:ed|ing)|anxious|worried|scared|nervous|terrified|exhausted|depressed|devastated|heartbroken|spirall?ing)(?: out)?(?: (?:about|over|by|with|from) (?:the |my |this |all of )*[\w' ]{1,25})?[\s.!]*$/i;

/** "im stressed about the match": says so, and nothing else. */
export function tellsStrainAlone(text: string): boolean {
  return STRAIN_ALONE.test(text) && !/\d/.test(text);
}
