/** The same fixture is answered in Python by job/test_counting.py. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DomainEvent } from '@ensure-study/contracts/events';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toContribution } from '../../subgraphs/analytics/src/engagement/domain/contribution.ts';
import { bucketOf, toRules } from './rules.ts';

const jobFolder = fileURLToPath(new URL('job/', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const fixture = z
  .object({
    events: z.array(z.object({ why: z.string(), text: z.string(), means: z.unknown() })),
    buckets: z.record(z.string(), z.number()),
  })
  .parse(read('fixtures/events.json'));

/** As drain-partition.ts and count-events.ts take it. */
function meaningOf(text: string): unknown {
  const parsed = DomainEvent.safeParse(parse(text));
  if (!parsed.success) return 'unreadable';
  const contribution = toContribution(parsed.data);
  return contribution ? { ...contribution, organisationId: parsed.data.organisationId } : 'nothing';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const python = findPython();

describe('the rules of the Spark job', () => {
  it('are those of the product: `npm run generate` writes them', () => {
    expect(read('job/rules.json')).toEqual(toRules());
  });

  it.each(fixture.events)('$why is the same to both', ({ text, means }) => {
    expect(meaningOf(text)).toEqual(means);
  });

  it('look for people where the product does', () => {
    expect(Object.keys(fixture.buckets).map(bucketOf)).toEqual(Object.values(fixture.buckets));
  });

  it.skipIf(!python)('are kept by its Python', () => {
    const said = execFileSync(python ?? '', ['-m', 'unittest', '-q', 'test_counting'], {
      cwd: jobFolder,
      stdio: 'pipe',
    });
    expect(said.toString()).not.toContain('FAILED');
  });
});

/** Any that is there: the rules need no more than the language. */
function findPython(): string | undefined {
  try {
    execFileSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))'], { stdio: 'ignore' });
    return 'python3';
  } catch {
    return undefined;
  }
}
