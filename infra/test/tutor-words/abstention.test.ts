// The page reads what the tutor says in English, and may import nothing of it: here both are held against each other.
import { describe, expect, it } from 'vitest';
import { toAbstention } from '../../../subgraphs/ai/src/tutor/domain/abstention.ts';
import { parseAbstention } from '../../../web/src/features/tutor/domain/abstention.ts';

/** As the tutor says it today. */
const said = (materials: number, passages: number) =>
  toAbstention({ materials, passages }, [])
    .map((part) => (part.kind === 'token' ? part.text : ''))
    .join('');

describe('an abstention', () => {
  it('is known by the words with which the tutor says it', () => {
    expect(parseAbstention(said(1, 12))).toEqual({ materials: 1, passages: 12, places: [] });
    expect(parseAbstention(said(3, 1))).toEqual({ materials: 3, passages: 1, places: [] });
    expect(parseAbstention(said(0, 0))).toEqual({ materials: 0, passages: 0, places: [] });
  });

  it('names where the nearest words stand', () => {
    const places = ['“Salt and sand” (a.md) [1]', 'b.pdf, page 3 [2]'];
    expect(parseAbstention(`${said(2, 9)} The nearest it comes is in ${places.join(' and in ')}.`)).toEqual({
      ...{ materials: 2, passages: 9, places },
    });
  });

  it('is no answer that only begins or ends like one', () => {
    for (const answer of [`${said(1, 2)} Magma is molten rock [1].`, 'Magma is molten rock [1].', ''])
      expect(parseAbstention(answer)).toBeUndefined();
  });
});
