import type { Passage } from '../corpus/knowledge-document.ts';
import type { QuestionPart } from '../question/question-part.ts';
import { ANYWHERE } from '../question/scope.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import { conceptKey } from '../vocabulary/lexicon.ts';
import { otherEditionOf } from './editions.ts';
import type { Evidence, ScoredPassage } from './evidence.ts';
import { type EvidenceRules, type EvidenceSituation, scorePassages } from './score-passages.ts';

/** "does the general guide mention ESIR?", "is AOA mentioned in the IMG guide?" */
const ASKS_IF_MENTIONED =
  /^(?:(?:and|so|ok(?:ay)?|but)[\s,]+)*(?:(?:do|does|did) [^?]{3,50}? (?:ever |even |also |actually |anywhere )?(?:mention|say anything (?:about|on|of)|talk about|speak of|discuss|bring up)\b(?= (?![^?]*\bor\b)[^?]{2,40}\?*$)|(?:is|are) [^?]{2,50} (?:mentioned|discussed|talked about|brought up) (?:in|on|by)\b)/i;
const MENTIONS = /^(?:mention\w*|discuss\w*|talk\w*|speak|say|bring|brought|anything|guides?|pages?|documents?)$/i;

/** More than is named so is asked about in other words than a text has: that it holds none of them says little. */
const MOST_NAMED = 2;

/**
 * Whether a document speaks of something at all: only what names it in its own text says so, and what the others say of it is no answer.
 * @returns undefined where that is not asked of one document alone; or of more than a thing or two; of two editions each is held against the other instead
 */
export function evidenceOfMention(
  part: QuestionPart,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence | undefined {
  const [document, ...others] = part.scope.documents;
  if (document === undefined || others.length > 0 || !ASKS_IF_MENTIONED.test(part.text)) return undefined;
  if (otherEditionOf(document, rules) !== undefined) return undefined;
  const passages = rules.knowledge.passages.filter((passage) => passage.document.id === document);
  // What a page is all about is not what it mentions.
  const own = passages[0]?.document.program;
  const named = part.units.filter(
    ({ key, role, own: isAsked, detail, surface }) =>
      isAsked &&
      role === 'content' &&
      !detail &&
      !MENTIONS.test(surface) &&
      (own === null || own === undefined || key !== conceptKey(own)),
  );
  if (named.length === 0 || named.length > MOST_NAMED) return undefined;
  const holdsIt = ({ id }: Passage) => named.every(({ key }) => rules.matcher.subjectOf(id).has(key));
  const speaksOfIt = ({ passage }: ScoredPassage) => holdsIt(passage);
  const [lead] = scorePassages(part, matches, situation, rules).filter(speaksOfIt);
  if (lead) return { kind: 'sufficient', lead, support: [], missesType: false };
  const holding = passages.find(holdsIt);
  if (holding) return { kind: 'insufficient', reason: { kind: 'nothing-near' }, nearest: [holding], toThePoint: true };
  const [elsewhere] = scorePassages({ ...part, scope: ANYWHERE }, matches, situation, rules).filter(speaksOfIt);
  return {
    kind: 'insufficient',
    reason: { kind: 'not-in-document', document },
    nearest: elsewhere ? [elsewhere.passage] : [],
    toThePoint: elsewhere !== undefined,
  };
}
