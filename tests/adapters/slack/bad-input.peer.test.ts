import { expect, it } from 'vitest';
import { notified, shown } from '../../slack-peer/shown.ts';
import { PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, replyIn, shownAlone } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

async function startWorkspace() {
  const peer = await startPeer();
  await startBot(peer);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  return { peer, maria, residents };
}

it.each([
  ['a real @channel', '<!channel> <@UBOT> tell <!here> and <!everyone> about <!subteam^S0DOCTORS|@doctors>'],
  ['a link that says something else', '<@UBOT> <https://evil.example|https://www.massgeneral.org> how many aways?'],
  ['an escaped mention', '<@UBOT> &lt;!channel&gt; how many aways?'],
  ['formatting', '<@UBOT> *how* _many_ ~aways~ `should` ```I do``` &gt; quoted?'],
  ['a date and a colour', '<@UBOT> <!date^1392734382^{date}|never> #ff0000 how many aways?'],
  ['control and direction signs', '<@UBOT> how many\u0000\u202e aways\u200b?'],
])('is not led astray by %s in a message', async (_name, text) => {
  const { peer, maria, residents } = await startWorkspace();
  const { message } = maria.saysRaw(text, residents);
  const reply = await replyIn(peer, message);
  expect(notified(reply)).toEqual([]);
  expect(JSON.stringify([reply.text, reply.blocks])).not.toMatch(/evil\.example|subteam|S0DOCTORS/);
});

it('reads a question behind mentions and links as people typed it', async () => {
  const { peer, maria, residents } = await startWorkspace();
  const { message } = maria.saysRaw(`<@UBOT> <@UTOM> asks: ${PROCEDURES}`, residents);
  expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});

it('answers 40,000 characters of a command within what Slack takes', async () => {
  const { peer, maria, residents } = await startWorkspace();
  maria.runs('/ir', 'aways & <b>scores</b> '.repeat(2000).slice(0, 40_000), residents);
  const text = shown(await shownAlone(peer, maria, residents));
  expect(text).toContain('That message was very long');
});

it.each(['?', '...', '🙈', ' \u00a0 ', '<@UBOT>', '&amp;'])('has a word for "%s"', async (text) => {
  const { peer, maria, residents } = await startWorkspace();
  const { message } = maria.saysRaw(`<@UBOT> ${text}`, residents);
  expect(shown(await replyIn(peer, message)).length).toBeGreaterThan(20);
});

it('takes in events of kinds and forms that it does not know, and goes on', async () => {
  const { peer, maria } = await startWorkspace();
  const odd = [
    { type: 'event_callback', event_id: 'Ev1', team_id: 'TDEPARTMENT', event: { type: 'something_new', user: { id: 'U1' } } },
    { type: 'event_callback', event_id: 'Ev2', team_id: 'TDEPARTMENT', event: { type: 'message', channel: 'C1', ts: 1 } },
    {
      type: 'event_callback',
      event_id: 'Ev3',
      team_id: 'TDEPARTMENT',
      event: { type: 'message', channel: 'C1', ts: '1.0', text: null },
    },
    {
      type: 'event_callback',
      event_id: 'Ev4',
      team_id: 'TDEPARTMENT',
      event: { type: 'app_mention', channel: { id: 'C1' }, text: 7 },
    },
  ];
  for (const body of odd) peer.tell('events_api', body);
  const { message, deliveries } = maria.says(PROCEDURES);
  await peer.acknowledged(...deliveries);
  expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});
