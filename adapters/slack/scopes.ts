/** What the app may do on a workspace, and what for. `manifest.yaml` asks for exactly these. */
export const SCOPES = {
  'app_mentions:read': 'to be told when somebody mentions it',
  'assistant:write': 'to offer questions to ask where somebody opens its direct messages',
  'channels:history':
    'to be told of follow-ups in the threads that it opened in public channels, and to read the message before a bare mention',
  'chat:write': 'to answer, and to show that it is at it',
  commands: 'the command /ir, and the shortcut Find sources',
  'files:write': 'to send a roadmap or dates as a file to take along, in the direct message with whoever asked for it',
  'groups:history': 'the same as channels:history, in private channels that it was invited to',
  'groups:read': 'to see who is a member of the private channel of department staff',
  'im:history': 'to be told of direct messages to itself',
  'im:write':
    'to open the direct message in which an answer of department staff, a reminder or a file arrives, and to see whether it did',
  'users:read':
    'to tell full members of that channel from guests and members of other organizations, and dates in the time zone of whoever asks',
} as const;

export type Scope = keyof typeof SCOPES;

/** @param granted undefined where Slack did not say */
export function missingScopes(granted: readonly string[] | undefined): Scope[] {
  if (!granted || granted.length === 0) return [];
  return (Object.keys(SCOPES) as Scope[]).filter((scope) => !granted.includes(scope));
}
