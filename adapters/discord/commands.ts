import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LONGEST_CHOICE } from './limits.ts';
import { APPLICANTS, AWAYS, type Choices } from './prepared-questions.ts';
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
/** Characters that somebody tells along with a command of advice. */
const LONGEST_WORDS = 500;
const MANAGE_SERVER = String(1 << 5);

const LONGEST_ANSWER_ID = 36;

const CHANNEL: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  description: say.channel,
  required: true,
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildVoice],
};

/** Every command that people are offered. */
export const COMMANDS: readonly Command[] = [
  slash('ask', say.ask, [
    { ...offered('question', say.question), required: true },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: say.private },
  ]),
  slash('profile', say.profile, [words('change', say.change)]),
  slash('standing', say.standing, [words('about', say.aboutYou)]),
  slash('plan', say.plan, [
    words('about', say.aboutYou),
    { type: ApplicationCommandOptionType.Integer, name: 'done', description: say.done, min_value: 1 },
    { type: ApplicationCommandOptionType.Integer, name: 'undo', description: say.undo, min_value: 1 },
    { type: ApplicationCommandOptionType.Boolean, name: 'file', description: say.planFile },
  ]),
  slash('pathways', say.pathways, [
    { ...offered('pathway', say.pathway), max_length: LONGEST_CHOICE },
    words('about', say.aboutYou),
  ]),
  slash('step2', say.step2, [
    { type: ApplicationCommandOptionType.Integer, name: 'score', description: say.score, min_value: 100, max_value: 300 },
    choice('applicant', say.applicant, APPLICANTS),
  ]),
  slash('aways', say.aways, [choice('about', say.about, AWAYS)]),
  slash('deadlines', say.deadlines, [
    { ...offered('program', say.program), max_length: LONGEST_CHOICE },
    offered('remind', say.remind),
    words('days', say.days),
    choice('reminders', say.reminders, say.remindersChoices),
    { type: ApplicationCommandOptionType.Boolean, name: 'calendar', description: say.calendar },
  ]),
  slash('programs', say.programs, [words('about', say.aboutYou)]),
  slash('checklist', say.checklist, [{ ...offered('list', say.list), max_length: LONGEST_CHOICE }]),
  slash('sources', say.sources),
  slash('why', say.why, [
    { type: ApplicationCommandOptionType.String, name: 'answer', description: say.answerId, max_length: LONGEST_ANSWER_ID },
  ]),
  slash('answers', say.answers),
  slash('help', say.help),
  slash('privacy', say.privacy),
  slash('forget-me', say.forgetMe),
  { type: ApplicationCommandType.Message, name: FIND_SOURCES, ...EVERYWHERE },
  {
    ...slash('config', say.config, [
      part('show', say.configShow),
      part('allow', say.configAllow, CHANNEL),
      part('disallow', say.configDisallow, CHANNEL),
      part('visibility', say.configVisibility, required(choice('visibility', say.visibility, say.visibilityChoices))),
      part('feedback', say.configFeedback, required(choice('feedback', say.feedback, say.feedbackChoices))),
    ]),
    ...ON_SERVERS,
    default_member_permissions: MANAGE_SERVER,
  },
];

function slash(name: string, description: string, options: readonly APIApplicationCommandOption[] = []): Command {
  return { type: ApplicationCommandType.ChatInput, name, description, options: [...options], ...EVERYWHERE };
}

function words(name: string, description: string): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, name, description, max_length: LONGEST_WORDS };
}

/** Of what the library holds, people are offered what goes with what they type; they may type anything else. */
function offered(name: string, description: string): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, name, description, autocomplete: true };
}

/** Each value is what the command asks or changes, beside what people read of it. */
function choice(name: string, description: string, choices: Choices): APIApplicationCommandStringOption {
  const labelled = Object.entries(choices).map(([value, label]) => ({ name: label, value }));
  return { type: ApplicationCommandOptionType.String, name, description, choices: labelled };
}

function required(option: APIApplicationCommandStringOption): APIApplicationCommandStringOption {
  return { ...option, required: true };
}

function part(
  name: string,
  description: string,
  option?: APIApplicationCommandBasicOption,
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, ...(option && { options: [option] }) };
}
