import { describe, expect, it } from 'vitest';
import { enterRoom, mayAnswer, moveInRoom, questionMarks, type Room, type RoomMove } from './exam-room.ts';

const questions = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const after = (room: Room, ...moves: RoomMove[]) => moves.reduce(moveInRoom, room);
const fresh = enterRoom(null, questions.length);

describe('exam room', () => {
  it('goes on at the question where a reload left it, and never at one that is not there', () => {
    expect(enterRoom({ current: 2, flagged: ['a'] }, 3)).toMatchObject({ current: 2, flagged: ['a'] });
    expect(enterRoom({ current: 9, flagged: [] }, 3).current).toBe(2);
    expect(enterRoom(null, 0).current).toBe(0);
  });

  it('shows what is answered, marked and open', () => {
    const room = after(fresh, { type: 'flagged', questionId: 'b' }, { type: 'went', index: 1 });
    expect(questionMarks(room, questions, (id) => id === 'a')).toMatchObject([
      { number: 1, answered: true, flagged: false, current: false },
      { number: 2, answered: false, flagged: true, current: true },
      { number: 3, answered: false, flagged: false, current: false },
    ]);
    expect(after(room, { type: 'flagged', questionId: 'b' }).flagged).toEqual([]);
  });

  it('comes back from the review to the question that was chosen there', () => {
    const room = after(fresh, { type: 'reviewed' });
    expect(room.view).toBe('review');
    expect(after(room, { type: 'went', index: 2 })).toMatchObject({ view: 'answering', current: 2 });
  });

  it('takes no answers while it hands in, and takes them again when the server did not take it', () => {
    const handing = after(fresh, { type: 'hand-in' });
    expect(mayAnswer(handing)).toBe(false);
    expect(mayAnswer(after(handing, { type: 'not-taken' }))).toBe(true);
  });

  it('takes no answers after the end of time, until a teacher gives more', () => {
    const late = after(fresh, { type: 'time-is-up' });
    expect(mayAnswer(late)).toBe(false);
    expect(mayAnswer(after(late, { type: 'not-taken' }))).toBe(false);
    expect(mayAnswer(after(late, { type: 'time-was-given' }))).toBe(true);
  });

  it('stays closed once the attempt is handed in', () => {
    const closed = after(fresh, { type: 'closed' }, { type: 'time-was-given' }, { type: 'went', index: 1 });
    expect(closed).toMatchObject({ phase: 'closed', current: 0 });
  });
});
