/** Counts by day in GraphQL: parse, call, map. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { notFound } from '@ensure-study/kit/errors';
import { requireViewer, type Context } from '../context.ts';
import type { Resolvers } from '../graphql/resolvers.generated.ts';
import type { Contribution } from './domain/contribution.ts';
import { readDeeds, type ReadDeedsDeps } from './read-deeds.ts';
import { readActivity, readEngagement, readOrganisation, type ReadDaysDeps } from './read-days.ts';

/** `User.activity`, `Classroom.engagement` and `Organisation.engagement`; the types are completed by the gateway from core. */
export function createEngagementResolvers(deps: ReadDaysDeps & ReadDeedsDeps) {
  return {
    User: {
      activity({ id }, { from, to }, context) {
        const { userId: viewerId } = requireViewer(context);
        const userId = requireUuid('User', id, 'person');
        return context.show(
          String(id),
          readActivity(deps, { userId, viewerId, from, to, ...reachOf(context) }),
        );
      },
    },
    Classroom: {
      engagement({ id }, { from, to }, context) {
        const { userId: viewerId } = requireViewer(context);
        const classroomId = requireUuid('Classroom', id, 'class');
        return context.show(
          String(id),
          readEngagement(deps, { classroomId, viewerId, from, to, ...reachOf(context) }),
        );
      },
    },
    Organisation: {
      engagement({ id }, { from, to }, context) {
        const { userId: viewerId } = requireViewer(context);
        const organisationId = requireUuid('Organisation', id, 'organisation');
        return context.show(
          String(id),
          readOrganisation(deps, { organisationId, viewerId, from, to, ...reachOf(context) }),
        );
      },
      async deeds({ id }, { first, after }, context) {
        const { userId: viewerId } = requireViewer(context);
        const organisationId = requireUuid('Organisation', id, 'organisation');
        const { signal } = context;
        const request = { organisationId, viewerId, first, after: after ?? undefined, signal };
        const { deeds, ...place } = await readDeeds(deps, request);
        return { nodes: deeds.map(toDeed), ...place };
      },
    },
  } satisfies Resolvers;
}

const toDeed = ({ eventId, day, deed, userId, classroomId }: Contribution) => ({
  id: eventId,
  date: day,
  kind: deed,
  person: { id: toGlobalId('User', userId) },
  classroom: { id: toGlobalId('Classroom', classroomId) },
});

const reachOf = ({ signal, countedUpTo }: Context) => ({ signal, countedUpTo });

function requireUuid(
  type: 'User' | 'Classroom' | 'Organisation',
  id: string | undefined,
  what: string,
): string {
  const uuid = id === undefined ? undefined : uuidOf(type, id);
  if (uuid === undefined) throw notFound(what);
  return uuid;
}
