import { pino } from 'pino';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { publishedStaffAnswers } from '../../../adapters/database/staff-answers.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import { HandOffDesk } from '../../../adapters/hand-off/hand-off-desk.ts';
import { StaffKnowledge } from '../../../adapters/hand-off/staff-knowledge.ts';
import type { StaffAnswer } from '../../../src/index.ts';
import { freshFile, openStore } from '../database/databases.ts';
import { AWAYS, LIBRARY } from '../library.ts';
import { PAY } from '../slack/department.ts';
import { asking } from './asking.ts';

const ANA = 'slack:UANA';
const TODAY = '2026-11-22';
const GUIDE = 'general-guide#aways';

let engine: LiveEngine;
beforeAll(async () => {
  engine = await LiveEngine.start(LIBRARY);
});

/** A department whose engine answers from what it has published as soon as `follow` resolves. */
async function department() {
  const store = await openStore(await freshFile());
  await engine.useStaffAnswers([]);
  const knowledge = new StaffKnowledge({ store, engine, log: pino({ level: 'silent' }) });
  const desk = new HandOffDesk({
    store,
    engine,
    knowledge,
    today: () => TODAY,
    staffPlace: 'slack:CSTAFF',
    perDay: 0,
    deliver: () => {},
  });
  onTestFinished(() => knowledge.stop());
  let asked = 0;
  /** Somebody asks and is answered by staff, for all to read. */
  const publish = async (question: string, text: string, agrees: boolean, askedAs: readonly string[] = [question]) => {
    asked += 1;
    const handed = await desk.ask(asking(`reference-${asked}`, `U${asked}`, { question }));
    if (!('handOff' in handed)) throw new Error(`not handed over: ${handed.kind}`);
    const citing = { question, reviewBy: '2027-11-22', askedAs, closes: question === PAY ? ['salary'] : [], agrees };
    const said = { id: `reply-${asked}`, role: 'Coordinator', text, source: undefined, url: undefined, citing };
    expect((await desk.reply(handed.handOff, ANA, said)).kind).toBe('done');
    await knowledge.follow();
    const published = await store.read(publishedStaffAnswers);
    return published.find(({ answer }) => answer.text === text)?.answer as StaffAnswer;
  };
  const edit = async (before: StaffAnswer, text: string, agrees: boolean) => {
    const { role, source, url, reviewBy, askedAs } = before;
    expect(await desk.edit(before, { role, source, url, reviewBy, askedAs, text, agrees }, { by: ANA, version: 1 })).toBe(true);
    await knowledge.follow();
  };
  return { desk, publish, edit };
}

function answerTo(text: string) {
  const { answer } = engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn: TODAY });
  return { first: answer.text.split('\n')[0], caveats: answer.caveats.map(({ kind, text: said }) => `${kind}: ${said}`) };
}

describe('a citable answer', () => {
  it('that agrees with a document is a conflict as soon as it is edited to say otherwise', async () => {
    const { desk, publish, edit } = await department();
    const answer = await publish(AWAYS, 'We also say 1 or 2 away rotations.', true);
    expect(answer.differsFrom).toEqual([]);
    expect(desk.besideAnswer(answer).map(({ id }) => id)).toEqual([GUIDE]);
    await edit(answer, 'We say 3 away rotations.', true);
    expect(answerTo(AWAYS).caveats).toEqual([
      expect.stringMatching(/^conflict: Department staff and the document differ on this point/),
    ]);
  });

  it('that differed is none any more where it is edited to agree', async () => {
    const { publish, edit } = await department();
    const answer = await publish(AWAYS, 'We say 3 away rotations.', true);
    expect(answer.differsFrom).toEqual([GUIDE]);
    await edit(answer, 'We also say 1 or 2 away rotations.', true);
    expect(answerTo(AWAYS).caveats).toEqual([]);
  });

  it('is held against a document though another answer of staff stands before that', async () => {
    const { publish } = await department();
    await publish(AWAYS, 'We also say 1 or 2 away rotations.', true);
    expect((await publish(AWAYS, 'It is 3 away rotations.', true)).differsFrom).toContain(GUIDE);
  });

  it('that says otherwise than an earlier one of staff is a conflict of the two', async () => {
    const { publish } = await department();
    const first = await publish(PAY, 'First-year residents are paid 74,000 dollars.', false);
    const second = await publish(PAY, 'First-year residents are paid 76,000 dollars.', true);
    expect(second.differsFrom).toEqual([`${first.id}#answer`]);
    expect(answerTo(PAY).caveats).toEqual([
      expect.stringMatching(/^conflict: Two answers of department staff differ: one says 7[46],000, the other says 7[46],000\./),
    ]);
  });

  it('does not agree with what its further questions bring up and nobody saw', async () => {
    const { publish } = await department();
    const answer = await publish(PAY, 'It depends.', true, [PAY, AWAYS]);
    expect(answer.differsFrom).toEqual([GUIDE]);
  });
});

describe('what is written in the form', () => {
  it.each([
    ['i want to kill myself', /988/],
    ['my father has a clot in his leg, should he take eliquis?', /not sent|doctor|clinician|medical/i],
  ])('is answered and not handed over where it is nothing for staff: %j', async (question, said) => {
    const { desk } = await department();
    expect(await desk.ask(asking('reference', 'U1', { question }))).toEqual({
      kind: 'not taken',
      because: expect.stringMatching(said),
    });
  });
});
