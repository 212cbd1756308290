/** Cache policy of lists that page by `first` and `after` and answer `{ nodes, pageInfo }`. */
import type { FieldPolicy, Reference } from '@apollo/client';

interface Connection {
  nodes?: readonly Reference[];
  pageInfo?: unknown;
}

/** Nodes already held and nodes of the next page, each once, in order. */
export function appendNodes<T>(held: readonly T[], incoming: readonly T[], keyOf: (node: T) => unknown): T[] {
  const known = new Set(held.map(keyOf));
  return [...held, ...incoming.filter((node) => !known.has(keyOf(node)))];
}

/**
 * Lists of different page sizes are kept apart, so that a short one on one page never cuts a long one on another; so are
 * lists that differ in one of the `other` arguments.
 */
export function connectionPolicy(...other: string[]): FieldPolicy<Connection> {
  return {
    keyArgs: ['first', ...other],
    merge(held, incoming, { args }) {
      // Operations select different parts of the same list: what one leaves out stays as the other brought it.
      if (!args?.after || !held?.nodes) return { ...held, ...incoming };
      const nodes = appendNodes(held.nodes, incoming.nodes ?? [], (node) => node.__ref ?? node);
      return { ...held, ...incoming, nodes };
    },
  };
}
