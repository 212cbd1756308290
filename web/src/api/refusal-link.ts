/** Tells of operations that were refused, in whole or in part, because a store is away; the answer is handed on as it is. */
import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';

export function createRefusalLink(note: () => void): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap(({ errors }) => {
        if (errors?.some(({ extensions }) => extensions?.['code'] === 'STORE_UNAVAILABLE')) note();
      }),
    ),
  );
}
