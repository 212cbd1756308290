import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { createReplicas } from './replicas.ts';
import { askSpread, createSpread, failureOf, ReplicaCloses } from './spread.ts';

const [one, two, three] = ['http://one.test', 'http://two.test', 'http://three.test'] as const;
const open = (...urls: [string, ...string[]]) => {
  const replicas = createReplicas({ name: 'core', urls, clock: createFakeClock(), logger });
  return { spread: createSpread(replicas), replicas };
};
const failure = (code: string) => Object.assign(new Error(code), { code });
const asking = (repeatable: boolean) => ({ repeatable, signal: new AbortController().signal });

/** Asks; what the replicas answer to one attempt each, and which were asked. */
async function ask(
  spread: ReturnType<typeof createSpread>,
  answers: (Error | string)[],
  repeatable = true,
): Promise<{ outcome: unknown; asked: string[] }> {
  const asked: string[] = [];
  const outcome = await askSpread(spread, asking(repeatable), async (url) => {
    const answer = answers[asked.push(url) - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  }).catch((error: unknown) => error);
  return { outcome, asked };
}

describe('requests', () => {
  it('go to the replica with the fewest under way, and in turn to those with as few', () => {
    const { spread } = open(one, two, three);
    const held = Array.from({ length: 6 }, () => spread.hold());
    for (const url of [one, two, three]) expect(held.filter((other) => other?.url === url)).toHaveLength(2);
    held.find((other) => other?.url === two)?.[Symbol.dispose]();
    expect(spread.hold()?.url).toBe(two);
    const { spread: idle } = open(one, two);
    const inTurn = Array.from({ length: 4 }, () => {
      using only = idle.hold();
      return only?.url;
    });
    expect(inTurn[0]).not.toBe(inTurn[1]);
    expect(inTurn.slice(2)).toEqual(inTurn.slice(0, 2));
  });

  it('go to none that is out, unless all are: a look that fails is no outage', () => {
    const { spread, replicas } = open(one, two);
    replicas.noteGone(one);
    expect(Array.from({ length: 4 }, () => spread.hold()?.url)).toEqual([two, two, two, two]);
    replicas.noteGone(two);
    expect(spread.hold()?.url).toBe(one);
  });

  it('count no longer once they are over, however often that is said', () => {
    const { spread } = open(one, two);
    const held = spread.hold();
    held?.[Symbol.dispose]();
    held?.[Symbol.dispose]();
    const next = [spread.hold()?.url, spread.hold()?.url];
    expect(new Set(next)).toEqual(new Set([one, two]));
  });
});

describe('a request whose replica has gone', () => {
  it.each(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT', 'ENOTFOUND'])(
    'is asked of another when nothing was sent (%s), a mutation too',
    async (code) => {
      const { spread, replicas } = open(one, two);
      const { outcome, asked } = await ask(spread, [failure(code), 'answer'], false);
      expect(outcome).toBe('answer');
      expect(new Set(asked)).toEqual(new Set([one, two]));
      expect(replicas.isWell(asked[0] as string)).toBe(false);
    },
  );

  it('is asked of another when it says that it closes, a mutation too', async () => {
    const { spread } = open(one, two);
    const { outcome, asked } = await ask(spread, [new ReplicaCloses('first'), 'answer'], false);
    expect([outcome, asked.length]).toEqual(['answer', 2]);
  });

  it('is asked of another once when it breaks off in the middle', async () => {
    const { spread } = open(one, two, three);
    const broken = failure('UND_ERR_SOCKET');
    const { outcome, asked } = await ask(spread, [broken, 'answer']);
    expect([outcome, new Set(asked).size]).toEqual(['answer', 2]);
    const again = await ask(spread, [broken, failure('ECONNRESET'), 'too late']);
    expect(again.outcome).toMatchObject({ code: 'ECONNRESET' });
    expect(again.asked).toHaveLength(2);
  });

  it('is never repeated when it is a mutation that may have been done', async () => {
    const { spread } = open(one, two);
    const broken = failure('ECONNRESET');
    expect(await ask(spread, [broken, 'twice'], false)).toMatchObject({
      outcome: broken,
      asked: [expect.any(String)],
    });
  });

  it('fails when each has refused it', async () => {
    const { spread } = open(one, two, three);
    const refused = failure('ECONNREFUSED');
    const { outcome, asked } = await ask(spread, [refused, refused, refused, 'none left']);
    expect(outcome).toBe(refused);
    expect(new Set(asked).size).toBe(3);
  });

  it('is asked of a single one once more, which may have closed an idle connection', async () => {
    const { spread } = open(one);
    expect((await ask(spread, [failure('UND_ERR_SOCKET'), 'answer'])).outcome).toBe('answer');
    expect((await ask(spread, [failure('ECONNREFUSED'), 'answer'])).asked).toEqual([one]);
  });

  it('is not asked again for a failure that is not the replica’s', async () => {
    const { spread, replicas } = open(one, two);
    const bug = new Error('no JSON');
    expect((await ask(spread, [bug, 'never'])).outcome).toBe(bug);
    expect(replicas.count()).toEqual({ well: 2, of: 2 });
  });
});

it('recognises what fetch wraps', () => {
  const wrapped = new TypeError('fetch failed', { cause: failure('ECONNREFUSED') });
  expect(failureOf(wrapped)).toBe('refused');
  expect(failureOf(new TypeError('fetch failed', { cause: failure('UND_ERR_SOCKET') }))).toBe('brokeOff');
  expect(failureOf(new DOMException('over', 'AbortError'))).toBeUndefined();
});
