import { expect, it } from 'vitest';
import { invitationLinks } from '../../../adapters/discord/permissions.ts';

it('one link adds the bot to a server, with five permissions, and another one to a person, with none', () => {
  const page = 'https://discord.com/oauth2/authorize?client_id=123';
  expect(invitationLinks('123')).toEqual({
    // View Channels, Send Messages, Read Message History, Create Public Threads, Send Messages in Threads.
    server: `${page}&integration_type=0&scope=bot+applications.commands&permissions=${2 ** 10 + 2 ** 11 + 2 ** 16 + 2 ** 35 + 2 ** 38}`,
    person: `${page}&integration_type=1&scope=applications.commands`,
  });
});
