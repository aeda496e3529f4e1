import type { Knowledge } from '../corpus/knowledge.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import type { CaveatRules } from './caveats.ts';
import type { EvidenceRules } from './score-passages.ts';

/** What an answer is put together with. */
export interface ComposingRules extends CaveatRules, Pick<EvidenceRules, 'gapNames'> {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
}
