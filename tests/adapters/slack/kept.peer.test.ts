import { expect, it } from 'vitest';
import { shown } from '../../slack-peer/shown.ts';
import { AWAYS, PROCEDURES, replyIn, shownAlone } from './asking.ts';
import { type SlackBot, startBot, startPeer } from './slack-bot.ts';

const TABLES = ['inbox', 'turns', 'answers', 'feedback', 'not_covered', 'outbox'] as const;

/** Rows of each table that holds what people do. */
async function rows({ running }: SlackBot): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map((table) =>
      running.store.read(({ db }) =>
        db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      ),
    ),
  );
  return Object.fromEntries(TABLES.map((table, n) => [table, Number(counts[n]?.n)]));
}

it('keeps nothing of what is not addressed to it', async () => {
  const peer = await startPeer();
  const bot = await startBot(peer);
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const residents = peer.channel('residents', [maria, tom]);
  const { message, deliveries } = maria.says(`what do you think: ${AWAYS}`, residents);
  const answer = tom.says('two, I think', residents, message);
  const edit = maria.edits(message, 'never mind');
  await peer.acknowledged(...deliveries, ...answer.deliveries, edit, maria.opensHome());
  expect(await rows(bot)).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])));
});

it('erases the words of a question as soon as it is answered, and everything about a person who says /ir forget-me', async () => {
  const peer = await startPeer();
  const bot = await startBot(peer);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  const { message } = maria.says(PROCEDURES);
  await replyIn(peer, message);
  const answered = () =>
    bot.running.store.read(({ db }) => db.selectFrom('inbox').select(['state', 'content', 'asker']).execute());
  let inbox = await answered();
  while (inbox[0]?.state !== 'answered') inbox = await answered();
  expect(inbox).toEqual([{ state: 'answered', content: null, asker: null }]);
  expect(await rows(bot)).toMatchObject({ answers: 1 });
  maria.runs('/ir', 'forget-me', residents);
  expect(shown(await shownAlone(peer, maria, residents))).toMatch(/^Everything about you is erased/);
  expect(await rows(bot)).toMatchObject({ turns: 0, answers: 0, feedback: 0, not_covered: 0 });
});
