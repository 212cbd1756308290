/** Rows of the tutor as GraphQL objects, with global ids. */
import { toGlobalId } from '@ensure-study/contracts/ids';
import type { Citation } from './domain/passage.ts';
import type { SessionRow, TurnRow } from './ports.ts';

export const toCitation = ({ materialId, ...citation }: Citation) => ({
  __typename: 'Citation' as const,
  ...citation,
  material: { __typename: 'Material' as const, id: toGlobalId('Material', materialId) },
});

export const toSession = ({ id, classroomId, startedAt }: SessionRow) => ({
  __typename: 'TutorSession' as const,
  id: toGlobalId('TutorSession', id),
  classroom: { __typename: 'Classroom' as const, id: toGlobalId('Classroom', classroomId) },
  startedAt,
});

export const toTurn = ({
  id,
  sessionId,
  question,
  askedAt,
  answer,
  citations,
  outcome,
  generator,
  retrieval,
  searched,
}: TurnRow) => ({
  __typename: 'TutorTurn' as const,
  id: toGlobalId('TutorTurn', id),
  session: { __typename: 'TutorSession' as const, id: toGlobalId('TutorSession', sessionId) },
  question,
  askedAt,
  // A turn that failed keeps what was streamed, if anything was.
  answer: outcome === null || (outcome === 'FAILED' && answer === '') ? null : answer,
  outcome,
  generator,
  retrieval,
  searched,
  citations: citations.map(toCitation),
});
