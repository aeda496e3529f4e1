import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { APPLICANTS, AWAYS, type Choices, PATHWAYS, PROGRAMS } from './prepared-questions.ts';
import { FIND_SOURCES } from './read-question.ts';
import { wording } from './wording.ts';

export type Command = RESTPostAPIApplicationCommandsJSONBody;

const { commands: say } = wording;

/** On a server and with a person, who takes the commands along to everywhere. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
const ON_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};
const MANAGE_SERVER = String(1 << 5);

/** Every command that people are offered. */
export const COMMANDS: readonly Command[] = [
  slash('ask', say.ask, [
    {
      ...words('question', say.question, { required: true }),
      autocomplete: true,
    } as APIApplicationCommandOption,
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: say.private },
  ]),
  slash('pathways', say.pathways, [words('pathway', say.pathway, { choices: PATHWAYS })]),
  slash('step2', say.step2, [
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'score',
      description: say.score,
      min_value: 100,
      max_value: 300,
    },
    words('applicant', say.applicant, { choices: APPLICANTS }),
  ]),
  slash('aways', say.aways, [words('about', say.about, { choices: AWAYS })]),
  slash('deadlines', say.deadlines, [words('program', say.program, { choices: PROGRAMS })]),
  slash('sources', say.sources),
  slash('why', say.why),
  slash('help', say.help),
  slash('privacy', say.privacy),
  slash('forget-me', say.forgetMe),
  { type: ApplicationCommandType.Message, name: FIND_SOURCES, ...EVERYWHERE },
  {
    ...slash('config', say.config, [
      part('show', say.configShow),
      part('allow', say.configAllow, channelOption()),
      part('disallow', say.configDisallow, channelOption()),
      part('visibility', say.configVisibility, {
        ...words('visibility', say.visibility, { choices: say.visibilityChoices }),
        required: true,
      } as APIApplicationCommandOption),
      part('feedback', say.configFeedback, {
        ...words('feedback', say.feedback, { choices: say.feedbackChoices }),
        required: true,
      } as APIApplicationCommandOption),
    ]),
    ...ON_SERVERS,
    default_member_permissions: MANAGE_SERVER,
  },
];

function slash(name: string, description: string, options: readonly APIApplicationCommandOption[] = []): Command {
  return { type: ApplicationCommandType.ChatInput, name, description, options: [...options], ...EVERYWHERE };
}

function words(
  name: string,
  description: string,
  { choices, required = false }: { readonly choices?: Choices; readonly required?: boolean },
): APIApplicationCommandOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    ...(required && { required }),
    ...(choices && { choices: Object.entries(choices).map(([value, label]) => ({ name: label, value })) }),
  } as APIApplicationCommandOption;
}

function part(name: string, description: string, option?: APIApplicationCommandOption): APIApplicationCommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description,
    ...(option && { options: [option] }),
  } as APIApplicationCommandOption;
}

function channelOption(): APIApplicationCommandOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    name: 'channel',
    description: say.channel,
    required: true,
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildVoice],
  };
}
