/** How far the counts reach, beside the counts themselves and on its own. */
import { requireViewer, type Context } from '../context.ts';
import type { Resolvers } from '../graphql/resolvers.generated.ts';

const asOf = (context: Context) => {
  requireViewer(context);
  return context.countedUpTo();
};

export const ingestResolvers = {
  Query: { analyticsAsOf: (_root, _arguments, context) => asOf(context) },
  User: { activityAsOf: (_user, _arguments, context) => asOf(context) },
  Organisation: { engagementAsOf: (_organisation, _arguments, context) => asOf(context) },
  Classroom: { engagementAsOf: (_classroom, _arguments, context) => asOf(context) },
} satisfies Resolvers;
