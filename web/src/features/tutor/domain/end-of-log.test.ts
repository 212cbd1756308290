import { describe, expect, it } from 'vitest';
import { logBegun, placeAfterScroll, placeToHold } from './end-of-log.ts';

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

describe('placeToHold', () => {
  it('is the end while the newest entry fits, and its start once it does not', () => {
    expect(placeToHold(measure(300, 1_000), 700)).toBe(500);
    expect(placeToHold(measure(500, 1_600), 700)).toBe(684);
    expect(placeToHold(measure(684, 2_400), 700)).toBe(684);
  });

  it('takes nobody back who has gone on to read', () => {
    expect(placeToHold(measure(900, 2_400), 700)).toBe(900);
  });

  it('is the end where there is no entry', () => {
    expect(placeToHold(measure(0, 1_000), undefined)).toBe(500);
  });
});
