import { pino } from 'pino';
import { beforeAll, expect, it } from 'vitest';
import { openHandOffs } from '../../../adapters/database/hand-offs.ts';
import type { Store } from '../../../adapters/database/store.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import { HandOffDesk } from '../../../adapters/hand-off/hand-off-desk.ts';
import { StaffKnowledge } from '../../../adapters/hand-off/staff-knowledge.ts';
import { onEachDatabase, openStore } from '../database/databases.ts';
import { LIBRARY } from '../library.ts';
import { asking } from './asking.ts';

const IN_OTHER_WORDS = ['What is the salary of a resident?', 'how much do residents make'];
const ABOUT_SOMETHING_ELSE = 'What is the salary of a resident at Mercy Hospital?';

let engine: LiveEngine;
beforeAll(async () => {
  engine = await LiveEngine.start(LIBRARY);
});

function deskOf(store: Store) {
  return new HandOffDesk({
    store,
    engine,
    knowledge: new StaffKnowledge({ store, engine, log: pino({ level: 'silent' }) }),
    today: () => '2026-11-22',
    staffPlace: 'slack:CSTAFF',
    perDay: 0,
    deliver: () => {},
  });
}

onEachDatabase('questions that two programs are handed at the same moment', (fresh) => {
  const handedAtOnce = async (questions: readonly string[]) => {
    const settings = await fresh();
    const desks = [deskOf(await openStore(settings)), deskOf(await openStore(settings))];
    const handed = await Promise.all(
      questions.map((question, n) => desks[n % desks.length]?.ask(asking(`reference ${n}`, `U${n}`, { question }))),
    );
    const { all } = await (await openStore(settings)).read((session) => openHandOffs(session, 10));
    return { kinds: handed.map((asked) => asked?.kind).sort(), open: all };
  };

  it('are one where they say the same in other words', async () => {
    expect(await handedAtOnce([...IN_OTHER_WORDS, ...IN_OTHER_WORDS])).toEqual({
      kinds: ['asked', 'joined', 'joined', 'joined'],
      open: 1,
    });
  });

  it('are two where they are about two things', async () => {
    expect(await handedAtOnce([IN_OTHER_WORDS[1] ?? '', ABOUT_SOMETHING_ELSE])).toEqual({ kinds: ['asked', 'asked'], open: 2 });
  });
});
