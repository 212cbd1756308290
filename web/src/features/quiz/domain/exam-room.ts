/** Where a student is in the room: at which question, what is marked to come back to, and how far handing in is. Pure. */
export type RoomView = 'answering' | 'review';

/** What happens to the attempt as a whole. After `closed` nothing can be changed here any more. */
export type RoomPhase = 'open' | 'handing-in' | 'time-is-up' | 'closed';

export interface Room {
  view: RoomView;
  phase: RoomPhase;
  /** Index of the question that is shown, where they are shown one at a time. */
  current: number;
  /** Grows with each going to a question, so that the page takes the reader there, also to where they were. */
  visits: number;
  /** Ids of questions marked to come back to. */
  flagged: readonly string[];
}

/** What a reload keeps. */
export type RoomPlace = Pick<Room, 'current' | 'flagged'>;

export type RoomMove =
  | { type: 'went'; index: number }
  | { type: 'flagged'; questionId: string }
  | { type: 'reviewed' }
  | { type: 'hand-in' }
  | { type: 'not-taken' }
  | { type: 'time-is-up' }
  | { type: 'time-was-given' }
  | { type: 'closed' };

export function enterRoom(place: RoomPlace | null, questionCount: number): Room {
  const current = Math.min(Math.max(0, place?.current ?? 0), Math.max(0, questionCount - 1));
  return { view: 'answering', phase: 'open', current, visits: 0, flagged: place?.flagged ?? [] };
}

const toggle = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((held) => held !== id) : [...ids, id];

export function moveInRoom(room: Room, move: RoomMove): Room {
  if (room.phase === 'closed') return room;
  switch (move.type) {
    case 'went':
      return { ...room, view: 'answering', current: move.index, visits: room.visits + 1 };
    case 'flagged':
      return { ...room, flagged: toggle(room.flagged, move.questionId) };
    case 'reviewed':
      return { ...room, view: 'review' };
    case 'hand-in':
      return room.phase === 'open' ? { ...room, phase: 'handing-in' } : room;
    case 'not-taken':
      return room.phase === 'handing-in' ? { ...room, phase: 'open' } : room;
    case 'time-is-up':
      return { ...room, phase: 'time-is-up' };
    case 'time-was-given':
      return room.phase === 'time-is-up' ? { ...room, phase: 'open' } : room;
    case 'closed':
      return { ...room, phase: 'closed' };
  }
}

/** Whether an answer may be changed now. */
export const mayAnswer = ({ phase }: Room): boolean => phase === 'open';

export interface QuestionMark {
  id: string;
  number: number;
  answered: boolean;
  flagged: boolean;
  current: boolean;
}

/** The questions as the navigator shows them. */
export function questionMarks(
  room: Room,
  questions: readonly { id: string }[],
  isAnswered: (id: string) => boolean,
): QuestionMark[] {
  return questions.map(({ id }, index) => ({
    id,
    number: index + 1,
    answered: isAnswered(id),
    flagged: room.flagged.includes(id),
    current: room.view === 'answering' && room.current === index,
  }));
}
