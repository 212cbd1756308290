/** What was done in an organisation, deed by deed, for its admins. */
import { badInput, forbidden } from '@ensure-study/kit/errors';
import type { NumbersAccess } from '../access/ports.ts';
import type { Contribution } from './domain/contribution.ts';
import type { DeedLog } from './ports.ts';

export interface ReadDeedsDeps {
  deedLog: DeedLog;
  access: NumbersAccess;
}
export interface DeedsRequest {
  organisationId: string;
  viewerId: string;
  first: number;
  after?: string;
  signal?: AbortSignal;
}
export interface DeedPage {
  deeds: Contribution[];
  next: string;
  hasMore: boolean;
}

const firstMax = 100;

/** A page from where `after` stands. Throws BAD_USER_INPUT naming the argument, FORBIDDEN to all but admins. */
export async function readDeeds(
  { deedLog, access }: ReadDeedsDeps,
  { organisationId, viewerId, first, after, signal }: DeedsRequest,
): Promise<DeedPage> {
  if (!Number.isInteger(first) || first < 1 || first > firstMax)
    throw badInput('first must be from 1 to 100.');
  if (!(await access.administers(viewerId, organisationId, signal)))
    throw forbidden('What an organisation does is for its admins.');
  const page = await deedLog.page({ organisationId, first, after });
  if (!page) throw badInput('after is not a cursor of this list.');
  return page;
}
