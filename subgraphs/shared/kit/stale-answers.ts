/** Lets a subgraph's queries, and nothing else of it, be read from a copy of the database, and marks their answers. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { forbidStale, staleMark } from './stale-reads.ts';

export function markStaleAnswers<C extends BaseContext>(): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          // What a mutation answers is read after what it has changed.
          if (operation?.operation !== 'query') forbidStale();
        },
        async willSendResponse({ response: { body } }) {
          const stale = staleMark();
          if (!stale || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, stale };
        },
      };
    },
  };
}
