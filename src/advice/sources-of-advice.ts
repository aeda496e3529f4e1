import type { Advice } from './advice.ts';

/** A document that advice rests on, with the sections of it, each with its marks. */
export interface AdviceSource {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string | null;
  readonly places: readonly { readonly marks: readonly number[]; readonly headings: readonly string[] }[];
}

/** The sources of advice, in the order of their first marks: each document once, since a roadmap cites dozens of passages. */
export function sourcesOf({ citations }: Pick<Advice, 'citations'>): AdviceSource[] {
  const sources = new Map<string, Omit<AdviceSource, 'places'> & { places: { marks: number[]; headings: string[] }[] }>();
  for (const { n, source, title, section, edition, url } of citations) {
    const headings = section.split(' › ').filter((heading) => heading !== title);
    const key = JSON.stringify([source, edition, url]);
    const known = sources.get(key) ?? { id: source, title, edition, url, places: [] };
    sources.set(key, known);
    const place = known.places.find((one) => one.headings.join() === headings.join());
    if (place) place.marks.push(n);
    else known.places.push({ marks: [n], headings });
  }
  return [...sources.values()];
}
