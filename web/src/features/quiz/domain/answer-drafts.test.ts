import { describe, expect, it } from 'vitest';
import { reduceDrafts, restoreDrafts, saveDelayMs, unsavedDrafts, type Drafts } from './answer-drafts.ts';

const write = (drafts: Drafts, questionId: string, response: string) =>
  reduceDrafts(drafts, { type: 'changed', questionId, value: { choices: null, response } });
const accept = (drafts: Drafts, questionId: string, sequence: number, acceptedSequence = sequence) =>
  reduceDrafts(drafts, { type: 'accepted', questionId, sequence, acceptedSequence });
const fresh = restoreDrafts([], {});

describe('reduceDrafts', () => {
  it('numbers changes upwards over the whole attempt', () => {
    const drafts = write(write(write(fresh, 'a', '1'), 'b', '2'), 'a', '3');
    expect(unsavedDrafts(drafts).map(({ questionId, sequence }) => [questionId, sequence])).toEqual([
      ['b', 2],
      ['a', 3],
    ]);
  });

  it('keeps a change made while an earlier one was being saved', () => {
    const drafts = accept(write(write(fresh, 'a', 'tid'), 'a', 'tide'), 'a', 1);
    expect(unsavedDrafts(drafts)).toMatchObject([{ questionId: 'a', response: 'tide', sequence: 2 }]);
    expect(unsavedDrafts(accept(drafts, 'a', 2))).toEqual([]);
  });

  it('goes on numbering above what the server had before a reload', () => {
    const restored = restoreDrafts([{ questionId: 'a', response: 'tide', sequence: 7 }], {});
    expect(unsavedDrafts(restored)).toEqual([]);
    expect(unsavedDrafts(write(restored, 'a', 'tides'))[0]?.sequence).toBe(8);
  });

  it('goes on numbering above what another machine had come to', () => {
    const restored = restoreDrafts([{ questionId: 'a', response: 'tide', sequence: 7 }], {}, 12);
    expect(unsavedDrafts(write(restored, 'b', 'moon'))[0]?.sequence).toBe(13);
  });

  it('saves after a reload what could not be saved before it', () => {
    const before = write(restoreDrafts([{ questionId: 'a', response: 'ti', sequence: 1 }], {}), 'a', 'tide');
    const after = restoreDrafts([{ questionId: 'a', response: 'ti', sequence: 1 }], before.byQuestion);
    expect(unsavedDrafts(after)).toMatchObject([{ response: 'tide', sequence: 2 }]);
  });

  it('lets the server’s answer stand where it is the later one', () => {
    const old = { a: { choices: null, response: 'old', sequence: 2, saved: 0 } };
    const restored = restoreDrafts([{ questionId: 'a', response: 'new', sequence: 3 }], old);
    expect(restored.byQuestion['a']?.response).toBe('new');
  });

  it('takes a newer number when another window got ahead, so that what is written here is kept', () => {
    const drafts = accept(write(fresh, 'a', 'tide'), 'a', 1, 9);
    expect(unsavedDrafts(drafts)).toMatchObject([{ response: 'tide', sequence: 10 }]);
    expect(unsavedDrafts(accept(drafts, 'a', 10))).toEqual([]);
  });

  it('waits longer after each failed save, and no longer once one succeeds', () => {
    const failed = reduceDrafts(reduceDrafts(write(fresh, 'a', 'x'), { type: 'failed' }), { type: 'failed' });
    expect([saveDelayMs(fresh), saveDelayMs(failed)]).toEqual([400, 2_000]);
    expect(saveDelayMs(accept(failed, 'a', 1))).toBe(400);
  });
});
