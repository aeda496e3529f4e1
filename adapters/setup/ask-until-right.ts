import { SETTINGS, type SettingName } from '../setting-definitions.ts';
import type { PersonAtTerminal } from './ask-person.ts';

export type NewSettings = Partial<Record<SettingName, string | undefined>>;

/** Has a platform say whether a value is right. @returns what to tell the person; throws where it is not */
export type Check = (value: string) => Promise<string>;

export interface Wanted {
  readonly name: SettingName;
  readonly question: string;
  readonly check?: Check;
  /** Taken where the person gives nothing. */
  readonly otherwise?: string;
  /** Errors of the check that say what is wrong with the value; others are not the person's. */
  readonly refusal?: new (
    ...given: never[]
  ) => Error;
}

/** Asks until the value has the right form, and the platform takes it. @throws Left */
export async function askUntilRight(
  person: PersonAtTerminal,
  { name, question, check, otherwise = '', refusal }: Wanted,
): Promise<string> {
  const { schema, expected, secret } = SETTINGS[name];
  for (;;) {
    const value = (await person.ask(question, { secret })) || otherwise;
    if (!schema.safeParse(value).success) person.tell(`That can not be: expected ${expected}.`);
    else if (check === undefined) return value;
    else {
      const said = await check(value).catch((error: unknown) => error as Error);
      if (typeof said === 'string') {
        person.tell(said);
        return value;
      }
      if (refusal === undefined || !(said instanceof refusal)) throw said;
      person.tell(said.message);
    }
  }
}
