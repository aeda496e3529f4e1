import { describe, expect, it } from 'vitest';
import type { Person } from '../../slack-peer/person.ts';
import { shown } from '../../slack-peer/shown.ts';
import { replyIn, shownAlone } from './asking.ts';
import { afterSending, department, departmentWithBot, handsOver, modalOf, PAY, questionFor } from './department.ts';
import { startBot } from './slack-bot.ts';

const NOT_STAFF = 'Only department staff can do this.';

type There = Awaited<ReturnType<typeof departmentWithBot>>;

/** A question in the staff's channel, and what a press of Claim leads to. */
async function claiming(there: There, person: Person) {
  const { peer, maria, staff } = there;
  await handsOver(peer, maria, await replyIn(peer, maria.says(PAY).message));
  const question = await questionFor(peer, staff);
  staff.members.add(person.id);
  person.presses('act_as_staff.claim', question);
  return shown(await shownAlone(peer, person, staff));
}

describe('staff are', () => {
  it('the full members of the private staff channel where nobody is named', async () => {
    const there = await departmentWithBot();
    expect(await claiming(there, there.ben)).toContain('Claimed');
  });

  it.each(['guest', 'of another organization'] as const)('no %s in that channel', async (kind) => {
    const there = await departmentWithBot();
    const eve = there.peer.person('eve');
    eve.user.kind = kind;
    expect(await claiming(there, eve)).toBe(NOT_STAFF);
  });

  it('nobody who was deactivated', async () => {
    const there = await departmentWithBot();
    const eve = there.peer.person('eve');
    eve.user.deleted = true;
    expect(await claiming(there, eve)).toBe(NOT_STAFF);
  });

  it('nobody who has left the channel since, though the button is still in front of them', async () => {
    const there = await departmentWithBot();
    const { peer, maria, ben, staff } = there;
    await handsOver(peer, maria, await replyIn(peer, maria.says(PAY).message));
    const question = await questionFor(peer, staff);
    ben.presses('act_as_staff.answer', question);
    const modal = await modalOf(peer, ben);
    staff.members.delete(ben.id);
    const sent = ben.submits(modal, { answer: { answer: { value: 'Yes.' } } });
    expect(await afterSending(peer, sent)).toContain(NOT_STAFF);
  });

  it('nobody in a public channel, unless they are named', async () => {
    const there = await department();
    const { peer, maria } = there;
    const open = peer.channel('desk', [there.ana]);
    await startBot(peer, { env: { SLACK_STAFF_CHANNEL: open.id } });
    await handsOver(peer, maria, await replyIn(peer, maria.says(PAY).message));
    there.ana.presses('act_as_staff.claim', await questionFor(peer, open));
    expect(shown(await shownAlone(peer, there.ana, open))).toBe(NOT_STAFF);
  });

  it('those of SLACK_STAFF_USERS alone where it is set, and whom administrators list', async () => {
    const there = await departmentWithBot(undefined, { SLACK_STAFF_USERS: 'UBEN', SLACK_ADMIN_USERS: 'UTOM' });
    const { peer, tom, ana, residents, staff } = there;
    expect(await claiming(there, ana)).toBe(NOT_STAFF);
    tom.runs('/ir-admin', 'staff add <@UANA|ana>', residents);
    expect(shown(await shownAlone(peer, tom, residents))).toContain('Done.');
    ana.presses('act_as_staff.claim', await questionFor(peer, staff));
    expect(shown(await shownAlone(peer, ana, staff, 2))).toContain('Claimed');
  });

  it('not taken for anybody else while Slack can not be asked', async () => {
    const there = await departmentWithBot();
    for (let times = 0; times < 4; times++)
      there.peer.faults.next('conversations.members', { kind: 'server error', when: 'before' });
    expect(await claiming(there, there.ben)).toContain('I can not find out right now whether you are staff');
  });
});

describe('/ir-admin', () => {
  it('is for administrators alone', async () => {
    const { peer, maria, residents } = await departmentWithBot(undefined, { SLACK_ADMIN_USERS: 'UTOM' });
    maria.runs('/ir-admin', 'limit user 1', residents);
    expect(shown(await shownAlone(peer, maria, residents))).toBe('Only administrators can do this (SLACK_ADMIN_USERS).');
  });

  it('switches channels off and on, sets limits, and says what is set', async () => {
    const { peer, maria, tom, residents, running } = await departmentWithBot(undefined, { SLACK_ADMIN_USERS: 'UTOM' });
    tom.runs('/ir-admin', `channel off <#${residents.id}|residents>`, residents);
    await shownAlone(peer, tom, residents);
    maria.says(`@seldinger ${PAY}`, residents);
    expect(shown(await shownAlone(peer, maria, residents))).toContain('Administrators have switched me off in this channel.');
    tom.runs('/ir-admin', 'limit user 1', residents);
    await shownAlone(peer, tom, residents, 2);
    tom.runs('/ir-admin', '', residents);
    expect(
      shown(await shownAlone(peer, tom, residents, 3))
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      '• Switched off in: <#CRESIDENTS> ',
      '• Limits a minute: 1 a person, 60 a channel (0: none).',
      '• Listed as staff: nobody',
      '• Staff besides: the full members of the private staff channel.',
    ]);
    tom.runs('/ir-admin', `channel on <#${residents.id}|residents>`, residents);
    await shownAlone(peer, tom, residents, 4);
    await replyIn(peer, maria.says(`@seldinger ${PAY}`, residents).message);
    const second = maria.says('@seldinger how many aways?', residents);
    expect(shown(await shownAlone(peer, maria, residents, 2))).toContain('Those were many questions within a minute.');
    expect(second.deliveries).toHaveLength(2);
    const deeds = await running.store.read(({ db }) =>
      db.selectFrom('audit').select(['actor', 'action']).orderBy('at').execute(),
    );
    expect(deeds).toEqual(
      ['channel switched off', 'limit set', 'channel switched on'].map((action) => ({ actor: 'slack:UTOM', action })),
    );
  });

  it('says what it can do to whoever writes something else', async () => {
    const { peer, tom, residents } = await departmentWithBot(undefined, { SLACK_ADMIN_USERS: 'UTOM' });
    tom.runs('/ir-admin', 'channel off #residents', residents);
    const said = shown(await shownAlone(peer, tom, residents));
    expect(said).toContain('I do not understand that.');
    expect(said).toContain('/ir-admin channel off #channel, or on');
  });
});
