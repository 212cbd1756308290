import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowOffset, offsetWithin, raiseLeast, type OffsetBounds } from './clock-offset.ts';

describe('narrowOffset', () => {
  it('always encloses the true offset, whatever the delays of the answers', () => {
    const exchange = fc.record({
      sentAt: fc.integer({ min: 0, max: 1e7 }),
      there: fc.integer({ min: 0, max: 3_000 }),
      back: fc.integer({ min: 0, max: 3_000 }),
      precisionMs: fc.constantFrom(1, 1_000),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e8, max: 1e8 }),
        fc.array(exchange, { minLength: 1 }),
        (offset, exchanges) => {
          const bounds = exchanges.reduce<OffsetBounds | null>(
            (known, { sentAt, there, back, precisionMs }) => {
              const moment = sentAt + there + offset;
              const serverAt = Math.floor(moment / precisionMs) * precisionMs;
              return narrowOffset(known, {
                sentAt,
                receivedAt: sentAt + there + back,
                serverAt,
                precisionMs,
              });
            },
            null,
          )!;
          expect(bounds.least).toBeLessThanOrEqual(offset);
          expect(bounds.most).toBeGreaterThanOrEqual(offset);
        },
      ),
    );
  });

  it('comes within the shortest round trip', () => {
    const slow = narrowOffset(null, { sentAt: 0, receivedAt: 2_000, serverAt: 501_000, precisionMs: 1 });
    const quick = narrowOffset(slow, { sentAt: 5_000, receivedAt: 5_020, serverAt: 505_010, precisionMs: 1 });
    expect(offsetWithin(quick)).toBeCloseTo(500_000, -1);
  });

  it('begins anew when a clock was set between two answers', () => {
    const before = narrowOffset(null, { sentAt: 0, receivedAt: 10, serverAt: 5, precisionMs: 1 });
    const after = narrowOffset(before, { sentAt: 100, receivedAt: 110, serverAt: 3_600_105, precisionMs: 1 });
    expect(offsetWithin(after)).toBeCloseTo(3_600_000, -2);
  });

  it('takes a told moment as a least only, and never past what an exchange has shown', () => {
    const known: OffsetBounds = { least: 0, most: 1_000 };
    expect(raiseLeast(known, 400)).toEqual({ least: 400, most: 1_000 });
    expect(raiseLeast(known, -9_000)).toEqual(known);
    expect(raiseLeast(known, 5_000)).toEqual({ least: 1_000, most: 1_000 });
  });
});
