import type { ApolloClient } from '@apollo/client';

/** Asks once more for everything on the page that could not be had. */
export function askFailedAgain(client: ApolloClient): void {
  for (const query of client.getObservableQueries('active')) {
    if (query.getCurrentResult().error) void query.refetch().catch(() => undefined);
  }
}
