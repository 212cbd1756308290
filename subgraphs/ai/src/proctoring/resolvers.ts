/** Proctoring in GraphQL: parse, call, map. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { notFound, unauthenticated } from '@ensure-study/kit/errors';
import { toPayload } from '@ensure-study/kit/outcome';
import { mapPage, parsePage } from '@ensure-study/kit/pagination';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { listAlerts } from './list-alerts.ts';
import { listAlertsOfAttempt, readLastHeard } from './read-attempt.ts';
import { recordObservations, type RecordObservationsDeps } from './record-observations.ts';
import { watchAlerts } from './watch-alerts.ts';
import type { AlertFeed, AlertRecord } from './ports.ts';

export type ProctoringResolverDeps = RecordObservationsDeps & { feed: AlertFeed };

/** `Mutation.recordObservations`, `Subscription.proctoringAlerts`, and what `Assessment` and `Attempt` tell of alerts. */
export function createProctoringResolvers(deps: ProctoringResolverDeps): ResolverMap {
  return {
    Mutation: {
      async recordObservations(_root, { input }, context) {
        const { userId } = requireViewer(context);
        const outcome = await recordObservations(deps, { userId, input, signal: context.signal });
        return toPayload(outcome, (acceptedBatch) => ({
          __typename: 'RecordObservationsSuccess' as const,
          acceptedBatch,
        }));
      },
    },
    Assessment: {
      async alerts({ id }, { first, after }, context) {
        const { userId } = requireViewer(context);
        const page = parsePage({ first, after });
        const { signal } = context;
        const alerts = await listAlerts(deps, {
          assessmentId: assessmentUuid(id),
          userId,
          page,
          signal,
        });
        return mapPage(alerts, toAlert);
      },
    },
    Attempt: createAttemptResolvers(deps),
    Subscription: {
      proctoringAlerts: {
        async subscribe(_root, { assessmentId: id, after }, context) {
          const { userId } = requireViewer(context);
          const { signal } = context;
          return watchAlerts(deps, { assessmentId: assessmentUuid(id), userId, after, signal });
        },
        resolve: toAlert,
      },
    },
  };
}

function createAttemptResolvers(deps: ProctoringResolverDeps): ResolverMap['Attempt'] {
  return {
    async alerts({ id }, { first, after }, context) {
      const { userId } = requireViewer(context);
      const page = parsePage({ first, after });
      const request = { attemptId: attemptUuid(id), userId, page, signal: context.signal };
      return mapPage(await listAlertsOfAttempt(deps, request), toAlert);
    },
    lastHeardAt({ id }, _arguments, context) {
      const { userId } = requireViewer(context);
      return readLastHeard(deps, { attemptId: attemptUuid(id), userId, signal: context.signal });
    },
  };
}

function requireViewer({ viewer }: Context) {
  if (viewer === null) throw unauthenticated();
  return viewer;
}

function assessmentUuid(id: string | undefined): string {
  const uuid = id === undefined ? undefined : uuidOf('Assessment', id);
  if (uuid === undefined) throw notFound('assessment');
  return uuid;
}

function attemptUuid(id: string | undefined): string {
  const uuid = id === undefined ? undefined : uuidOf('Attempt', id);
  if (uuid === undefined) throw notFound('attempt');
  return uuid;
}

/** Who sat the attempt is a stub that the gateway completes from core. */
function toAlert({ cursor, attemptId, userId, ...alert }: AlertRecord) {
  const { kind, class: alertClass, startedAt, durationMs, receivedAt } = alert;
  return {
    cursor,
    kind,
    class: alertClass,
    startedAt,
    durationMs,
    receivedAt,
    attemptId: toGlobalId('Attempt', attemptId),
    student: { __typename: 'User' as const, id: toGlobalId('User', userId) },
  };
}
