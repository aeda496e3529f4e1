import type { Asked, Context } from './context.ts';
import { DiscordError, refusal } from './discord-error.ts';
import type { Reply } from './reply.ts';
import { ROUTES, type RouteName } from './routes.ts';

/** Does what a request asks, or refuses it. */
export function answerTo(name: RouteName, asked: Asked, authorized: boolean, context: Context): Reply {
  const { token, handle } = ROUTES[name];
  try {
    if (token && !authorized) throw refusal.unauthorized();
    const body = handle(asked, context);
    return { status: body === undefined ? 204 : 200, body, outcome: 'ok' };
  } catch (error) {
    if (error instanceof DiscordError)
      return { status: error.status, body: error.body, outcome: String(error.code || error.status) };
    throw error;
  }
}
