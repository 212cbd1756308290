/** Rows of fields that take arguments: to a reader, with a bad argument, to nobody, and to somebody else. */
import { expect } from 'vitest';
import type { Fixture } from './fixture.ts';

export interface FieldRow {
  case: 'success' | 'invalid' | 'unauthenticated' | 'forbidden';
  as: keyof Fixture['people'];
  /** Of the node; an operation of its own where the field is no node's. */
  selection: string;
  /** Code of the error, or what the node must match; null where the node itself is not given. */
  answers: unknown;
}

export interface FieldRows {
  /** The node that carries the field; `Graded` is an attempt with a grade. */
  node:
    | 'Meeting'
    | 'Classroom'
    | 'Material'
    | 'Assessment'
    | 'Attempt'
    | 'Graded'
    | 'TutorSession'
    | 'SafeguardingReport'
    | 'User'
    | 'Organisation';
  rows: FieldRow[];
}

export type Reader = keyof Fixture['people'];

/** Somebody who is no member, and sees nothing. */
export const outsider: [Reader, unknown] = ['parent', null];

/** Rows of a list: its first page, an impossible page, and people who do not see it. */
export function list(
  node: FieldRows['node'],
  field: string,
  { reader, refused, hasEdges = true }: { reader: Reader; refused: [Reader, unknown]; hasEdges?: boolean },
): FieldRows {
  const edges = hasEdges ? 'edges { cursor node { __typename } }' : '';
  const page = (first: number) => `${field}(first: ${first}) { nodes { __typename } }`;
  return {
    node,
    rows: [
      {
        case: 'success',
        as: reader,
        selection: `${field}(first: 5) { nodes { __typename } ${edges} }`,
        answers: { [field]: { nodes: expect.any(Array), ...(hasEdges && { edges: expect.any(Array) }) } },
      },
      { case: 'invalid', as: reader, selection: page(0), answers: 'BAD_USER_INPUT' },
      {
        case: 'invalid',
        as: reader,
        selection: `${field}(after: "no cursor of ours") { nodes { __typename } }`,
        answers: 'BAD_USER_INPUT',
      },
      { case: 'unauthenticated', as: 'nobody', selection: page(5), answers: null },
      { case: 'forbidden', as: refused[0], selection: page(5), answers: refused[1] },
    ],
  };
}

export const days = 'from: "2026-01-01T00:00:00Z", to: "2026-01-08T00:00:00Z"';
export const backwards = 'from: "2026-01-08T00:00:00Z", to: "2026-01-01T00:00:00Z"';

/** Rows of a field over a time: a week, a time that ends before it begins, and people who do not see it. */
export function span(
  node: FieldRows['node'],
  field: string,
  selection: string,
  { reader, refused }: { reader: Reader; refused: [Reader, unknown] },
): FieldRows {
  const over = (time: string) => `${field}(${time}) { ${selection} }`;
  return {
    node,
    rows: [
      { case: 'success', as: reader, selection: over(days), answers: { [field]: expect.anything() } },
      { case: 'invalid', as: reader, selection: over(backwards), answers: 'BAD_USER_INPUT' },
      { case: 'unauthenticated', as: 'nobody', selection: over(days), answers: null },
      { case: 'forbidden', as: refused[0], selection: over(days), answers: refused[1] },
    ],
  };
}
