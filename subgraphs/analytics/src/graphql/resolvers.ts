/** The resolvers of this subgraph, of all its features. */
import { dateTimeScalar } from '@ensure-study/kit/date-time';
import type { ReadDaysDeps } from '../engagement/read-days.ts';
import type { ReadDeedsDeps } from '../engagement/read-deeds.ts';
import { createEngagementResolvers } from '../engagement/resolvers.ts';
import { ingestResolvers } from '../ingest/resolvers.ts';
import type { Resolvers } from './resolvers.generated.ts';

export function createResolvers(deps: ReadDaysDeps & ReadDeedsDeps): Resolvers {
  const engagement = createEngagementResolvers(deps);
  return {
    DateTime: dateTimeScalar,
    Query: ingestResolvers.Query,
    User: { ...engagement.User, ...ingestResolvers.User },
    Organisation: { ...engagement.Organisation, ...ingestResolvers.Organisation },
    Classroom: { ...engagement.Classroom, ...ingestResolvers.Classroom },
  };
}
