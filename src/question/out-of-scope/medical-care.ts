import { anyOf, anyWordOf } from '../../text/any-of.ts';
import { namesField, withoutHospital } from './field.ts';

const SOMEONE_ELSE = anyOf(
  /\b(?:pt|patient) (?:w\/?|with|has|had|is|in|on|just|came|bleed(?:s|ing)|crash(?:es|ing|ed)|coding|coded|arrest\w*|going into|post|s\/p|won'?t|keeps)\b/i,
  /\b(?:dad|mom|mum|grandma|grandpa|granny|grandad|nana|auntie)(?:'?s)?\b/i,
  /\b(?:my|his|her|our|their|a|the) (?:own )?(?:\w+ )?(?:patient|patients|pt|pts|grandpa|grandma|grandfather|grandmother|mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|friend|roommate|baby|kid|child|partner|girlfriend|boyfriend|neighbou?r|boss|family member|nan|in-law|relative|colleague|coworker|co-worker)\b/i,
  /\b(?:relative|friend|colleague|cousin|aunt|uncle) of mine\b/i,
  /\b(?:(?:grand)?(?:father|mother)|uncle|aunt|brother|sister|husband|wife|son|daughter)\b,? \(?(?:is |aged? )?\d{1,3} ?(?:y\b|yo\b|y\/o|yrs?\b|years?\b)/i,
  /(?:^|[.!?] )(?:father|mother|husband|wife|son|daughter|brother|sister|uncle|aunt) (?:has|had|is|was|with|got|needs)\b/i,
);

const OWN_BODY =
  /\bmy (?:leg|arm|chest|back|head|knee|calf|neck|stomach|abdomen|belly|eye|foot|hip|shoulder|liver|kidney|heart|fibroids?|varicose|mri|ct|scan|x-ray|xray|biopsy|results?|symptoms?|pain|port|filter|stent|catheter)\b/i;

const ILLNESS =
  /\b(?:lys(?:e|is)|thrombectomy|thromboly\w+|hypotens\w+|bp \d+|mets|metasta\w+|y-?90|tace|pain|hurts?|swollen|swelling|numb|bleed(?:ing)?|fever|dvt|clots?|blood clot|embolism|\bpe\b|stroke|tumou?r|osteoid|osteoma|cancer|cirrhosis|hcc|varices|aaa|lump|mass|fibroids?|varicose|aneurysm|stent|filter|thinners?|anticoagula\w+|warfarin|eliquis|apixaban|rivaroxaban|xarelto|dabigatran|clopidogrel|plavix|aspirin|heparin|biopsy|biopsies|ablation|embolization|uterine|prostate|liver lesion|lesion|nodule|jaundice|ascites|diagnosed|diagnosis|symptoms?|emergency room|\ber\b|surgery|operation|dose|dosage|mg\b|medication|meds|pills?|antibiotics?|ultrasound showed|scan (?:shows?|showed)|mri (?:shows?|showed)|ct (?:shows?|showed)|hemorrhage|haemorrhage|dialysis|fistula|gallbladder|osteo(?:id osteo)?ma|rhizotomy|epidural|nerve block|kidney stones?|infection|catheter|drain|ivc|tips|angiogram|paralysed|dizzy|vomit\w*|cough\w*|rash|allerg\w+|creatinine|contrast|platelets?|inr|unconscious|passed out|collapsed|not breathing|stopped breathing|seizing|seizures?|choking|heart attack|needs an? (?:kidney|liver|heart|lung))\b/i;

const ASKS_ADVICE = anyWordOf(
  /should (?:i|he|she|they|we|my|the|you)/i,
  /is (?:it|that|this) (?:safe|normal|serious|dangerous|ok|okay|bad|worth|curable|cancer)/i,
  /what (?:to do|should|do|could|does|is wrong|treatment)/i,
  /do (?:i|they|we|you) (?:need|think|put)/i,
  /does (?:he|she|it|this|that|my)/i,
  /can (?:he|she|they|i|you|it)/i,
  /could (?:it|this|you)/i,
  /need (?:to|a|an)/i,
  /treat(?:ment|ed)?/i,
  /how (?:long|soon|much|risky|dangerous)/i,
  /safer?/i,
  /better/i,
  /options?/i,
  /risks?/i,
  /recommend/i,
  /interpret/i,
  /mean/i,
  /read/i,
  /which/i,
  /or wait/i,
  /push (?:for|ir)/i,
  /call (?:ir|the fellow|the attending)/i,
);

/** "58M cirrhosis, refractory ascites. best next step?", "72 y/o man with AAA, EVAR vs open?": an item of a question bank, or a patient. */
const PATIENT_OF_AGE =
  /\b\d{1,3}[- ]?(?:y\/?o|yrs?[- ]old|years?[- ]old|yr)\b[ ,]*(?:M|F|m|f|male|female|man|woman|boy|girl|gentleman|lady|patient|pt|with|w\/)\b|\b\d{2} ?[MFmf]\b(?=[ ,][a-z])/;

const ASKS_OF_MANAGEMENT =
  /\b(?:(?:best )?next (?:best )?step|most likely (?:diagnosis|cause)|diagnosis|management|treatment|treat\w*|first[- ]line|work-?up|indicat\w+|contraindicat\w+)\b|\b[\w-]+ (?:vs\.?|or) (?:open|medical|surgery|surgical|observation)\b/i;

function isVignette(text: string): boolean {
  return PATIENT_OF_AGE.test(text) && ASKS_OF_MANAGEMENT.test(text) && ILLNESS.test(text) && !APPLYING.test(text);
}

/** Telling a case for an application or an interview is no request for medical advice. */
const APPLYING = anyOf(
  /\bi(?:'m| am) (?:now |currently )?an? (?:\w+ )?(?:radiologist|resident|fellow)\b/i,
  /\b(?:gap years?|(?:do|study|go into|get into|pursue) (?:ir|interventional)|address it|explain it|into ir|my story|chances|interview\w*|state?ment|ps\b|essay|appl(?:y|ies|ied|ying|ications?|icants?)|couples? match\w*|our lists|residency|fellowship|sub-?i|shadow(?:ing)?|rotation|letter|lor|programs?|match(?:es|ed|ing)?|eras|step ?[123]|mentor|research|abstracts?|publications?|papers?|manuscripts?|posters?|projects?|case (?:reports?|series)|qi|medical student|med student|ms ?[1-4]|m[1-4]|mgh|fellows?|clerkship|residents?|residencies|trainees?|prelim\w*|pgy\w*|(?:first|final|last) years?|becom(?:e|es|ing) (?:one|an?)\b|wards?|specialty|career|intern(?:s|ship)?|intern year|med(?:ical)? school|shelf|usmle|board exams?|honou?r(?:s|ed)|class (?:of \d+|rank\w*)|quartile|gpa|grades)\b/i,
);

/** "mine has been in for three years, should I get it taken out?", after a question on filters. */
const OWN_CASE =
  /\b(?:mine|i (?:have|got|had) (?:one|it|that|this)|i'?ve (?:got |had )?(?:one|it|that)|(?:my|his|her|our) (?:mom|mum|dad|mother|father|wife|husband|grandma|grandpa|grandmother|grandfather|son|daughter|nephew|niece|uncle|aunt|cousin|brother|sister|kid|child|friend|girlfriend|boyfriend|partner)(?: \(?\d{1,2}\)?)?,?(?: (?:has|had|got)|'s))\b/i;

const ASKS_OF_CASE =
  /\b(?:should (?:i|he|she|we|they)|do i (?:need|have) to|is (?:it|that|this) (?:ok(?:ay)?|safe|normal|bad|dangerous)|(?:does|do|would) (?:he|she|they|it) (?:need|have to|require)|safer|can (?:i|it|he|she)|(?:take|taken|pull|pulled|come) (?:it )?out|remov\w+|leave it)\b/i;

const BODY_PART =
  '(?:leg|arm|chest|back|head|knee|calf|neck|stomach|abdomen|belly|foot|ankle|hip|shin|thigh|shoulder|wrist|elbow|spine|liver|kidney|prostate|uterus|breast|thyroid|lungs?)';

const COMPLAINT =
  '(?:lumps?(?! of)|tumou?rs?|cancer|(?:blood )?clots?|aneurysm|fibroids?|lesions?|nodules?|dvt|(?:kidney |gall) ?stones?|cysts?|osteoma|varicose veins)(?! (?:boards?|cases?|lecture|management|elective|research|project|paper|clinic|reports?))';

/** "I'm bleeding", "I have knee pain, can she treat me": whatever was spoken of before. */
const OWN_PAIN = new RegExp(
  `\\bi(?:'m| am) (?:bleeding|in (?:\\w+ )?pain|having (?:\\w+ )?pain)\\b|\\bi (?:have|got|feel) (?:an? |some |bad |chronic )*${BODY_PART} pain\\b|\\bmy ${BODY_PART} (?:\\w+ ){0,2}(?:hurts?|aches?|is (?:swollen|numb|bleeding))\\b|\\b(?:look at|read|check|interpret) my (?:${BODY_PART} )?(?:x-?rays?|mri|ct|scans?|biopsy|ultrasound)\\b`,
  'i',
);

/** "mine came back positive", "can I get one for my back?", "can they treat my PAD?", "I need it", after a question on a treatment. */
const OWN_BODY_AFTER = new RegExp(
  [
    `\\bi (?:think i |might |may |also )?(?:have|got|found|feel) (?:an? |some |this |the )*${COMPLAINT}`,
    '\\bi think i (?:have|need) (?:it|one|this|that)\\b',
    '^(?:(?:so|and|but|ok(?:ay)?)[\\s,]+)*should (?:i|my \\w+) (?:get|undergo) (?:it|that|this)(?: done)?\\W*$',
    '\\b(?:get|be put|put me|am i) on the (?:transplant |waiting )?list\\b',
    '\\bmine (?:came back|is (?:swollen|infected|leaking|bleeding|malignant|benign)|hurts?|bleeds|leaks)\\b|\\b(?:treat|cure|fix) mine\\b',
    `\\b(?:for|in|on) my ${BODY_PART}\\b(?!-| (?:\\w+ ){0,2}(?:rotation|elective|research|project|paper|case|letter|application))`,
    `\\b(?:treat|fix|look at|scan|read|inject|biopsy) my (?:${BODY_PART}|pad|dvt|aneurysm|fibroids?|tumou?r|lump|clot|mri|x-?ray|scan|ct)\\b(?! (?:board|case|report|poster|paper))`,
    '\\b(?:is|are) my (?:stents?|filter|port|drain) (?:ok(?:ay)?|fine|safe|working|infected)\\b',
    '\\bmy (?:aneurysm|tumou?r|lump|clot|fibroids?) (?:needs?|is growing|burst|hurts)\\b',
    '\\b(?:can|could|would|will) (?:she|he|they|you|someone) (?:treat|fix|cure|operate on|inject) me\\b(?! (?:like|as|fairly|differently|well|badly|equally|the same))',
    '^(?:(?:but|and|so|well|hm+)[\\s,]+)*i need (?:it|one|that|this)(?: done)?[\\s.!?]*$',
  ].join('|'),
  'i',
);

/** "I need an appointment with IR", said by no student. */
const WANTS_APPOINTMENT =
  /\bi (?:need|want) an? appointment (?:with|at|in)\b(?! (?:my|the) (?:advis|dean|mentor|pd|director|attending))|\bbook me an? appointment\b/i;

const OF_TREATMENT =
  /\b(?:biops\w+|injections?|ablations?|rfas?|treats?|treated|treatment|osteo\w+|aneurysms?|hybrid ors?|emboli[sz]\w+|stents?|filters?|tumou?rs?|nerve (?:root )?blocks?|cryo\w*|musculoskeletal|msk|ufe|uae|tips|tace|y-?90|evar|neuromas?|arthritis|fibroids?|cysts?|hernias?|transplants?)\b/i;

const OF_TRAINING =
  /\b(?:letters?|lors?|rotations?|research|publications?|papers?|aways?|esir|programs?|sub-?i|electives?|imgs?|red flags?|rank(?:ing)?|appl\w+|visas?|step ?[123])\b/i;

/**
 * Whether a turn tells of a case of its own, after a turn on an illness or a treatment.
 * @param before the turn before
 */
export function asksForMedicalAdviceAfter(text: string, before: string): boolean {
  if (APPLYING.test(text)) return false;
  if (ILLNESS.test(before) && OWN_CASE.test(text) && ASKS_OF_CASE.test(text)) return true;
  if (OWN_PAIN.test(text) || WANTS_APPOINTMENT.test(text)) return true;
  return OWN_BODY_AFTER.test(text) && OF_TREATMENT.test(before) && !OF_TRAINING.test(before);
}

const ASKS_AT_ALL = /\?|\bwhat(?:'?s| is| are)\b|\bdo (?:i|we)\b/i;
/** "should I skip tonight's dose?" */
const ASKS_OWN_TREATMENT = anyOf(
  /\b(?:should|can|do|must) i (?:still |just |even |need to |have to )*(?:skip|take|stop|double|keep taking|start|hold|restart|call|go)\b[^.?!]{0,25}\b(?:dose|doses|meds?|medications?|pills?|er|ed|hospital|ambulance|911|thinners?|eliquis|xarelto|warfarin|aspirin|plavix|antibiotics?|ibuprofen)\b/i,
  /\b(?:which|what) (?:meds?|medications?|pills?|drugs?|dose)\b[^.?!]{0,12}\b(?:should|can|do|must|may) i (?:take|use|get|ask for)\b/i,
  /\bis (?:it|that|this) (?:normal|safe|dangerous|serious)(?=\s*(?:[?.!,]|$))/i,
);

/** "how much ibuprofen can I give him?" */
const ASKS_FOR_DOSE = anyOf(
  /\bhow (?:much|many) (?:mg|milligrams?|mcg|micrograms?|ml|mls|milliliters?|ccs?|units) (?:of|do|should|can|to)\b/i,
  /\bhow (?:much|many)\b[^.?!]{0,20}\b(?:lidocaine|numbing|anesthetic|sedation|fentanyl|versed|midazolam|heparin)\b[^.?!]{0,30}\b(?:kg|lady|man|woman|guy|patient|pt|him|her|draw up|inject|give|push)\b/i,
  /\b(?:how (?:much|many|often)|what dose|(?:can|should|may) (?:i|we) (?:give|take))\b[^.?!]{0,40}\b(?:ibuprofen|tylenol|acetaminophen|paracetamol|advil|motrin|aleve|naproxen|aspirin|oxycodone|tramadol|antibiotics?|pain ?killers?|pain ?meds?|mg|doses?)\b[^.?!]{0,40}\b(?:i|him|her|them|my|kid|son|daughter|baby|mom|mum|dad|patient)\b/i,
);

/** "post TACE pt febrile on the floor, which pressor and what dose" */
const ORDERS_FOR_PATIENT =
  /\b(?:pts?|patients?)\b[^.?!]{0,80}\b(?:which|what|how much) (?:\w+ )?(?:dos(?:e|age|ing)|pressors?|antibiotics?|abx|fluids?|bolus|drip|sedation|blood products?|reversal)\b/i;

/** "resident here, pt w splenic bleed, bp 80/40. what coil size?": whoever treats somebody now asks a doctor, also as a doctor. */
const TREATS_NOW =
  /\b(?:pts?|patients?)\b[^.?!]{0,60}(?:\b(?:bleed(?:s|ing)?|ha?emorrhag\w+|hypotens\w+|crash(?:es|ing)|unstable|coding|in shock)\b|\bbp \d)/i;

const CHOOSES_MEANS =
  /\b(?:coils?|embolics?|particles?|glue|gelfoam|plugs?|sheaths?|catheters?|wires?|dos(?:e|age)|units|pressors?|access|approach)\b/i;

/** A treatment that somebody may have, and no tips, rotation or paper about it. */
const A_TREATMENT =
  '(?:(?:an? )?(?:emboli[sz]ation|ablation|rfa|cryoablation|stent|filter|biopsy|angioplasty|kyphoplasty|vertebroplasty|nephrostomy|evar|ufe|uae|tace|thrombectomy|thrombolysis|chemo\\w*)|an? (?:tips|port|drain|bypass|transplant)|tips procedure)\\b(?! (?:rotations?|electives?|cases?|research|projects?|papers?|experience|exposure|posters?|letters?|lab|course|lecture|clinic|board|on my|in my))';

/** "should I get an embolization for my fibroids", "I have an osteoid osteoma, does RFA hurt?" */
const CARE_FOR_ONESELF = new RegExp(
  [
    `\\b(?:should|can|could|would|must|do|does) (?:i|he|she|(?:my|our) \\w+) (?:\\w+ )?(?:get|have|undergo|need|try|consider)\\b[^.?!]{0,20}\\b${A_TREATMENT}`,
    `\\b(?:is|are|would) (?:an? )?${A_TREATMENT}[^.?!]{0,15}\\b(?:right|safe|good|worth it|an option|advisable|recommended)\\b[^.?!]{0,10}\\bfor (?:me|my|his|her)\\b`,
    `\\b(?:recommend|suggest|advise|worth|safe|right)\\b[^.?!]{0,20}\\b${A_TREATMENT}[^.?!]{0,15}\\bfor (?:my|his|her)\\b`,
    '\\b(?:i|(?:my|our) \\w+) (?:have|has|had|got|was diagnosed with) (?:an? |some )?(?:osteoid osteoma|fibroids?|varicose veins|aneurysm|dvt|pe|blood clots?|liver tumou?r|cirrhosis)\\b[^?]{0,60}\\b(?:hurts?|safe|dangerous|risky|painful|work|help|cure|fix|treat)\\b[^?]{0,20}(?:\\?|\\s*$)',
    `\\bi (?:have|got|feel) (?:an? |some |bad |chronic )*${BODY_PART} pain\\b[^?]{0,40}\\b(?:injections?|inject|treat|help|fix|see me)\\b`,
  ].join('|'),
  'i',
);

const DISEASE =
  '(?:osteoid osteoma|osteoma|(?:bone|liver|lung|kidney|soft tissue|spine|brain) (?:tumou?r|cancer|lesion|mass|mets)s?|tumou?r|cancer|hcc|herniated dis[ck]|slipped dis[ck]|sciatica|pad|peripheral arter\\w+ disease|fibroids?|varicose veins?|varicocele|aneurysm|dvt|blood clots?|clots?|pe|cirrhosis|ascites|(?:kidney |gall) ?stones?|avm|bph|enlarged prostate|arthritis|bad (?:knees?|back|hip)|torn \\w+|stroke|metastas\\w+)\\b(?! (?:experience|rotation|call|consult|board|case|research|project|clinic|paper|poster)\\w*)';

const WHO_IS_ILL =
  '(?:i|my (?:own )?(?:\\w+ )?(?:mom|mum|mother|dad|father|grand\\w+|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|baby|kid|child|partner|girlfriend|boyfriend|friend|neighbou?r|boss|in-law))';

/** "my uncle has PAD, who should he see at MGH", "i have osteoid osteoma, where to get treated" */
const TELLS_OF_ILLNESS = new RegExp(
  `\\b${WHO_IS_ILL},? (?:just |now |also |who |might |may |probably )*(?:have|has|had|got|gets|with|suffers? from|(?:was|am|is|were|been|got) diagnosed with)(?: (?:an?|some|this|the|bad|severe|really|huge|small|multiple|advanced|stage \\w+))* ${DISEASE}\\b`,
  'i',
);

const SEEKS_CARE =
  /\b(?:where|whom?(?! (?:should|do|can|could|would) i (?:shadow|ask|contact|email|tell))|which (?:doctor|doc|hospital)|treat\w*|cure\w*|fix\w*|inject\w*|operate|remove|do (?:you|they|it)|does (?:mgh|mass gen\w*|ir|it)|can (?:you|they|the \w+|ir|it) (?:\w+ )?(?:help|treat|fix|cure|remove|inject|do|see|operate)|should (?:he|she|we|they)|appointment|options?|ablat\w*|cryo\w*|emboli\w*|stents?)\b/i;

/** Who was ill may ask how to tell it, and what it means for an application. */
const FOR_AN_APPLICATION =
  /\b(?:state?ments?|ps|essay|interview\w*|appl(?:y|ies|ied|ying|ications?|icants?)|match\w*|eras|letters?|lors?|explain|address|mention|disclos\w+|gap|leave|l\.?o\.?a|step ?[123]|ck|rotations?|research|papers?|posters?|case reports?|my story|residency|career|specialty|programs?|study|studying|school|learn\w*|train\w*|as an? (?:teen\w*|kid|child)|years ago|m ?[1-4]|student|residents?|pds?|aways?|sub-?i|shadow\w*|rank\w*|lead|part[- ]time|tell|share|say so|experience|(?:do|be(?:come)?|into|want|avoid) (?:an? )?(?:ir|irs|interventional\w*|one))\b/i;

/** "is RFA painful?", "how safe is cryoablation" */
const ASKS_OF_TREATMENT = new RegExp(
  `\\b(?:is|are|does|do|will|how (?:safe|painful|risky|dangerous) (?:is|are)) (?:an? |the )?${A_TREATMENT} (?:\\w+ )?(?:painful|safe|dangerous|risky|hurts?|scary)\\b(?! (?:for|to) (?:the )?(?:residents?|students?|fellows?|staff|operators?))|\\bhow (?:safe|painful|risky|dangerous) (?:is|are) (?:an? |the )?${A_TREATMENT}`,
  'i',
);

/** Whether a person asks about a treatment that they or their own would have. */
export function asksForCare(text: string): boolean {
  if (speaksOfTelling(text)) return false;
  if (TELLS_OF_ILLNESS.test(text) && SEEKS_CARE.test(text) && !FOR_AN_APPLICATION.test(text)) return true;
  return (CARE_FOR_ONESELF.test(text) || ASKS_OF_TREATMENT.test(text)) && !APPLYING.test(text);
}

/** Treatment is asked for whoever asks, and however it is put. */
function asksForDoseOrOfCase(text: string): boolean {
  return (
    ASKS_FOR_DOSE.test(text) ||
    ORDERS_FOR_PATIENT.test(text) ||
    isVignette(text) ||
    (TREATS_NOW.test(text) && CHOOSES_MEANS.test(text) && !speaksOfTelling(text)) ||
    asksForCare(text)
  );
}

/** Who asks what is to be done for a patient, for their mother or for their own bleeding asks that, however strained they sound. */
export function asksForTreatment(text: string): boolean {
  if (asksForDoseOrOfCase(text)) return true;
  if (!ILLNESS.test(text)) return false;
  if (ASKS_OWN_TREATMENT.test(text)) return true;
  return (SOMEONE_ELSE.test(text) || /\bon call\b/i.test(text)) && (ASKS_ADVICE.test(text) || ASKS_AT_ALL.test(text));
}

const RELATIVE =
  '(?:my|our) (?:own )?(?:\\w+ )?(?:mom|mum|mother|dad|father|grand\\w+|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|baby|kid|partner|girlfriend|boyfriend)';

/** "my dad needs one, should he get it there?", "my uncle has one should he go", after turns on a treatment or what it is for. */
const RELATIVE_NEEDS_IT = new RegExp(
  `\\b${RELATIVE}\\b,? (?:just |now |also )?(?:has|had|got|needs?|is (?:having|getting)|wants?|was told to (?:have|get)) (?:one|it|that|this|those|the same)(?=\\s*(?:[,.;?!]|$)|\\s(?:should|can|could|and|so|is|does|do|would|now|too|next|this|tomorrow|today|tonight|soon|done|on|in)\\b)`,
  'i',
);
const ASKS_OF_THEM = /\b(?:should|can|could|would|is|does|do|must) (?:he|she|they|we|i|it|that|this)\b/i;

/**
 * Whether a turn asks what a relative should have done of which the turns before spoke.
 * @param lately some turns before, oldest first
 */
export function asksForRelativeAfter(text: string, lately: readonly string[]): boolean {
  if (!RELATIVE_NEEDS_IT.test(text) || !ASKS_OF_THEM.test(text)) return false;
  return lately.some((turn) => OF_TREATMENT.test(turn) || ILLNESS.test(turn)) && !OF_TRAINING.test(lately.at(-1) ?? '');
}

const RELATIVE_HAS = new RegExp(
  `\\b${RELATIVE}\\b,? (?:just |now |also |who )?(?:has|had|have|is|was|got|gets|needs|suffers|with)\\b`,
  'i',
);

/** "is ablation advisable for my son's osteoma?" */
const ADVISABLE_FOR = new RegExp(
  `\\b(?:advisable|recommended|safe|right|good|better|best|appropriate|necessary|needed|indicated|an option|worth it) (?:for|in) (?:[\\w ]{2,30} (?:in|for|of) )?${RELATIVE}\\b`,
  'i',
);

const TREATMENT =
  '(?:y-?90|tace|ablation|surgery|resection|stent\\w*|filter|biopsy|embolization|bypass|transplant|chemo\\w*|radiation|thinners?|lysis|thrombectomy|drain\\w*)';

const CHOOSES_TREATMENT = new RegExp(`\\b${TREATMENT},? (?:or|vs\\.?|versus) (?:\\w+ )?${TREATMENT}\\b`, 'i');
/** Whether somebody asks which treatment a relative of theirs should have: "my mom has an HCC. Y-90 or ablation?" */
export function asksForRelative(text: string): boolean {
  return (RELATIVE_HAS.test(text) && CHOOSES_TREATMENT.test(text)) || (ILLNESS.test(text) && ADVISABLE_FOR.test(text));
}

const CAN_IT_BE_TREATED =
  /^(?:so |and |then )*(?:can|could|would|will|does|do) (?:ir|they|you|it|interventional (?:radiology|radiologists?)|an? (?:ir|radiologist)) (?:\w+ )?(?:help|fix|treat|cure|remove|do (?:anything|something))\b/i;

/** Whether a clause asks if interventional radiology can help: said after an illness, it asks of that. */
export function asksIfItCanBeTreated(clause: string): boolean {
  return CAN_IT_BE_TREATED.test(clause);
}

/** Whether a text tells of an illness or of what is done for one. */
export function speaksOfIllness(text: string): boolean {
  return ILLNESS.test(text);
}

/** Whether a text speaks of school, training or an application. */
export function speaksOfApplying(text: string): boolean {
  return APPLYING.test(text);
}

/** Whom one has met may be told of in an essay or at an interview. */
export function speaksOfTelling(text: string): boolean {
  return /\b(?:essay|state?ment|ps|interview\w*|story|stories)\b|\b(?:do|should|can|could|may) i (?:even |also |still )?(?:mention|bring up|write (?:about|of)|talk about|include)\b/i.test(
    text,
  );
}

/** "247, what could hurt me?" asks of an application. */
const HURTS_CHANCES =
  /\b(?:could|can|will|would|might|may|does|do|gonna|going to) (?:(?:it|this|that|still|really|even) )*(?:(?:going|applying|doing|having|being|taking|ranking|skipping|waiting|adding|listing|mentioning|spreading) (?:[\w-]+ ){0,3}?)?hurts? (?:me|us|him|her|them|my (?!(?:leg|arm|chest|back|head|knee|neck|stomach|heart|liver))\w+)(?=\s*(?:[?.!,]|$|\w))/gi;

/** "my sister is doing surgery and says IR is easy", "my wife has a C in surgery", "he had a bad surgery grade" */
const TRAINS_IN_SURGERY = anyOf(
  /\b(?:(?:is|was|'s|are) doing|matched|going|went|applying|applied)(?: in| into| to)? surgery\b/gi,
  /\b(?:[a-f][+-]?|pass(?:ed)?|fail(?:ed)?|honor(?:s|ed)?|grades?|marks?|satisfactory|evals?|evaluations?|marginal) (?:in|on|for) (?:general |his |her |the )?surgery\b/gi,
  /\bsurgery (?:grades?|marks?|clerkship|shelf|rotation|evals?|evaluations?|electives?|resid\w+|sub-?i|attendings?|letters?)\b/gi,
);

const OWN_BODY_AILS =
  /\b(?:my|his|her) (?:leg|calf|arm|chest|belly|knee|ankle|foot|stomach|head|back)\b|\b(?:leg|calf|arm|knee|ankle|foot) (?:is |got |has )?(?:swelled|swollen|numb|bleeding|hurts?)\b|\bshort of breath\b/i;
const ASKS_TO_TREAT_IT =
  /\b(?:should|can|do|must) i (?:still |just |even |need to |have to )*(?:skip|take|stop|start|hold|go to|see|get|need)\b[^.?!]{0,25}\b(?:dose|meds?|medications?|pills?|er|ed|hospital|doctor|scan|ultrasound|ct|mri|thinners?|eliquis|xarelto|warfarin|aspirin|antibiotics?|ibuprofen)\b/i;

/** Whether a text asks what is to be done for somebody who is ill. */
export function asksForMedicalAdvice(said: string): boolean {
  const text = withoutHospital(said).replace(HURTS_CHANCES, ' ').replace(TRAINS_IN_SURGERY, ' ');
  if (asksForDoseOrOfCase(text)) return true;
  // "my leg swelled up on the flight from my interview. do I start the eliquis?"
  if (OWN_BODY_AILS.test(text) && ASKS_TO_TREAT_IT.test(text)) return true;
  if (!ILLNESS.test(text) || APPLYING.test(text) || speaksOfTelling(text)) return false;
  if (SOMEONE_ELSE.test(text) || OWN_BODY.test(text)) return true;
  return (
    ASKS_ADVICE.test(text) &&
    /\b(?:i (?:have|had|got|was|feel|am|take|need|keep|found)|my|me|patient|year-?old|y\/?o|\d+[mf]\b|he|she|we have a)\b/i.test(
      text,
    ) &&
    !namesField(text)
  );
}
