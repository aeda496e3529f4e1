import { type Forgotten, forgetUser, namedOrQuotedIn, noteChange, type Session } from '../database/index.ts';
import { promiseToDraw } from './deliveries.ts';

/**
 * Takes away everything about a person, and lets what staff have before them be drawn without their name and words. To be called
 * inside a transaction.
 * @param user "platform:id"
 * @param staffPlace as in `Acting`; undefined where there are no staff
 * @param wish as with `forgetUser`
 */
export async function forgetPerson(
  session: Session,
  user: string,
  staffPlace: string | undefined,
  wish?: string,
): Promise<Forgotten> {
  const shownIn = staffPlace === undefined ? [] : await namedOrQuotedIn(session, session.hash(user));
  const forgotten = await forgetUser(session, user, wish);
  for (const handOff of shownIn) {
    const revision = await noteChange(session, handOff);
    if (revision !== undefined && staffPlace !== undefined) await promiseToDraw(session, staffPlace, { handOff, revision });
  }
  return forgotten;
}
