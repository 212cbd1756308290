import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LiveMaterials } from '../access/ports.ts';
import type { Citation } from './domain/passage.ts';
import { createPlaceCitation } from './place-citations.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const citation = { materialId: 'm', page: 1, start: 0, end: 5, quote: 'Tides' } as Citation;
const citedPages = { textsOf: async (pages: readonly unknown[]) => pages.map(() => 'Tides turn.') };
const all: LiveMaterials['among'] = async (ids) => new Set(ids);
const never = () => new Promise<never>(() => undefined);

it('asks once for all citations of a request, and apart for those of others', async () => {
  const among = vi.fn(all);
  const place = createPlaceCitation({ live: { among }, citedPages });
  const [one, other] = [new AbortController().signal, new AbortController().signal];
  const placed = await Promise.all([place(citation, one), place(citation, one), place(citation, other)]);
  expect(placed.map(({ state }) => state)).toEqual(['CURRENT', 'CURRENT', 'CURRENT']);
  expect(among).toHaveBeenCalledTimes(2);
});

it('waits neither for who has gone nor longer than some seconds, and one request never ends another', async () => {
  const among = vi.fn(all).mockImplementationOnce(never);
  const place = createPlaceCitation({ live: { among }, citedPages });
  const gone = new AbortController();
  const left = expect(place(citation, gone.signal)).rejects.toThrow('gone away');
  const stays = place(citation, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(1);
  gone.abort(new Error('gone away'));
  await left;
  expect((await stays).state).toBe('CURRENT');
  expect(among.mock.calls[0]?.[1]?.aborted).toBe(true);

  const late = createPlaceCitation({ live: { among: all }, citedPages: { textsOf: never } });
  const waited = expect(late(citation, new AbortController().signal)).rejects.toMatchObject({
    extensions: { code: 'STORE_UNAVAILABLE' },
  });
  await vi.advanceTimersByTimeAsync(5_000);
  await waited;
});
