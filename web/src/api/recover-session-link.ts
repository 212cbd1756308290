/**
 * Retries, once, an operation that failed because the access token had run out. An expired cookie can also look like
 * nobody at all, so an empty `viewer` counts where this browser believes to be signed in.
 */
import { ApolloLink, CombinedGraphQLErrors, Observable } from '@apollo/client';
import { codeOf } from './errors.ts';
import type { SessionRefresh } from './session-refresh.ts';

export interface RecoverSessionDeps {
  refresh: SessionRefresh;
  believesSignedIn(): boolean;
  /** The session cannot be renewed: the person has to sign in again. */
  onEnded(): void;
  now(): number;
}

export function createRecoverSessionLink(deps: RecoverSessionDeps): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const sentAt = deps.now();
    return new Observable<ApolloLink.Result>((observer) => {
      const inner = { unsubscribe: () => undefined as void };
      let closed = false;

      /** Hands the first outcome on, or renews the session and hands on the second. */
      function renewThen(handOn: () => void) {
        deps.refresh.renew(sentAt).then(
          (outcome) => {
            if (closed) return;
            if (outcome === 'renewed') return send(false);
            deps.onEnded();
            handOn();
          },
          () => !closed && handOn(),
        );
      }

      function send(mayRenew: boolean) {
        const needsRenewal = (unauthenticated: boolean) =>
          mayRenew && unauthenticated && deps.believesSignedIn();
        let renewing = false;
        const subscription = forward(operation).subscribe({
          next(result) {
            if (!needsRenewal(isUnauthenticated(result))) return observer.next(result);
            renewing = true;
            renewThen(() => {
              observer.next(result);
              observer.complete();
            });
          },
          error(error: unknown) {
            if (!needsRenewal(codeOf(error) === 'UNAUTHENTICATED')) return observer.error(error);
            renewThen(() => observer.error(error));
          },
          complete() {
            if (!renewing) observer.complete();
          },
        });
        inner.unsubscribe = () => subscription.unsubscribe();
      }

      send(true);
      return () => {
        closed = true;
        inner.unsubscribe();
      };
    });
  });
}

function isUnauthenticated(result: ApolloLink.Result): boolean {
  if (result.errors?.length) return codeOf(new CombinedGraphQLErrors(result)) === 'UNAUTHENTICATED';
  return result.data != null && 'viewer' in result.data && result.data['viewer'] === null;
}
