import { describe, expect, it } from 'vitest';
import { isFiltering, matches, noFilter } from './material-filter.ts';

const ready = { state: 'READY', warnings: [] } as const;

describe('matches', () => {
  it('finds names by words in any order, whatever their case and marks', () => {
    const filter = { ...noFilter, name: 'gezeiten uber' };
    expect(matches(filter, 'Überblick Gezeiten.pdf', ready)).toBe(true);
    expect(matches(filter, 'Gezeiten.pdf', ready)).toBe(false);
    expect(matches({ ...noFilter, name: 'अध्याय' }, 'अध्याय १.pdf', ready)).toBe(true);
  });

  it('finds documents by how they were read', () => {
    const warned = { state: 'READY', warnings: [{}] } as const;
    const failed = { state: 'FAILED', warnings: [] } as const;
    const queued = { state: 'QUEUED', warnings: [] } as const;
    expect(matches({ ...noFilter, state: 'warned' }, 'a', warned)).toBe(true);
    expect(matches({ ...noFilter, state: 'warned' }, 'a', ready)).toBe(false);
    expect(matches({ ...noFilter, state: 'failed' }, 'a', failed)).toBe(true);
    expect(matches({ ...noFilter, state: 'being-read' }, 'a', queued)).toBe(true);
    expect(matches({ ...noFilter, state: 'ready' }, 'a', null)).toBe(false);
    expect(matches(noFilter, 'a', null)).toBe(true);
  });
});

describe('isFiltering', () => {
  it('is not begun by spaces', () => {
    expect(isFiltering({ name: '  ', state: 'any' })).toBe(false);
    expect(isFiltering({ name: '', state: 'failed' })).toBe(true);
  });
});
