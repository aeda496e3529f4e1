import { StoreAway } from '../database/index.ts';
import { commonWording } from '../wording.ts';
import { channelMentions } from './channels.ts';
import { message, type Rendered, text } from './components.ts';
import { bold, item, plain } from './markdown.ts';
import { mayManageServer } from './permissions.ts';
import { say } from './render-answer.ts';
import { type CommandRequest, personOf } from './requests.ts';
import { MOST_CHANNELS, type ServerChoiceBook, type ServerChoices } from './server-choices.ts';
import { wording } from './wording.ts';

const { config } = wording;

type Change = (choices: ServerChoices) => ServerChoices;

/**
 * What `/config` does, for whoever manages a server. Discord hides the command from others, and that is not relied upon.
 * @returns undefined where another process does it
 */
export async function configure(request: CommandRequest, book: ServerChoiceBook): Promise<Rendered | undefined> {
  const { guild_id: server, member, data } = request;
  if (server === undefined) return say(config.onlyInServers);
  if (!mayManageServer(member?.permissions)) return say(config.managersOnly);
  const [part] = data.options;
  const change = changeBy(part?.name ?? '', part?.options?.[0]?.value);
  try {
    if (!change) return renderChoices(await book.of(server), undefined);
    const changed = await book.change(server, { request: request.id, by: personOf(request), change });
    return changed && renderChoices(changed.after, noteOn(part?.name, changed.before, changed.after));
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return say(commonWording.storeAway);
  }
}

/** @returns undefined where nothing is to be changed */
function changeBy(part: string, given: unknown): Change | undefined {
  const value = String(given);
  switch (part) {
    case 'allow':
      return (choices) =>
        choices.channels.length < MOST_CHANNELS ? { ...choices, channels: [...new Set([...choices.channels, value])] } : choices;
    case 'disallow':
      return (choices) => ({ ...choices, channels: choices.channels.filter((channel) => channel !== value) });
    case 'visibility':
      return (choices) => ({ ...choices, visibility: value === 'private' ? 'private' : 'public' });
    case 'feedback':
      return (choices) => ({ ...choices, feedback: value !== 'off' });
    default:
      return undefined;
  }
}

/** Why what was asked for changed nothing. */
function noteOn(part: string | undefined, before: ServerChoices, after: ServerChoices): string | undefined {
  const same = before.channels.length === after.channels.length;
  if (part === 'disallow' && same) return config.notAllowedYet;
  return part === 'allow' && same && after.channels.length >= MOST_CHANNELS ? config.tooMany(MOST_CHANNELS) : undefined;
}

function renderChoices({ channels, visibility, feedback }: ServerChoices, note: string | undefined): Rendered {
  const lines = [
    channels.length === 0 ? plain(config.everywhere) : config.allowed(channelMentions(channels)),
    plain(visibility === 'public' ? config.public : config.private),
    plain(feedback ? config.feedbackOn : config.feedbackOff),
  ];
  return message([note === undefined ? undefined : text(plain(note)), text([bold(config.title), ...lines.map(item)].join('\n'))]);
}
