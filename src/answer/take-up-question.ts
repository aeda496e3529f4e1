import { likenessOfMatches } from '../question/known-questions.ts';
import { soundsStrained } from '../question/out-of-scope/distress.ts';
import { namesPaperOfApplication, ordersForgery, ordersMending, ordersOtherText } from '../question/out-of-scope/forgery.ts';
import {
  asksForCare,
  asksForRelative,
  asksForTreatment,
  speaksOfApplying,
  speaksOfIllness,
  speaksOfTelling,
} from '../question/out-of-scope/medical-care.ts';
import { asOutOfScope, type OutOfScope } from '../question/out-of-scope/out-of-scope.ts';
import { asksOfPastime } from '../question/out-of-scope/pastime.ts';
import { asksForOverview } from '../question/overview.ts';
import { isOwnConcept, type QuestionPart } from '../question/question-part.ts';
import { narrows } from '../question/scope.ts';
import { type Asked, tellsOfAnybody, type Understanding } from '../question/understand-question.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import { type Retrieval, type RetrievedPassage, retrievePassages } from '../retrieval/retrieve-passages.ts';

/** How close a question must come to one that the library is known to answer, to be taken up though it looks out of scope. */
const KNOWN_QUESTION = 0.74;
/**
 * By how much its words must be likelier (in natural logarithms) among known questions than among utterances that are declined: to be
 * taken up though a pattern speaks against it, or though it names nothing of the field.
 */
const LIKELIER_KNOWN = { medical: 2, forgery: 3, chatter: 0.9 };
/**
 * So much likelier among utterances that are declined, it is one; more where it is like a known question, leans (above all where it
 * names something of the field), names a document, or tells of the asker.
 */
const LIKELIER_DECLINED = { else: 0.35, likeKnown: 1.2, leaning: 1, leaningInField: 1.2, ofDocument: 2.5, telling: 2.5 };
const LIKE_KNOWN = 0.6;
/** An utterance that is declined must be this like the question, and more like it than any question that the library answers. */
const LIKE_DECLINED = 0.6;
const LIKER_THAN_ANSWERED = 0.05;
/** By so much likelier (in natural logarithms) among known questions, one utterance that is declined does not matter. */
const CLEARLY_LIKELIER_KNOWN = 0.5;
/** A question about a thing is not an order to do it. */
const LIKER_FOR_QUESTION = 0.2;
/** Who has something forged has a paper made, or what it says. */
const MAKES =
  /\b(?:writ|wrote|draft|mak|made|chang|edit|alter|add|put|fix|creat|sign|fak|forg|invent|pad|inflat|generat|reword|spin|hid(?:e|ing)? (?:it|my|his|her|the|that|this|any|all)|fudg|stretch|round|bump|pretend|compos|produc|backdat|copy|copied|borrow|buy|bought|sell|recall|leak|swap|doctor|tweak|adjust|correct|turn|claim|list|count|bill|print|template|sample|version|crop|photo|paste|fill|attest|certif|confirm|remov|delet|drop|omit|leav|keep|ghost|sneak|cheat|answers?|do it|do this|for me)\w*/i;
/** Who gives the bot another part to play, or other rules, says so. */
const GIVES_ORDERS =
  /\b(?:ignor|forget|disregard|pretend|act|role|play|you are|you'?re|be (?:the|a|my)|from now|as (?:a|the|an|if)|system|prompt|instruction|rules?|repeat|mode|simulat|respond|reply|say|tell|answer|confirm|admit|offer|overrid|debug|developer|jailbreak|admin|output|print|reveal|show|translate|only|without|never|always|speak|talk|write|call|email|send|agree|promise|guarantee|assume|invent|make)\w*/i;
const ASKS =
  /^(?:what|which|who|when|where|why|how|should|do|does|is|are|may|must|(?:can|could) (?:i|we|one|they|he|she|my)|if)\b/i;

/** How a question reads with the library at hand, and what was retrieved for the whole of it, best first. */
export interface TakenUp {
  readonly understanding: Understanding;
  readonly retrieved: readonly RetrievedPassage[];
}

/**
 * Decides with the library at hand whether a question is answered or declined: what only looks out of scope is taken up where the
 * library is known to answer it, and what resembles an utterance of off-topic.yaml more than any known question is declined.
 */
export function takeUpQuestion(understanding: Understanding, retrieval: Retrieval): TakenUp {
  if (understanding.intent === 'out-of-scope') {
    if (!understanding.otherwise) return { understanding, retrieved: [] };
    const retrieved = retrievePassages(understanding.otherwise.whole, retrieval);
    return {
      understanding: isKnownAfterAll(understanding, retrieved, retrieval) ? understanding.otherwise : understanding,
      retrieved,
    };
  }
  if (understanding.intent !== 'ask') return { understanding, retrieved: [] };
  const retrieved = retrievePassages(understanding.whole, retrieval);
  const tells = tellsOfAnybody(understanding);
  const reason = reasonToDecline(understanding.whole, tells, retrieved, retrieval);
  const { text, scope } = understanding.whole;
  if (asksForOverview(text) && narrows(scope)) return { understanding, retrieved };
  if (reason !== undefined && reason !== 'medical' && asksWhatIsKnown(understanding, retrieval))
    return { understanding, retrieved };
  if (reason === undefined || (reason === 'medical' && speaksOfTelling(text))) return { understanding, retrieved };
  // Who tells of a hard time asks for no diagnosis, and is not turned away.
  if ((reason === 'medical' || reason === 'chatter') && soundsStrained(text) && !asksForTreatment(text))
    return { understanding: { intent: 'small-talk', kind: 'strain' }, retrieved };
  return { understanding: { intent: 'out-of-scope', reason, otherwise: understanding }, retrieved };
}

/** A story before a question sounds like anything: what the question is by itself decides where the library knows it. */
function asksWhatIsKnown({ readBare }: Asked, retrieval: Retrieval): boolean {
  if (!readBare) return false;
  const bare = readBare();
  const retrieved = retrievePassages(bare, retrieval);
  return likenessOf(retrieved) >= LIKE_KNOWN && reasonToDecline(bare, false, retrieved, retrieval) === undefined;
}

function reasonToDecline(
  part: QuestionPart,
  tells: boolean,
  retrieved: readonly RetrievedPassage[],
  retrieval: Retrieval,
): OutOfScope | undefined {
  const reason = reasonOfNearest(part, tells, retrieved, retrieval) ?? reasonOfLikeliest(part, tells, retrieved, retrieval);
  // "my kid brother is an M1, what should he do?" tells of no illness.
  return reason === 'medical' && !speaksOfIllness(part.text) && speaksOfApplying(part.text) ? undefined : reason;
}

type Declined = Extract<Understanding, { intent: 'out-of-scope' }>;

function isKnownAfterAll(
  { reason, otherwise }: Declined,
  retrieved: readonly RetrievedPassage[],
  { matcher }: Retrieval,
): boolean {
  if (otherwise && (ordersForgery(otherwise.whole.text) || ordersMending(otherwise.whole.text))) return false;
  if (otherwise && reason === 'medical' && (asksForRelative(otherwise.inFull) || asksForCare(otherwise.inFull))) return false;
  if (likenessOf(retrieved) >= KNOWN_QUESTION) return true;
  if (otherwise && ordersOtherText(otherwise.whole.text)) return false;
  if (otherwise && reason === 'medical' && asksForTreatment(otherwise.inFull)) return false;
  // A library without known questions may be about anything, pets and football included.
  if (reason === 'chatter' && !matcher.knowsQuestions) return true;
  if (reason === 'chatter' && otherwise && asksOfPastime(otherwise.whole.text)) return false;
  const declined = otherwise && matcher.nearestDeclined(otherwise.whole.units);
  const margin = Object.entries(LIKELIER_KNOWN).find(([seeming]) => seeming === reason)?.[1];
  return declined !== undefined && margin !== undefined && -declined.likelier >= margin;
}

function reasonOfLikeliest(
  { text, units, leaning, scope }: QuestionPart,
  tells: boolean,
  retrieved: readonly RetrievedPassage[],
  { matcher }: Retrieval,
): OutOfScope | undefined {
  const declined = matcher.nearestDeclined(units);
  if (!declined) return undefined;
  const likeKnown = likenessOf(retrieved) >= LIKE_KNOWN;
  const namesField = units.some(isOwnConcept);
  const margin = Math.max(
    LIKELIER_DECLINED.else,
    likeKnown ? LIKELIER_DECLINED.likeKnown : 0,
    leaning ? (namesField ? LIKELIER_DECLINED.leaningInField : LIKELIER_DECLINED.leaning) : 0,
    // What a document says is asked, whatever it says.
    scope.documents.length + scope.group.length > 0 ? LIKELIER_DECLINED.ofDocument : 0,
    tells ? LIKELIER_DECLINED.telling : 0,
  );
  if (declined.likelier < margin) return undefined;
  const reason = asOutOfScope(declined.reason);
  return asksForIt(reason, text) ? reason : undefined;
}

/** Whoever has something forged, or gives the bot orders, says so: "my score is 231" has but a figure in common with those who do. */
function asksForIt(reason: OutOfScope, text: string): boolean {
  if (reason === 'injection') return GIVES_ORDERS.test(text);
  return reason !== 'forgery' || (MAKES.test(text) && namesPaperOfApplication(text));
}

function reasonOfNearest(
  { text, units, leaning }: QuestionPart,
  tells: boolean,
  retrieved: readonly RetrievedPassage[],
  { matcher }: Retrieval,
): OutOfScope | undefined {
  const declined = likestDeclined(retrieved);
  if (declined?.candidate.kind !== 'off-topic' || declined.askedAs < LIKE_DECLINED) return undefined;
  const answered = likenessOf(retrieved);
  const margin = tells || ASKS.test(text) ? LIKER_FOR_QUESTION : LIKER_THAN_ANSWERED;
  if (declined.askedAs <= answered + margin) return undefined;
  // "plain films?" is near to one utterance, and far likelier among all questions that are answered.
  if ((matcher.nearestDeclined(units)?.likelier ?? 0) <= -CLEARLY_LIKELIER_KNOWN) return undefined;
  const reason = asOutOfScope(declined.candidate.reason);
  // "make it 30", then "and letters?": what turns say together, nobody has asked for.
  if ((tells || leaning) && !asksForIt(reason, text)) return undefined;
  // Who tells of their own figures wants them held against the sources, however the rest is put.
  return tells && reason === 'chatter' ? undefined : reason;
}

/** The utterance to be declined that is likest to the question. */
function likestDeclined(retrieved: readonly RetrievedPassage[]): Match | undefined {
  let best: Match | undefined;
  for (const { match } of retrieved)
    if (match.candidate.kind === 'off-topic' && match.askedAs > (best?.askedAs ?? 0)) best = match;
  return best;
}

function likenessOf(retrieved: readonly RetrievedPassage[]): number {
  return likenessOfMatches(retrieved.map(({ match }) => match));
}
