// The page reads what the tutor says in English, and may import nothing of it: here both are held against each other.
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../subgraphs/ai/src/tutor/domain/routing/reason.ts';
import { evidenceWeights } from '../../../subgraphs/ai/src/tutor/domain/routing/weights.ts';
import { parseRoutingReason } from '../../../web/src/features/tutor-trace/domain/routing-reason.ts';

type Evidence = Parameters<typeof reasonOf>[0];
type Name = keyof Evidence['values'];

const names = Object.keys(evidenceWeights.withMeaning.weights) as Name[];

/** As the servers say it, of these signs. */
function said(signs: Name[], turn?: number, { words = [] as string[], isAgainst = false } = {}): string {
  const all = Object.fromEntries(signs.map((name) => [name, 1]));
  const bond = { shared: 0, implied: 0, pointedAt: 0, words };
  const evidence = { values: all, bonds: [bond, bond] } as unknown as Evidence;
  const isFollowUp = turn !== undefined;
  const weights = Object.fromEntries(signs.map((name, at) => [name, (isFollowUp ? 1 : -1) * (9 - at)]));
  return reasonOf(evidence, { weights, isFollowUp, isAgainst, turn });
}

describe('the reason of a routing', () => {
  it.each(names)('is read back for %s', (name) => {
    const read = { turn: null, because: [name], inCommon: null, isAgainst: false };
    expect(parseRoutingReason(said([name]))).toEqual(read);
  });

  it('is read back with its question, the words in common, and signs that oppose', () => {
    const text = said(['adds', 'shared'], 1, { words: ['magma', 'crust'], isAgainst: true });
    expect(parseRoutingReason(text)).toEqual({
      ...{ turn: 2, because: ['adds', 'shared'], inCommon: 'magma, crust', isAgainst: true },
    });
  });

  it('is read back where nothing speaks against it, and where nothing was asked before', () => {
    expect(parseRoutingReason(said([]))).toMatchObject({ because: ['little'] });
    expect(parseRoutingReason('Nothing was asked before.')).toBe('first');
  });

  it('stays as it is where it is none', () => {
    expect(parseRoutingReason('New topic: the moon is full.')).toBeUndefined();
    expect(parseRoutingReason('Anything else.')).toBeUndefined();
  });
});
