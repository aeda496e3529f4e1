import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REQUIRED_SCOPES } from '../../../adapters/slack/required-scopes.ts';
import { OWN_MANIFEST, ownManifest } from '../../slack-peer/manifest.ts';

it('asks for the scopes that the bot needs, says the reason beside each, and asks for no other', () => {
  const lines = [...readFileSync(OWN_MANIFEST, 'utf8').matchAll(/^ +- ([a-z_:]+) # (.+)$/gm)];
  expect(Object.fromEntries(lines.map(([, scope, reason]) => [scope, reason]))).toEqual(REQUIRED_SCOPES);
  expect(ownManifest().oauth_config.scopes.bot).toEqual(Object.keys(REQUIRED_SCOPES));
});

it('runs in Socket Mode, so that nobody needs a public address', () => {
  expect(ownManifest().settings.socket_mode_enabled).toBe(true);
});
