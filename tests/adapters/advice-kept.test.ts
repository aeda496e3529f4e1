import { expect, it } from 'vitest';
import { readAdviceCommand } from '../../adapters/advice-commands.ts';
import { adviceInStore } from '../../adapters/advice-in-store.ts';
import { forgetUser } from '../../adapters/database/index.ts';
import { obeyAdviceCommand } from '../../adapters/obey-advice-command.ts';
import { plainInlines } from '../../src/index.ts';
import { engine } from '../fixture-library.ts';
import { onEachDatabase, openStore } from './database/databases.ts';

onEachDatabase('what somebody keeps for their own case', (fresh) => {
  const open = async () => {
    const store = await openStore(await fresh());
    const says = async (person: string, word: Parameters<typeof readAdviceCommand>[0], rest: string) => {
      const kept = adviceInStore(store, { platform: 'slack', person });
      const asked = { engine, kept, turns: [], now: Date.UTC(2026, 10, 22, 12), zone: 'UTC' };
      const { advice, notices } = await obeyAdviceCommand(readAdviceCommand(word, rest), asked);
      const items = (advice?.blocks ?? []).flatMap((block) => (block.kind === 'list' ? block.items : []));
      return [
        ...items.map(({ inlines, done }) => `${done === undefined ? '' : done ? '[x] ' : '[ ] '}${plainInlines(inlines)}`),
        ...notices,
      ];
    };
    return { store, says };
  };
  const KEPT = 'That is kept until you say "profile delete", and shown to nobody else.';
  const STEPS = ['Do 1 or 2 away rotations. [1]', 'Get two letters from interventional radiologists. [2]'];

  it('is each person’s own', async () => {
    const { says } = await open();
    expect(await says('U1', 'profile', 'M3, aways 2')).toEqual(['Year: M3', 'Aways: 2', KEPT]);
    expect((await says('U2', 'profile', ''))[0]).toMatch(/^All of it is optional/);
    expect(await says('U1', 'profile', 'clear aways, letters 1')).toEqual(['Year: M3', 'IR letters: 1', KEPT]);
  });

  it('that contradicts itself is kept as it was told, and said to', async () => {
    const { says } = await open();
    const contradiction = (one: string, other: string) =>
      `"${one}" and "${other}" do not go together as you told them; "profile clear ${one}" or "profile clear ${other}" takes one away.`;
    await says('U1', 'profile', 'comlex only');
    expect(await says('U1', 'profile', 'step2 240, M3, esir yes')).toEqual([
      'Year: M3',
      'Step 2 CK: 240',
      'COMLEX only: yes',
      'ESIR: yes',
      contradiction('comlex', 'step2'),
      contradiction('esir', 'year'),
      KEPT,
    ]);
    expect(await says('U1', 'profile', 'clear comlex, DR resident with ESIR')).toEqual([
      'Year: DR resident',
      'Step 2 CK: 240',
      'ESIR: yes',
      KEPT,
    ]);
  });

  it('gives way to what is told along with a command', async () => {
    const { says } = await open();
    await says('U1', 'profile', 'step2 238');
    expect((await says('U1', 'standing', 'ck 250'))[0]).toMatch(/^yours 250,/);
  });

  it('is missed, and said to be, where it can not be read beside a command', async () => {
    const { says } = await open();
    const fault = 'step2: expected a Step 2 CK score from 100 to 300, for example step2 238';
    expect((await says('U1', 'standing', 'step2 999, M3')).at(-1)).toBe(fault);
    expect((await says('U1', 'plan', 'M3, step2 999')).at(-1)).toBe(fault);
    expect((await says('U1', 'plan', 'M7')).at(-1)).toBe(
      'year: expected M1, M2, M3, M4, graduate or DR resident, for example year M3',
    );
    expect((await says('U1', 'standing', 'my step 2 is in the mid 230s')).join('\n')).not.toContain('understood');
  });

  it('has steps of the roadmap ticked off by number or name, and opened again', async () => {
    const { says } = await open();
    expect(await says('U1', 'plan', 'done 1')).toEqual([
      'Steps are ticked off where a profile is saved: tell your year first, for example "profile year M3".',
    ]);
    await says('U1', 'profile', 'year M3');
    expect(await says('U1', 'plan', '')).toEqual(STEPS.map((step) => `[ ] ${step}`));
    const letters = 'Get two letters from interventional radiologists.';
    expect(await says('U1', 'plan', 'done 2')).toEqual([`[ ] ${STEPS[0]}`, `[x] ${STEPS[1]}`, `Ticked off: ${letters}`]);
    expect((await says('U1', 'plan', 'done aways')).slice(0, 2)).toEqual(STEPS.map((step) => `[x] ${step}`));
    expect(await says('U1', 'plan', 'undo letters')).toEqual([`[x] ${STEPS[0]}`, `[ ] ${STEPS[1]}`, `Open again: ${letters}`]);
    expect(await says('U1', 'plan', 'done 9')).toEqual(['Your roadmap has no step 9; "plan" shows them with their numbers.']);
  });

  it('goes when the person is forgotten', async () => {
    const { store, says } = await open();
    await says('U1', 'profile', 'year M3');
    await says('U1', 'plan', 'done 1');
    await store.write((session) => forgetUser(session, 'slack:U1'));
    await says('U1', 'profile', 'year M3');
    expect(await says('U1', 'plan', '')).toEqual(STEPS.map((step) => `[ ] ${step}`));
  });

  it('is missed, and said to be, where the store is away; advice is given all the same', async () => {
    const { store, says } = await open();
    await store.close();
    expect(await says('U1', 'standing', 'step2 250')).toEqual([
      "yours 250, the source's 245–255 (the Step 2 CK range to aim for): met (IMG Guide; written for US citizen IMGs) [1]",
      "yours 250, the source's 235 (the line under which a Step 2 CK score is a red flag): not below the line (IMG Guide; written for US citizen IMGs) [2]",
      'I can not reach what I have kept right now, so this is without your profile, and dates of staff are those that I knew last.',
    ]);
  });
});
