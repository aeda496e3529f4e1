import { z } from 'zod';
import { faultsOfBlocks } from '../blocks/faults-of-blocks.ts';
import { plainText } from '../blocks/texts.ts';
import type { View } from '../workspace.ts';
import { ApiError, type Arguments, type MethodContext, type Methods, required, structure, text } from './method.ts';

/** https://docs.slack.dev/reference/methods/views.open and its neighbours; limits in `views.d.ts` of @slack/types. */
const ids = {
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
};
const home = z.strictObject({ type: z.literal('home'), blocks: z.unknown(), ...ids });
const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  blocks: z.unknown(),
  close: plainText(24).optional(),
  submit: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...ids,
});

export const views: Methods = {
  'views.open': {
    token: 'bot',
    takes: ['trigger_id', 'interactivity_pointer', 'view'],
    run(given, { workspace, triggers }) {
      const view = viewOf(given, 'modal');
      return told(workspace.openView(triggers.exchange(required(given, 'trigger_id')), view));
    },
  },
  'views.push': {
    token: 'bot',
    takes: ['trigger_id', 'interactivity_pointer', 'view'],
    run(given, { workspace, triggers }) {
      const view = viewOf(given, 'modal');
      const user = triggers.exchange(required(given, 'trigger_id'));
      // Three views on top of one another at most.
      if (workspace.views.filter((other) => other.open && other.user === user).length >= 3)
        throw new ApiError('push_limit_reached');
      return told(workspace.openView(user, view));
    },
  },
  'views.update': {
    token: 'bot',
    takes: ['view_id', 'external_id', 'hash', 'view'],
    run(given, { workspace }) {
      const view = viewOf(given, 'modal');
      const known = workspace.views.find(({ id, open }) => open && id === text(given, 'view_id'));
      if (!known) throw new ApiError('not_found');
      const hash = text(given, 'hash');
      if (hash !== undefined && hash !== known.hash) throw new ApiError('hash_conflict');
      return told(Object.assign(known, { view, hash: workspace.nextTs() }));
    },
  },
  'views.publish': {
    token: 'bot',
    takes: ['user_id', 'hash', 'view'],
    run(given, { workspace, manifest }: MethodContext) {
      if (!manifest.features.app_home.home_tab_enabled) throw new ApiError('not_enabled');
      const user = required(given, 'user_id');
      if (!workspace.users.has(user)) throw new ApiError('invalid_arguments');
      const view = viewOf(given, 'home');
      const published: View = { id: `VHOME${user}`, user, hash: workspace.nextTs(), view, open: true };
      workspace.homes.set(user, published);
      return told(published);
    },
  },
};

/** @throws ApiError with Slack's pointers; views answer with invalid_arguments where messages say invalid_blocks */
export function viewOf(given: Arguments, type: 'home' | 'modal'): View['view'] {
  const view = structure(given, 'view');
  const checked = (type === 'home' ? home : modal).safeParse(view);
  const issues = checked.error?.issues.map(({ message, path }) => `${message} [json-pointer:/view/${path.join('/')}]`) ?? [];
  const blocks = (view as { blocks?: unknown } | undefined)?.blocks;
  const faults = [...issues, ...faultsOfBlocks(blocks, 'view', '/view/blocks'), ...missingSubmit(view)];
  if (faults.length > 0)
    throw new ApiError('invalid_arguments', { response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) } });
  return view as View['view'];
}

function missingSubmit(view: unknown): string[] {
  const { type, submit, blocks } = (view ?? {}) as { type?: string; submit?: unknown; blocks?: { type?: string }[] };
  const asks = type === 'modal' && Array.isArray(blocks) && blocks.some((block) => block.type === 'input');
  return asks && submit === undefined ? ['missing required field: submit [json-pointer:/view]'] : [];
}

/** A view as Slack tells of it; the state of its inputs is empty until somebody fills them in. */
export function viewAsTold({ id, hash, view }: View, values: unknown = {}): Record<string, unknown> {
  return {
    id,
    hash,
    team_id: 'TDEPARTMENT',
    app_id: 'ASELDINGER',
    bot_id: 'BBOT',
    private_metadata: '',
    callback_id: '',
    ...view,
    state: { values },
  };
}

const told = (view: View) => ({ view: viewAsTold(view) });
