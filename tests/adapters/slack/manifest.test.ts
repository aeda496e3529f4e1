import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCOPES } from '../../../adapters/slack/scopes.ts';
import { OWN_MANIFEST, ownManifest } from '../../slack-peer/manifest.ts';

it('asks for the scopes that the bot needs and for no other, and says the reason beside each', () => {
  expect(ownManifest().oauth_config.scopes.bot).toEqual(Object.keys(SCOPES));
  const withReason = [...readFileSync(OWN_MANIFEST, 'utf8').matchAll(/^ +- ([a-z_:]+) # .+$/gm)].map(([, scope]) => scope);
  expect(withReason).toEqual(Object.keys(SCOPES));
});

it('runs in Socket Mode, so that nobody needs a public address', () => {
  expect(ownManifest().settings.socket_mode_enabled).toBe(true);
});
