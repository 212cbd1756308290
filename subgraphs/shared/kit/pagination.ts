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
  const nodes = rows.slice(0, request.first);
  const cursor = (row: T | undefined) =>
    row === undefined ? null : Buffer.from(keyOf(row)).toString('base64url');
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== undefined,
      startCursor: cursor(nodes[0]),
      endCursor: cursor(nodes.at(-1)),
    },
  };
}
