/** How far the counts reach, beside the counts themselves and on its own. */
import { requireViewer, type Context } from '../context.ts';
import type { Resolvers } from '../graphql/resolvers.generated.ts';

const shownUpTo = (subject: { id?: string }, _arguments: object, context: Context) => {
  requireViewer(context);
  return context.shownUpTo(String(subject.id));
};

export const ingestResolvers = {
  Query: {
    analyticsAsOf(_root, _arguments, context) {
      requireViewer(context);
      return context.countedUpTo();
    },
  },
  User: { activityAsOf: shownUpTo },
  Organisation: { engagementAsOf: shownUpTo },
  Classroom: { engagementAsOf: shownUpTo },
} satisfies Resolvers;
