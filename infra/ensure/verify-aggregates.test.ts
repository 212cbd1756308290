import { describe, expect, it } from 'vitest';
import { run } from './fixtures/command-line.ts';
import { startFakeGateway } from './fixtures/fake-gateway.ts';

const deed = (id: string, personId: string) => ({
  ...{ id, date: '2026-01-02', kind: 'QUESTION_ASKED' },
  person: { id: personId },
  classroom: { id: 'c' },
});
const day = (questionsAsked: number, activePeople: number) => ({
  ...{ date: '2026-01-02', questionsAsked, materialsOpened: 0, attemptsSubmitted: 0, activePeople },
});

/** A school of two people whose log has two pages, and grows once while it is looked at. */
function school({ told = {} as Record<string, object[] | null> } = {}) {
  const pages: Record<string, { nodes: object[]; next: string; hasMore: boolean }> = {
    '': { nodes: [deed('e1', 'p')], next: '1', hasMore: true },
    '1': { nodes: [deed('e2', 'q')], next: '2', hasMore: false },
    '2': { nodes: [deed('e3', 'q')], next: '3', hasMore: false },
    '3': { nodes: [], next: '3', hasMore: false },
  };
  const days: Record<string, object[] | null> = {
    ...{ p: [day(1, 1)], q: [day(2, 1)], c: [day(3, 2)], o: [day(3, 2)] },
    ...told,
  };
  const typeOf: Record<string, string> = { c: 'Classroom', o: 'Organisation' };
  return {
    viewer: { organisation: { id: 'o', deeds: ({ after }: { after?: string }) => pages[after ?? ''] } },
    node({ id }: { id: string }) {
      const numbers = days[id];
      if (!numbers) return null;
      return { __typename: typeOf[id] ?? 'User', id, activity: numbers, engagement: numbers };
    },
  };
}

describe('ensure verify-aggregates', () => {
  it('finds every day right, those too that were counted while it looked', async () => {
    await using gateway = await startFakeGateway(school());
    expect(await run(gateway.url, ['verify-aggregates'])).toMatchObject({
      code: 0,
      printed: ['aggregates: 4 checked, 0 differ'],
    });
  });

  it('names each day that differs, and exits 2', async () => {
    await using gateway = await startFakeGateway(school({ told: { q: [day(3, 1)], p: [] } }));
    const { code, printed } = await run(gateway.url, ['verify-aggregates']);
    expect(code).toBe(2);
    expect(printed).toEqual([
      { id: 'p 2026-01-02', error: { code: 'DIFFERS', message: expect.stringMatching(/told nothing$/) } },
      {
        id: 'q 2026-01-02',
        error: { code: 'DIFFERS', message: expect.stringMatching(/^recounted 2 .*told 3/) },
      },
      'aggregates: 4 checked, 2 differ',
    ]);
  });

  it('leaves out a class that nobody may see any more, and says so', async () => {
    await using gateway = await startFakeGateway(school({ told: { c: null } }));
    const { code, printed, said } = await run(gateway.url, ['verify-aggregates']);
    expect([code, printed]).toEqual([0, ['aggregates: 3 checked, 0 differ']]);
    expect(said.join('\n')).toContain('c is left out');
  });
});
