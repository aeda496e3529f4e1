import type { Answer, AnswerEngine, Question } from '../../src/index.ts';

/** A figure that nothing bears out, with the words around it. */
export interface UnsupportedFigure {
  readonly figure: string;
  readonly said: string;
}

/** Figures of a text, ungrouped; citation marks are none. */
function figuresIn(text: string): string[] {
  return [...text.replace(/\[\d+\]/g, ' ').matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([figure]) => figure.replaceAll(',', ''));
}

/** Stretches of text, each with the marks that follow it. A stretch ends at its marks or at the end of its line. */
function markedStretches(text: string): { readonly said: string; readonly marks: readonly number[] }[] {
  return text.split('\n').flatMap((line) =>
    [...line.matchAll(/(.+?)((?:\s?\[\d+\])+|$)/g)].map(([, said = '', marks = '']) => ({
      said,
      marks: [...marks.matchAll(/\d+/g)].map(Number),
    })),
  );
}

/**
 * The figures of an answer that stand neither in a passage that their sentence marks or its edition, nor in the question and the turns before it,
 * nor in what the asker saved of themselves,
 * nor in today's date, nor among what was computed from such figures. Written apart from the engine's own gate.
 */
export function unsupportedFigures(answer: Answer, { text, earlierTurns, profile, askedOn }: Question): UnsupportedFigure[] {
  const { programs, ...figures } = profile;
  const own = [...Object.values(figures), ...Object.values(programs ?? {})].filter((value) => typeof value === 'number');
  const told = figuresIn(
    `${[text, ...earlierTurns].join('\n').normalize('NFKC')}\n${askedOn.replaceAll('-', ' ')}\n${own.join(' ')}`,
  );
  return [answer.text, ...answer.caveats.map((caveat) => caveat.text)].flatMap(markedStretches).flatMap(({ said, marks }) => {
    const cited = answer.citations.filter(({ n }) => marks.includes(n)).map(({ passage, edition }) => `${passage}\n${edition}`);
    const known = new Set([...told, ...figuresIn(cited.join('\n'))]);
    for (const { value, operands, rule } of answer.computed) {
      const result = rule === 'difference' ? operands[0] - operands[1] : operands[0] + operands[1];
      if (result === value && operands.every((operand) => known.has(String(operand)))) known.add(String(value));
    }
    return figuresIn(said)
      .filter((figure) => !known.has(figure))
      .map((figure) => ({ figure, said }));
  });
}

/** What the bot says of itself may hold the crisis line and what the library's own front matter prints. */
export function figuresOfTheBot({ knowledge }: AnswerEngine): ReadonlySet<string> {
  const frontMatter = knowledge.documents.map(
    ({ title, publisher, edition, read }) => `${title} ${publisher} ${edition} ${read?.replaceAll('-', ' ')}`,
  );
  return new Set(figuresIn(`988 Step 2 ${knowledge.documents.length} ${frontMatter.join(' ')}`));
}
