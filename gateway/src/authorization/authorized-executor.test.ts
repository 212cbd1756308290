import { buildSchema, parse, type DocumentNode } from 'graphql';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { GatewayContext } from '../context.ts';
import type { OperationExecutor, PlannedOperation } from '../execution/ports.ts';
import { grantByRole } from './evaluate-policies.ts';
import { guardSupergraph } from './guard-supergraph.ts';

const sdl = `schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
  type Query { open: Int secret: Int @authenticated deep: Int @requiresScopes(scopes: "x") any: Any }
  type A { a: Int } union Any = A`;
const logger = pino({ level: 'silent' });
const somebody = (scopes: string[] = []): Viewer => ({
  ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7(), role: 'STUDENT', scopes },
});

/** Plans nothing: tells what it would have planned, and answers always the same. */
function openExecutor() {
  const { supergraphSdl, guard } = guardSupergraph({ supergraphSdl: sdl, logger });
  const hashes: string[] = [];
  const inner: OperationExecutor = {
    ...{ supergraphSdl, apiSchema: buildSchema(supergraphSdl, { assumeValidSDL: true }) },
    plan({ documentHash }): PlannedOperation {
      hashes.push(documentHash);
      return { kind: 'query' };
    },
    execute: async () => ({ data: { open: 1, secret: 2, any: { a: 3 } } }),
    executeEvent: async () => ({ data: {} }),
  };
  return { hashes, executor: guard(inner) };
}

describe('plans', () => {
  it('are shared by all whose view of the operation is the same, and by nobody else', async () => {
    const { hashes, executor } = openExecutor();
    const planFor = async (text: string, viewer: Viewer | null) => {
      hashes.length = 0;
      await executor.plan({ documentHash: text, document: parse(text), viewer });
      return hashes[0];
    };
    expect(await planFor('{ open }', null)).toBe('{ open }');
    const text = '{ open secret deep }';
    const views = [null, somebody(), somebody(['x'])];
    const keys = [];
    for (const viewer of views) keys.push(await planFor(text, viewer));
    expect(new Set(keys).size).toBe(3);
    expect(await planFor(text, somebody(['x', 'y']))).toBe(keys[2]);
  });

  it('of a text that is parsed anew are those of the same text', async () => {
    const { executor } = openExecutor();
    const ask = async (document: DocumentNode) => {
      const planned = await executor.plan({ documentHash: 'h', document, viewer: somebody() });
      return executor.execute(planned, {}, {} as GatewayContext);
    };
    const text = '{ open secret any { ... on A { a } } }';
    const first = await ask(parse(text));
    expect(await ask(parse(text))).toEqual(first);
    expect(first).toEqual({ data: { open: 1, secret: 2, any: { a: 3 } } });
  });

  it('are refused where it is not clear which operation is meant', async () => {
    const { executor } = openExecutor();
    const document = parse('query A { open } query B { secret }');
    const plan = async (operationName?: string) =>
      executor.plan({ documentHash: 'h', document, operationName, viewer: null });
    await expect(plan()).rejects.toThrow('not clear which operation');
    await expect(plan('C')).rejects.toThrow('not clear which operation');
  });
});

describe('policies by role', () => {
  it('are satisfied by the roles that are named for them, and by no others', async () => {
    const evaluate = grantByRole({ review: ['TEACHER'], read: ['TEACHER', 'STUDENT'] });
    const names = new Set(['review', 'read', 'toString']);
    expect(await evaluate(names, somebody())).toEqual(new Set(['read']));
    expect(await evaluate(names, { ...somebody(), role: 'ADMIN' })).toEqual(new Set());
  });
});
