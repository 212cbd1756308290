/** What infra/docs/integrators.md tells other systems to do works on the product as it is started. */
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { expect } from 'vitest';
import { toPattern } from '../docs/domain/guide-blocks.ts';
import { runGuide } from './run-guide.ts';
import type { StartedProduct } from '../product/start-product.ts';

const root = new URL('../../', import.meta.url);
const fileOf = (name: string) => readFile(new URL(name, root), 'utf8');

/** Runs its examples on a fresh product, and compares what they print with what it says. */
export async function expectGuideToHold({ addresses }: StartedProduct): Promise<void> {
  const mutations = buildSchema(await fileOf('gateway/api.generated.graphql'))
    .getMutationType()
    ?.getFields();
  const ran = await runGuide(await fileOf('infra/docs/integrators.md'), {
    env: { ENSURE_URL: addresses.gateway },
    has: (need) => mutations?.[need] !== undefined,
    withinMs: 90_000,
  });
  for (const { shell, expected, printed } of ran)
    if (expected !== undefined) expect(`${printed}\n`, shell).toMatch(toPattern(expected));
  expect(ran.filter(({ expected }) => expected !== undefined).length).toBeGreaterThan(10);
}
