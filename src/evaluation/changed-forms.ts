import * as z from 'zod';
import type { AnswerEngine } from '../answer-question.ts';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import { faultsIn, readCheckedYaml } from './checked-yaml.ts';
import { GOLDEN_KINDS, type GoldenFile, type GoldenQuestion } from './golden-questions.ts';
import { askGoldenQuestions, describeFailure, type GoldenScore, scoreOf, scoreRow } from './golden-score.ts';
import type { Verdict } from './grade-answer.ts';

/**
 * Ways to write a question that leave what it asks: each takes what the person wrote and gives it written so.
 * Their names stand between braces in the file of forms.
 */
const WRITTEN: Readonly<Record<string, (question: string) => string>> = {
  question: (question) => question,
  'question in capitals': (question) => question.toUpperCase(),
  'question without punctuation': (question) => question.replace(/(?<!\d)[.,;:!?]+|[.,;:!?]+(?=\s|$)/g, ''),
  'question with a typing error': withTypingError,
  'question, ended': (question) => question.replace(/(?<![.?!])$/, '.'),
  'question, begun small': (question) => question.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
};
const PLACE = /\{([^{}]*)\}/;

const formSchema = z.strictObject({
  name: z.string().trim().min(1),
  /** The conversation; one of its turns holds the question's place. */
  turns: z.array(z.string()).min(1),
  /** Kinds of questions that can be asked so; all without it. */
  kinds: z.array(z.enum(GOLDEN_KINDS)).min(1).optional(),
  /** Whether questions that go on about earlier turns can not be asked so. */
  alone: z.boolean().default(false),
});
/** A form in which any question can be asked without changing what is asked. */
export type ChangedForm = z.infer<typeof formSchema>;

const formsFileSchema = z.strictObject({ forms: z.array(formSchema).min(1) });

const EXAMPLE = '- { name: with a greeting, turns: ["hey! {question}"] }';

export type FormsReading =
  | { readonly forms: readonly ChangedForm[]; readonly faults: readonly [] }
  | { readonly forms: undefined; readonly faults: readonly KnowledgeFault[] };

/** Reads the forms; with any fault there are none, and all faults are given at once. */
export function readForms(file: string, text: string): FormsReading {
  const fault = faultsIn(file, EXAMPLE);
  const reading = readCheckedYaml(file, text, formsFileSchema, fault);
  if (reading.value === undefined) return { forms: undefined, faults: reading.faults };
  const { forms } = reading.value;
  const faults = forms.flatMap(({ name, turns }, at) => {
    const line = reading.lineOf(['forms', at, 'name']);
    const places = turns.flatMap((turn) => turn.match(new RegExp(PLACE, 'g')) ?? []);
    const unknown = places.filter((place) => !ownWriting(place.slice(1, -1)));
    return [
      ...(forms.findIndex((form) => form.name === name) < at
        ? [fault(line, `the name "${name}" stands twice`, 'a name of its own')]
        : []),
      ...unknown.map((place) =>
        fault(
          line,
          `"${name}" holds ${place}`,
          `one of ${Object.keys(WRITTEN)
            .map((known) => `{${known}}`)
            .join(', ')}`,
        ),
      ),
      ...(places.length === 1 ? [] : [fault(line, `"${name}" has ${places.length} places for the question`, 'one place')]),
    ];
  });
  return faults.length > 0 ? { forms: undefined, faults } : { forms, faults: [] };
}

/** The question asked in a form: turns of its own stay right before it. */
export function inForm(question: GoldenQuestion, { turns }: ChangedForm): GoldenQuestion {
  const asked = question.turns.at(-1) ?? '';
  const earlier = question.turns.slice(0, -1);
  return {
    ...question,
    turns: turns.flatMap((turn) => {
      const place = PLACE.exec(turn);
      const written = place && ownWriting(place[1] ?? '');
      return place && written ? [...earlier, turn.replace(place[0], () => written(asked))] : [turn];
    }),
  };
}

export interface FormScore extends GoldenScore {
  readonly form: string;
  readonly verdicts: readonly Verdict[];
}

/** How many of the questions that are passed as they are written are passed in each form too. */
export function askInForms(engine: AnswerEngine, golden: GoldenFile, forms: readonly ChangedForm[]): FormScore[] {
  const passed = askGoldenQuestions(engine, golden).flatMap(({ question, failures }) => (failures.length === 0 ? question : []));
  return forms.map((form) => {
    const questions = passed
      .filter(({ kind, turns }) => (form.kinds?.includes(kind) ?? true) && !(form.alone && turns.length > 1))
      .map((question) => inForm(question, form));
    const verdicts = askGoldenQuestions(engine, { ...golden, questions });
    return { form: form.name, verdicts, ...scoreOf(verdicts) };
  });
}

/** A line for each form, with its failures below it where they are wanted. */
export function describeFormScores(scores: readonly FormScore[], verbose = false): string {
  const width = Math.max(...scores.map(({ form }) => form.length));
  return scores
    .flatMap(({ form, verdicts, ...score }) => [
      scoreRow(form, width, score),
      ...(verbose ? verdicts.filter(({ failures }) => failures.length > 0).map((verdict) => describeFailure(verdict, true)) : []),
    ])
    .join('\n');
}

function ownWriting(name: string): ((question: string) => string) | undefined {
  return Object.hasOwn(WRITTEN, name) ? WRITTEN[name] : undefined;
}

/** Two neighbours inside the longest word change places, as fingers do it; a word of fewer than five letters is left alone. */
function withTypingError(question: string): string {
  const longest = (question.match(/(?<![\p{L}\p{N}])\p{Ll}{5,}(?![\p{L}\p{N}])/gu) ?? []).reduce(
    (best, word) => (word.length > best.length ? word : best),
    '',
  );
  if (longest === '') return question;
  const middle = longest.length >> 1;
  const mistyped = `${longest.slice(0, middle - 1)}${longest[middle]}${longest[middle - 1]}${longest.slice(middle + 1)}`;
  return question.replace(longest, mistyped);
}
