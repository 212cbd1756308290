/** Access tokens as their person sees them; the token itself nobody sees again. */
import { forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { AccessToken } from './ports.ts';

/** The asker's own, undefined for any other. */
export async function seeAccessToken(sight: Sight, id: string): Promise<AccessToken | undefined> {
  const token = sight.asker ? await sight.accessToken(id) : undefined;
  return token?.accountId === sight.asker?.userId ? token : undefined;
}

/** A person's, newest first, at most `first + 1`; throws FORBIDDEN to others. */
export async function listAccessTokens(
  { records }: Pick<Dependencies, 'records'>,
  { asker }: Sight,
  personId: string,
  page: PageRequest,
): Promise<AccessToken[]> {
  if (asker?.userId !== personId) throw forbidden('Access tokens are for the person.');
  return records.accessTokens.ofPerson(personId, page);
}
