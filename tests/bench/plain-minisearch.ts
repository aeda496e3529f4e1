import MiniSearch from 'minisearch';
import type { Knowledge } from '../../src/index.ts';
import { tokenise } from '../../src/text/analyse.ts';

/** What the engine is measured against: MiniSearch as it comes, on the same fields of the same passages, tokenised alike. */
export function plainMiniSearch({ passages }: Knowledge): MiniSearch {
  const mini = new MiniSearch({
    fields: ['headings', 'askedAs', 'text'],
    tokenize: contentTermsOf,
    processTerm: (term) => term,
  });
  for (const { id, document, headings, text, askedAs } of passages) {
    mini.add({ id, headings: [document.title, ...headings].join('. '), text, askedAs: askedAs.join('\n') });
  }
  return mini;
}

function contentTermsOf(text: string): string[] {
  return tokenise(text)
    .filter(({ isStopWord }) => !isStopWord)
    .map(({ term }) => term);
}
