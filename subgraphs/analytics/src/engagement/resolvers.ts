/** Counts by day in GraphQL: parse, call, map. */
import { uuidOf } from '@ensure-study/contracts/ids';
import { notFound } from '@ensure-study/kit/errors';
import { requireViewer } from '../context.ts';
import type { Resolvers } from '../graphql/resolvers.generated.ts';
import { readActivity, readEngagement, readOrganisation, type ReadDaysDeps } from './read-days.ts';

/** `User.activity`, `Classroom.engagement` and `Organisation.engagement`; the types are completed by the gateway from core. */
export function createEngagementResolvers(deps: ReadDaysDeps) {
  return {
    User: {
      activity({ id }, { from, to }, context) {
        const { userId: viewerId } = requireViewer(context);
        const userId = requireUuid('User', id, 'person');
        return readActivity(deps, { userId, viewerId, from, to, signal: context.signal });
      },
    },
    Classroom: {
      engagement({ id }, { from, to }, context) {
        const { userId: viewerId } = requireViewer(context);
        const classroomId = requireUuid('Classroom', id, 'class');
        return readEngagement(deps, { classroomId, viewerId, from, to, signal: context.signal });
      },
    },
    Organisation: {
      engagement({ id }, { from, to }, context) {
        const { userId: viewerId } = requireViewer(context);
        const organisationId = requireUuid('Organisation', id, 'organisation');
        return readOrganisation(deps, { organisationId, viewerId, from, to, signal: context.signal });
      },
    },
  } satisfies Resolvers;
}

function requireUuid(
  type: 'User' | 'Classroom' | 'Organisation',
  id: string | undefined,
  what: string,
): string {
  const uuid = id === undefined ? undefined : uuidOf(type, id);
  if (uuid === undefined) throw notFound(what);
  return uuid;
}
