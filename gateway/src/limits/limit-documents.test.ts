import { Kind, OperationTypeNode, parse, type FieldNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseDocument, type DocumentLimits } from './limit-documents.ts';

const off: DocumentLimits = { depth: 0, height: 0, aliases: 0, directives: 0, rootFields: 0 };
const codes = (query: string, limits: Partial<DocumentLimits>) =>
  refuseDocument(parse(query), { ...off, ...limits }).map(({ extensions }) => extensions.code);

describe('the limits of documents', () => {
  it.each([
    ['depth', '{ a { b } }', 2, 'MAX_DEPTH_LIMIT'],
    ['height', '{ a { b c } }', 3, 'MAX_HEIGHT_LIMIT'],
    ['height', '{ ...F ...F } fragment F on Query { a { b } }', 4, 'MAX_HEIGHT_LIMIT'],
    ['height', '{ a ...F ... { ...F } } fragment F on Query { ...F }', 3, 'MAX_HEIGHT_LIMIT'],
    ['aliases', '{ x: a y: a ...F } fragment F on Query { z: a }', 3, 'MAX_ALIASES_LIMIT'],
    ['directives', 'query ($v: Int @d) @d { a @d ... @d { a } }', 4, 'MAX_DIRECTIVES_LIMIT'],
    ['directives', '{ ...F @d ...F } fragment F on Query @d { a @d }', 5, 'MAX_DIRECTIVES_LIMIT'],
    ['rootFields', '{ a { b c } ...F } fragment F on Query { a a { b } }', 3, 'MAX_ROOT_FIELDS_LIMIT'],
  ] as const)('%s: %s is %d', (limit, query, size, code) => {
    expect(codes(query, { [limit]: size })).toEqual([]);
    expect(codes(query, { [limit]: size - 1 })).toEqual([code]);
  });

  it('hold for each operation by itself, and for fragments that none of them spreads', () => {
    expect(codes('query A { a b } query B { a b }', { height: 2 })).toEqual([]);
    expect(codes('query A { a } query B { a b c }', { height: 2 })).toEqual(['MAX_HEIGHT_LIMIT']);
    expect(codes('{ a } fragment F on Query { a b c }', { height: 2 })).toEqual(['MAX_HEIGHT_LIMIT']);
  });

  it('take no field of a fragment for one of the outermost level unless it is spread there', () => {
    expect(codes('{ a { ...F } } fragment F on A { b c }', { rootFields: 1 })).toEqual([]);
  });

  it('refuse what is nested more deeply than can be looked at, also where no depth is too much', () => {
    const name = { kind: Kind.NAME, value: 'a' } as const;
    let innermost: FieldNode = { kind: Kind.FIELD, name };
    for (let level = 0; level < 100_000; level++)
      innermost = {
        ...{ kind: Kind.FIELD, name },
        selectionSet: { kind: Kind.SELECTION_SET, selections: [innermost] },
      };
    const selectionSet = { kind: Kind.SELECTION_SET, selections: [innermost] } as const;
    const operation = {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      selectionSet,
    } as const;
    const refused = refuseDocument({ kind: Kind.DOCUMENT, definitions: [operation] }, off);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(['MAX_DEPTH_LIMIT']);
  });

  it('are told all at once', () => {
    const limits = { depth: 1, height: 1, aliases: 1, directives: 1, rootFields: 1 };
    expect(codes('{ x: a { y: b } z: c @d @d }', limits)).toHaveLength(5);
  });

  it('are measured in no more time than the text takes, however often fragments double', () => {
    const levels = Array.from(
      { length: 1_000 },
      (_, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`,
    );
    const query = `{ ...F0 } ${levels.join(' ')} fragment F1000 on Q { x: id @d }`;
    expect(codes(query, { height: 1_000, aliases: 50, directives: 50 })).toHaveLength(3);
  });

  it('leave introspection a depth of its own', () => {
    const nested = (levels: number) => `{ __schema { ${'a { '.repeat(levels)} b ${'} '.repeat(levels)} } }`;
    expect(codes(nested(18), { depth: 5 })).toEqual([]);
    expect(codes(nested(19), { depth: 5 })).toEqual(['MAX_DEPTH_LIMIT']);
  });
});
