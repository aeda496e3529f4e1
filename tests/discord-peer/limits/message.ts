import { FLAG, type Part } from '../kinds.ts';
import { refusal } from '../rest/discord-error.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { FaultList, listOf } from './fault-list.ts';

/** https://docs.discord.com/developers/resources/message#create-message-jsonform-params */
const MOST_CONTENT = 2000;
const MOST_NONCE = 25;

/**
 * Checks what a message would be after this body.
 * @throws DiscordError
 */
export function checkMessage(body: Part, flags: number): void {
  const faults = new FaultList();
  const v2 = (flags & FLAG.componentsV2) !== 0;
  const { content, embeds, components, nonce } = body;
  faults.length(['content'], content, 0, MOST_CONTENT);
  if (v2)
    for (const [name, value] of Object.entries({ content, embeds, sticker_ids: body.sticker_ids, poll: body.poll }))
      if (value && (value as unknown[]).length !== 0)
        faults.add(
          [name],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        );
  checkEmbeds(embeds, faults);
  checkComponents(components, v2, faults);
  checkMentions(body.allowed_mentions as Part | undefined, faults);
  if (nonce !== undefined && nonce !== null && String(nonce).length > MOST_NONCE)
    faults.add(['nonce'], 'NONCE_TYPE_TOO_LONG', `Must be ${MOST_NONCE} or fewer in length.`);
  faults.refuse();
  const isEmpty = !content && listOf(embeds).length === 0 && listOf(components).length === 0;
  if (isEmpty) throw refusal.emptyMessage();
}

/** https://docs.discord.com/developers/resources/message#allowed-mentions-object: what is parsed can not be listed, too. */
function checkMentions(allowed: Part | undefined, faults: FaultList): void {
  const parse = listOf(allowed?.parse) as unknown as string[];
  for (const kind of ['users', 'roles'])
    if (parse.includes(kind) && listOf(allowed?.[kind]).length > 0)
      faults.add(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
}
