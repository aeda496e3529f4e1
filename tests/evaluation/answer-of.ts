import type { Answer, Citation } from '../../src/index.ts';

export function citation(n: number, passage: string, source = 'guide'): Citation {
  return {
    n,
    source,
    title: 'A guide',
    section: 'Aways',
    passage,
    passageId: `${source}#p${n}`,
    publisher: 'A press',
    url: null,
    edition: 'undated',
    readOn: null,
  };
}

/** An answer as the engine gives it, with what a test needs to say of it. */
export function answerOf(
  given: Partial<Omit<Answer, 'outcome' | 'citations'>> & { outcome?: Answer['outcome']; citations?: readonly Citation[] },
): Answer {
  const common = {
    text: '',
    blocks: [],
    caveats: [],
    computed: [],
    topics: [],
    suggestions: [],
    handOff: false,
    elapsedMs: 0,
    citations: [],
    outcome: 'answered',
  };
  return { ...common, ...given } as unknown as Answer;
}
