/** An answer while it is streamed: events come in order, and a resumed stream never shows words twice. Pure. */
/** Whether the document still says what was cited from it. */
export type CitationState = 'CURRENT' | 'CHANGED' | 'REMOVED';
/** Where its words come from. */
export type SourceKind = 'ANCHOR' | 'CLASSROOM' | 'CURATED' | 'WEB';

export interface StreamedCitation {
  number: number;
  page?: number | null;
  start: number;
  end: number;
  quote: string;
  material?: { id: string; name: string } | null;
  state: CitationState;
  /** Absent for words that are only near a question. */
  source?: SourceKind;
}

export type TurnEvent =
  | { __typename: 'TutorToken'; cursor: string; text: string }
  | { __typename: 'TutorCitation'; cursor: string; citation: StreamedCitation }
  | { __typename: 'TutorTurnCompleted'; cursor: string }
  | { __typename: 'TutorTurnFailed'; cursor: string; reason: string };

export interface TurnStream {
  text: string;
  citations: readonly StreamedCitation[];
  /** Why the turn ended without an answer; null while it runs and when it completed. */
  failure: string | null;
  ended: boolean;
  /** Some of it was not told: nothing more is shown of it, until its end has all. */
  missed: boolean;
  seen: ReadonlySet<string>;
}

export const emptyTurn: TurnStream = {
  text: '',
  citations: [],
  failure: null,
  ended: false,
  missed: false,
  seen: new Set(),
};

/** Takes in an event; `missed`: some of those between the last one and the next were not told. */
export function reduceTurn(turn: TurnStream, event: TurnEvent | 'missed'): TurnStream {
  if (turn.ended) return turn;
  if (event === 'missed') return { ...emptyTurn, missed: true };
  const isPart = event.__typename === 'TutorToken' || event.__typename === 'TutorCitation';
  if (turn.seen.has(event.cursor) || (turn.missed && isPart)) return turn;
  const seen = new Set(turn.seen).add(event.cursor);
  switch (event.__typename) {
    case 'TutorToken':
      return { ...turn, seen, text: turn.text + event.text };
    case 'TutorCitation': {
      const others = turn.citations.filter(({ number }) => number !== event.citation.number);
      const citations = [...others, event.citation].sort((a, b) => a.number - b.number);
      return { ...turn, seen, citations };
    }
    case 'TutorTurnCompleted':
      return { ...turn, seen, ended: true };
    case 'TutorTurnFailed':
      return { ...turn, seen, ended: true, failure: event.reason };
  }
}
