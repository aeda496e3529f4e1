/** What the bot may do on a server, and what for. The invitation asks for exactly these. */
export const PERMISSIONS = {
  'View Channels': { bit: 1n << 10n, what: 'to be told of mentions' },
  'Send Messages': { bit: 1n << 11n, what: 'to answer a mention in the channel itself, where no thread can be opened' },
  'Read Message History': { bit: 1n << 16n, what: 'to open a thread at a message, and to reply to it' },
  'Create Public Threads': { bit: 1n << 35n, what: 'to answer a mention in a thread of its own' },
  'Send Messages in Threads': { bit: 1n << 38n, what: 'to answer in threads and forum posts' },
} as const;

export type Permission = keyof typeof PERMISSIONS;

const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;

/** @param granted the bits, as Discord writes them */
export function missingPermissions(granted: string): Permission[] {
  const bits = BigInt(granted);
  if (bits & ADMINISTRATOR) return [];
  return (Object.keys(PERMISSIONS) as Permission[]).filter((name) => (bits & PERMISSIONS[name].bit) === 0n);
}

/** Whether somebody looks after the server: the settings of the bot there are theirs. */
export function mayManageServer(granted: string | undefined): boolean {
  return (BigInt(granted ?? '0') & (ADMINISTRATOR | MANAGE_SERVER)) !== 0n;
}

/**
 * Where people add the bot: whoever manages a server to it, with the least that the bot needs, and anybody to themselves. The page
 * behind each offers one of the two; https://docs.discord.com/developers/topics/oauth2#authorization-code-grant
 */
export function invitationLinks(applicationId: string): { readonly server: string; readonly person: string } {
  const bits = Object.values(PERMISSIONS).reduce((sum, { bit }) => sum | bit, 0n);
  const page = `https://discord.com/oauth2/authorize?client_id=${applicationId}`;
  return {
    server: `${page}&integration_type=0&scope=bot+applications.commands&permissions=${bits}`,
    person: `${page}&integration_type=1&scope=applications.commands`,
  };
}
