/** Relay connections over keyset pages. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from './errors.ts';

export interface PageRequest {
  /** 1–100. */
  first: number;
  /** Key of the last node of the page before. */
  after?: string;
}
export interface Page<T> {
  nodes: T[];
  /** The nodes, each with its cursor. */
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** Checks `first` (1–100) and opens the cursor; throws BAD_USER_INPUT naming the argument. */
export function parsePage({ first, after }: { first: number; after?: string | null }): PageRequest {
  if (!Number.isInteger(first) || first < 1 || first > 100) throw badInput('first must be from 1 to 100.');
  if (after === null || after === undefined) return { first };
  const key = Buffer.from(after, 'base64url').toString('utf8');
  if (!key || Buffer.from(key).toString('base64url') !== after)
    throw badInput('after is not a cursor of this list.');
  return { first, after: key };
}

/** The id after which a page of a list ordered by id begins; throws BAD_USER_INPUT for what no list has given out. */
export function idCursor(after: string | undefined): string | undefined {
  if (after !== undefined && !Uuid.safeParse(after).success)
    throw badInput('after is not a cursor of this list.');
  return after;
}

/** A page from at most `first + 1` rows in list order; `keyOf` names a row's place in the list. */
export function toPage<T>(rows: T[], request: PageRequest, keyOf: (row: T) => string): Page<T> {
  const edges = rows.slice(0, request.first).map((node) => ({
    cursor: Buffer.from(keyOf(node)).toString('base64url'),
    node,
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The same page of what `map` makes of each row, made once for both ways to read it. */
export function mapPage<T, U>({ edges, pageInfo }: Page<T>, map: (row: T) => U): Page<U> {
  const mapped = edges.map(({ cursor, node }) => ({ cursor, node: map(node) }));
  return { nodes: mapped.map(({ node }) => node), edges: mapped, pageInfo };
}
