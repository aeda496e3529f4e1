import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';

/** What of an app's manifest decides what Slack lets it do and tells it; https://docs.slack.dev/reference/app-manifest */
const manifestSchema = z.looseObject({
  features: z.looseObject({
    app_home: z.looseObject({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
    agent_view: z.looseObject({ agent_description: z.string().min(1).max(300) }).optional(),
    slash_commands: z.array(z.looseObject({ command: z.string() })).max(50),
    shortcuts: z
      .array(z.looseObject({ type: z.enum(['message', 'global']), callback_id: z.string(), name: z.string().max(24) }))
      .max(10)
      .default([]),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    socket_mode_enabled: z.boolean(),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const OWN_MANIFEST = new URL('../../adapters/slack/manifest.yaml', import.meta.url);

/** The manifest that people install, so that tests fail where it lacks a scope, an event or a command that the bot needs. */
export function ownManifest(): Manifest {
  if (!existsSync(OWN_MANIFEST)) throw new Error('adapters/slack/manifest.yaml is missing; the peer goes by it');
  return manifestSchema.parse(load(readFileSync(OWN_MANIFEST, 'utf8')));
}

/** Scopes without which Slack does not tell an event; the page of each event says so. */
const SCOPE_OF_EVENT: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};

/** Whether Slack tells the app of such an event. */
export function isTold({ oauth_config, settings }: Manifest, event: string): boolean {
  const scope = SCOPE_OF_EVENT[event];
  return (
    settings.event_subscriptions.bot_events.includes(event) && (scope === undefined || oauth_config.scopes.bot.includes(scope))
  );
}
