/**
 * The product as processes, and used in a real Chromium. Each file starts a product and screens of its own, so two run at
 * once: they wait for browsers more than they compute.
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, in this order; the others come after them. */
const longest = [
  'accessibility',
  'exam-accessibility',
  'roles',
  'people',
  'slow-answer',
  'exam',
  'documents',
];

/** Begun last, the longest file would run alone while half of the machine has nothing to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ['infra/e2e/**/*.e2e.ts'],
    globalSetup: ['infra/e2e/build-first.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
