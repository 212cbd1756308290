import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTurn, reduceTurn, type TurnEvent } from './turn-stream.ts';

const token = (cursor: string, text: string): TurnEvent => ({ __typename: 'TutorToken', cursor, text });
const citation = (cursor: string, number: number): TurnEvent => ({
  __typename: 'TutorCitation',
  cursor,
  citation: {
    number,
    start: 0,
    end: 4,
    quote: 'tide',
    page: 2,
    material: { id: 'm', name: 'tides.pdf' },
    state: 'CURRENT',
  },
});

describe('reduceTurn', () => {
  it('joins tokens to the answer, letter for letter', () => {
    const turn = [token('1', 'Water '), token('2', 'rises [1].\n\n'), token('3', 'Then it falls.')].reduce(
      reduceTurn,
      emptyTurn,
    );
    expect(turn.text).toBe('Water rises [1].\n\nThen it falls.');
  });

  it('shows the same answer however often a stream was cut and resumed', () => {
    const events = [citation('c1', 1), ...Array.from({ length: 12 }, (_, i) => token(`t${i}`, `w${i} `))];
    const whole = events.reduce(reduceTurn, emptyTurn);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(events.length), fc.nat(4))), (cuts) => {
        // Each resumption repeats a few events before the point where the connection was lost.
        const heard = cuts
          .sort(([a], [b]) => a - b)
          .reduceRight((list, [at, repeated]) => {
            const again = events.slice(Math.max(0, at - repeated), at);
            return [...list.slice(0, at), ...again, ...list.slice(at)];
          }, events);
        expect(heard.reduce(reduceTurn, emptyTurn).text).toBe(whole.text);
      }),
    );
  });

  it('keeps citations by number, in order', () => {
    const turn = [citation('1', 2), citation('2', 1), citation('3', 2)].reduce(reduceTurn, emptyTurn);
    expect(turn.citations.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('shows no answer with holes where some of it was not told, but waits for its end', () => {
    const parts = [token('1', 'Half'), 'missed', token('5', ' of it'), citation('6', 2)] as const;
    const turn = parts.reduce(reduceTurn, emptyTurn);
    expect(turn).toMatchObject({ text: '', citations: [], ended: false });
    const completed: TurnEvent = { __typename: 'TutorTurnCompleted', cursor: '7' };
    expect(reduceTurn(turn, completed)).toMatchObject({ text: '', citations: [], ended: true });
  });

  it('ends with the reason of a failure and takes nothing in after it', () => {
    const failed: TurnEvent = { __typename: 'TutorTurnFailed', cursor: '2', reason: 'The model went away.' };
    const turn = [token('1', 'Half'), failed, token('3', ' more')].reduce(reduceTurn, emptyTurn);
    expect(turn).toMatchObject({ text: 'Half', ended: true, failure: 'The model went away.' });
  });
});
