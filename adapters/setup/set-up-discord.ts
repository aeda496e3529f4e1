import { checkBotToken, DiscordAccessDenied } from '../discord/check-access.ts';
import { invitationLinks } from '../discord/permissions.ts';
import type { PersonAtTerminal } from './ask-person.ts';
import { askUntilRight, type NewSettings } from './ask-until-right.ts';

const INTRODUCTION = `
Discord. You need an application of your own, once:
  1. discord.com/developers/applications, New Application
  2. Installation: tick User Install and Guild Install, and choose None as the install link
  3. Bot, Reset Token: copy the token. All privileged intents stay off
`;

/** Asks for what Discord needs, and lets Discord itself say whether it is right. @throws Left */
export async function setUpDiscord(person: PersonAtTerminal, apiUrl: string): Promise<NewSettings> {
  person.tell(INTRODUCTION);
  let links = { server: '', person: '' };
  const token = await askUntilRight(person, {
    name: 'DISCORD_TOKEN',
    question: 'Bot token (not shown):',
    refusal: DiscordAccessDenied,
    check: async (given) => {
      const { application, applicationId } = await checkBotToken({ token: given, apiUrl });
      links = invitationLinks(applicationId);
      return `Discord knows it: the application ${application}.`;
    },
  });
  person.tell(`Add the bot to your server with this link; it asks for no more than the bot needs:
  ${links.server}
Or to yourself, where you have switched on User Install:
  ${links.person}`);
  return { DISCORD_TOKEN: token };
}
