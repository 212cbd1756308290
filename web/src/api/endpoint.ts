/** The gateway, on the page's own origin: the web server, or a proxy before it, passes `/graphql` on. */
export const graphqlPath = '/graphql';

/** Proves to the gateway that a script of the same origin sends the request, not a form of another site. */
export const graphqlHeaders = { 'apollo-require-preflight': 'true' } as const;

/** Where subscriptions connect; the session's cookie says who asks. */
export function socketUrl(location: Pick<Location, 'protocol' | 'host'>): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${graphqlPath}`;
}
