import type { Block } from './blocks/blocks.ts';
import type { Workspace } from './workspace.ts';

type Part = Readonly<Record<string, unknown>>;

/** What comes back to the app from all that it has shown: the values of what can be pressed or chosen, and what its modals carry. */
export function payloadsShown({ messages, views, homes }: Workspace): string[] {
  const shown = [...views, ...homes.values()].map(({ view }) => view);
  const blocks = [...messages.flatMap((message) => message.blocks ?? []), ...shown.flatMap((view) => view.blocks as Block[])];
  const carried = shown.flatMap(({ private_metadata }) => (private_metadata ? [String(private_metadata)] : []));
  return [...new Set([...carried, ...blocks.flatMap(valuesIn)])];
}

/** What is filled in in a modal comes back by its own name, and is no payload. */
function valuesIn({ elements = [], accessory }: Block & { elements?: unknown; accessory?: unknown }): string[] {
  const parts = [...(elements as Part[]), ...(accessory ? [accessory as Part] : [])];
  return parts
    .flatMap((part) => [part, part.positive_button, part.negative_button, ...((part.options as Part[] | undefined) ?? [])])
    .flatMap((part) => (part as Part | undefined)?.value ?? [])
    .map(String);
}

/** The value of an option that is read so. */
export function optionNamed({ blocks = [] }: { readonly blocks?: readonly Block[] | undefined }, label: string): string {
  const options = blocks.flatMap(({ elements = [] }) =>
    (elements as Part[]).flatMap((part) => (part.options as { text: { text: string }; value: string }[] | undefined) ?? []),
  );
  const option = options.find(({ text }) => text.text === label);
  if (!option) throw new Error(`there is no option ${label} in ${JSON.stringify(blocks)}`);
  return option.value;
}

/** What a button carries; '' where there is none of that id. */
export function valueIn({ blocks = [] }: { readonly blocks?: readonly Block[] | undefined }, actionId: string): string {
  const parts = blocks.flatMap(({ elements = [] }) => elements as Part[]);
  return String(parts.find(({ action_id }) => action_id === actionId)?.value ?? '');
}
