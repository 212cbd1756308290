/** For every mutation: what it answers to somebody who may, to bad input, to nobody, and to somebody who may not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Data } from './clients.ts';
import { accountRows } from './matrix/account-rows.ts';
import { attemptRows } from './matrix/attempt-rows.ts';
import { classroomRows } from './matrix/classroom-rows.ts';
import { makeFixture, type Fixture, type Row } from './matrix/fixture.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let fixture: Fixture;
beforeAll(async () => {
  supergraph = await openSupergraph();
  fixture = await makeFixture(supergraph);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

const table: Record<string, Row[]> = { ...classroomRows, ...attemptRows, ...accountRows };

describe.each(Object.keys(table))('%s', (field) => {
  it.each(table[field] as Row[])('$name', async ({ as, input, answers, path }) => {
    const { ask, mutationOf } = supergraph;
    const { data, errors } = await ask(fixture.people[as], mutationOf(field, '__typename'), {
      input: input(fixture),
    });
    const payload = data?.[field] as Data | undefined;
    expect(errors?.[0]?.extensions.code ?? payload?.__typename).toMatch(new RegExp(`^(${answers})$`));
    if (path) expect(payload?.path.slice(-path.length)).toEqual(path);
  });
});
