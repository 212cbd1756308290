import { describe, expect, it } from 'vitest';
import { logBegun, placeAfterScroll } from './end-of-log.ts';

const measure = (scrollTop: number, scrollHeight: number) => ({ scrollTop, scrollHeight, clientHeight: 500 });

describe('placeAfterScroll', () => {
  it('stays at the end when a whole answer arrived before the scroll to the end was told', () => {
    const atEnd = placeAfterScroll(logBegun, measure(500, 1_000));
    expect(placeAfterScroll(atEnd, measure(600, 1_900)).atEnd).toBe(true);
  });

  it('leaves somebody alone who scrolled up to read, until they come back', () => {
    const reading = placeAfterScroll(placeAfterScroll(logBegun, measure(500, 1_000)), measure(100, 1_000));
    expect(reading.atEnd).toBe(false);
    expect(placeAfterScroll(reading, measure(200, 1_000)).atEnd).toBe(false);
    expect(placeAfterScroll(reading, measure(490, 1_000)).atEnd).toBe(true);
  });

  it('does not take a log that is hidden for one that was scrolled', () => {
    const reading = { atEnd: false, top: 400 };
    const hidden = { scrollTop: 0, scrollHeight: 0, clientHeight: 0 };
    expect(placeAfterScroll(reading, hidden)).toBe(reading);
  });
});
