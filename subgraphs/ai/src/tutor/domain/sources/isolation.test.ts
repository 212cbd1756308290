import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourcePolicies } from '../settings.ts';
import {
  assertIsolated,
  breachOf,
  IsolationBroken,
  sourceKinds,
  sourceOf,
  type Origin,
} from './isolation.ts';

const origins = new Map<string, Origin>([
  ['own', 'CLASSROOM'],
  ['link', 'CURATED'],
]);
const near = { materialId: 'own' };

test('an answer rests on nothing of another class, nothing that is not permitted, and nothing that is not said', () => {
  const at = (policy: (typeof sourcePolicies)[number], ...sources: Parameters<typeof breachOf>[0]) =>
    breachOf(sources, { policy, origins });
  expect(at('CLASSROOM', { materialId: 'own', source: 'CLASSROOM' })).toBeUndefined();
  expect(at('CLASSROOM', { materialId: 'elsewhere', source: 'CLASSROOM' })).toBe('another_class');
  expect(at('CLASSROOM', { materialId: 'link', source: 'CURATED' })).toBe('not_permitted');
  const own = { materialId: 'own', source: 'CLASSROOM' as const };
  expect(at('CLASSROOM_AND_CURATED', own, { materialId: 'link', source: 'CURATED' })).toBeUndefined();
  // A link among the class's own documents that is not called one.
  expect(at('CLASSROOM_AND_CURATED', own, { materialId: 'link' })).toBe('not_labelled');
  expect(at('CLASSROOM_AND_CURATED', own, { materialId: 'link', source: 'CLASSROOM' })).toBe('not_labelled');
  expect(() => assertIsolated([{ materialId: 'link' }], { policy: 'CLASSROOM', origins })).toThrow(
    IsolationBroken,
  );
  expect(at('CLASSROOM')).toBeUndefined();
});

test('a document that the conversation is about is its anchor, but a link stays a link', () => {
  expect(sourceOf({ materialId: 'own' }, { origins, near })).toBe('ANCHOR');
  expect(sourceOf({ materialId: 'own' }, { origins })).toBe('CLASSROOM');
  expect(sourceOf({ materialId: 'link' }, { origins, near: { materialId: 'link' } })).toBe('CURATED');
});

test('whatever is cited and however it is called: what passes is permitted and truly called, and never of the web', () => {
  const cited = fc.record({
    materialId: fc.constantFrom('own', 'link', 'elsewhere'),
    source: fc.constantFrom(...sourceKinds),
  });
  fc.assert(
    fc.property(
      fc.array(cited, { maxLength: 6 }),
      fc.constantFrom(...sourcePolicies),
      fc.boolean(),
      (sources, policy, isAnchored) => {
        const isolation = { policy, origins, ...(isAnchored && { near }) };
        if (breachOf(sources, isolation)) return;
        for (const { materialId, source } of sources) {
          expect(source).not.toBe('WEB');
          expect(source === 'CURATED').toBe(materialId === 'link');
          expect(materialId).not.toBe('elsewhere');
          if (policy === 'CLASSROOM') expect(source).not.toBe('CURATED');
        }
      },
    ),
  );
});
