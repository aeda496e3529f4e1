/* How a question is put, apart from what it is about: "can I …", "is … allowed", "do you offer …", "is there …". */

/** What a question wants to hear; `what` is all that no other of these is. */
export type Asks =
  | 'whether one can'
  | 'whether it is allowed'
  | 'whether there is'
  | 'whether'
  | 'how much'
  | 'how to'
  | 'how'
  | 'why'
  | 'where'
  | 'what';

const TELL_ME =
  /\b(?:can|could|would|will) (?:you|u|someone|anyone|anybody) (?:please |kindly )?(?:tell|say|explain|help|let|share|clarify|advise)\b/gi;
/** A question within a sentence: "I was wondering if …". */
const CLAUSE = /\b(?:whether|(?:wonder(?:ing|ed)?|know|sure|ask(?:ing)?|tell me|say|see|check|out) if)\b/i;
const VERB = '(?:can|could|may|might|is|are|was|were|do|does|did|will|would|should|has)(?:nt)?';
/** A verb opens a question at its beginning, or before whoever does it; "rotations that I should do" opens none. */
const FIRST_WORD = new RegExp(
  `\\b(?:(?<how>hows?)|(?<why>whys?)|(?<where>where)|(?<what>whats?|which|whos?|whom|whose|when))\\b|(?:^|[,.!?;:–—-]|\\b(?:and|but|so|or|also|then|hi|hey|hello|please))\\s*${VERB}\\b|\\b${VERB} (?:i|you|u|we|they|it|there|the|an?|your|my|this|these|any|residents?|fellows?|students?|imgs?)\\b`,
  'i',
);
const HOW_MUCH = /\bhow (?:much|many|often|long|far|late|early)\b/i;
const HOW_TO = /\bhow (?:to|(?:do|can|could|should|would|might) (?:i|we|one|people|applicants?|students?))\b/i;
const TO_YOU = /\b(?:can|could|may|might) (?:you|u)\b/gi;
const ALLOWED = /\b(?:allow|permit|permiss|accept)\w*|\b(?:ok|okay) to\b/i;
const CAN = /\b(?:can|could|may|might|possible|able to)\b/i;
const THERE_IS = /\bthere\b|\bha(?:ve|s)\b(?! to\b)|\b(?:offer|provid)\w*|\b(?:available|exists?)\b/i;

/** @param text one question */
export function asksOf(text: string): Asks {
  const plain = text.replace(/['’]/g, '').replace(TELL_ME, '');
  const clause = CLAUSE.exec(plain);
  const asked = clause ? plain.slice(clause.index + clause[0].length) : plain;
  const first = FIRST_WORD.exec(asked)?.groups;
  if (!clause && first?.how) return HOW_MUCH.test(asked) ? 'how much' : HOW_TO.test(asked) ? 'how to' : 'how';
  if (!clause && first?.why) return 'why';
  if (!clause && first?.where) return 'where';
  if (!clause && (!first || first.what)) return 'what';
  const said = asked.replace(TO_YOU, '');
  if (ALLOWED.test(said)) return 'whether it is allowed';
  if (CAN.test(said)) return 'whether one can';
  return THERE_IS.test(said) ? 'whether there is' : 'whether';
}

/** Whether what answers the one answers the other, where both are about the same. */
export function areAskedAlike(one: Asks, other: Asks): boolean {
  if (one === other) return true;
  const both = [one, other];
  if (both.includes('why')) return false;
  if (both.includes('how to')) return both.includes('how');
  if (both.includes('what')) return true;
  // What is somewhere is there; what is accepted need not be.
  if (both.includes('where')) return both.some(isWhether);
  return both.every(isWhether) && !(both.includes('whether it is allowed') && both.includes('whether there is'));
}

function isWhether(asks: Asks): boolean {
  return asks.startsWith('whether');
}

const WHETHER_FRAMES = /^(?:allow|permit|permiss|accept|offer|provi[ds]|availab|exist|polic|opportunit|option)/i;
/** "the call schedule", but not "how do I schedule a rotation". */
const SCHEDULE = /\bschedules?\b(?! (?:an?|the|my|our|your|their|it|with)\b)/i;

/** Whether a word belongs to how a question is put: "allowed", "available", "number". @param surface as typed */
export function isFrame(surface: string, text: string, asks: Asks): boolean {
  if (/^schedule/i.test(surface)) return SCHEDULE.test(text);
  // "Take step 3", "take place", "take call": what is taken tells.
  if (/^(?:tak(?:e|es|en|ing)|took)$/i.test(surface)) return true;
  if (/^often$/i.test(surface)) return asks === 'how much';
  if (/^number$/i.test(surface)) return /\bnumber of\b/i.test(text);
  return isWhether(asks) && WHETHER_FRAMES.test(surface);
}

const TURNS =
  /\b(?:not|cannot|no|never|none|nobody|without|except|only|instead|before|after|during|while|until|since|between|out|outside|off|under|over|above|below|more than|less than|at most|at least|(?:do|does|did|is|are|was|were|ca|could|wo|would|should|has|have|must)n['’]?t)\b/gi;
/** Who does it, and to whom it is done. */
const WHOM = /\bwhom\b|\bwho (?:do|does|did|can|could|may|should|will|would)\b/i;

/** "Do residents leave" is about no leave. */
const GO = /\b(?:residents?|fellows?|faculty|people|they) leave\b(?! (?:of|polic|time|day))/i;

/** Small words with which a question about the same is another one: "before" or "during", "with" or "without". */
export function turnsIn(text: string): string[] {
  const turns = (text.match(TURNS) ?? []).map((turn) => turn.toLowerCase());
  return [...new Set([...turns, ...(WHOM.test(text) ? ['whom'] : []), ...(GO.test(text) ? ['go'] : [])])].sort();
}
