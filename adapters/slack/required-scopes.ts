/** Every scope that the bot needs, with what for; the manifest asks for the same ones. */
export const REQUIRED_SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'to hear that it is mentioned',
  'assistant:write': 'to suggest questions and to show that it is working',
  'channels:history': 'to read follow-ups in threads of public channels',
  'chat:write': 'to answer',
  commands: 'for /ir and the message shortcut',
  'groups:history': 'to read follow-ups in threads of private channels',
  'im:history': 'to read direct messages',
};
