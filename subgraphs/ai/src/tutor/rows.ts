/** Rows of the tutor as GraphQL objects, with global ids. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import type { Citation, NearPassage } from './domain/passage.ts';
import type { Topic } from './domain/topic/topic.ts';
import type { KeptTrace } from './domain/kept-trace.ts';
import type { SessionRow, TurnRow } from './ports.ts';
import type { Routed } from './route-next.ts';

export const toCitation = ({ materialId, source = 'CLASSROOM', ...citation }: Citation) => ({
  __typename: 'Citation' as const,
  ...citation,
  source,
  material: { __typename: 'Material' as const, id: toGlobalId('Material', materialId) },
});

/** As resolvers are handed it: their types know no more than that something may be a citation. */
export type CitationParent = Partial<Omit<ReturnType<typeof toCitation>, '__typename' | 'material'>> & {
  material?: { id: string } | null;
};
/** The row again. */
export function fromCitation({ material, number, page, start, end, quote }: CitationParent): Citation {
  const materialId = uuidOf('Material', material?.id ?? '');
  if (materialId === undefined || number === undefined || start === undefined || end === undefined)
    throw new Error('A citation lost what it was made of.');
  return { number, materialId, page: page ?? null, start, end, quote: quote ?? '' };
}

/** A passage as a citation without a number, so that it is placed as one. */
export const toNearest = ({ materialId, text, ...span }: NearPassage) => ({
  ...toCitation({ number: 0, materialId, quote: text, ...span }),
  __typename: 'NearestPassage' as const,
  text,
});

export const toSession = ({ id, classroomId, startedAt }: SessionRow) => ({
  __typename: 'TutorSession' as const,
  id: toGlobalId('TutorSession', id),
  classroom: { __typename: 'Classroom' as const, id: toGlobalId('Classroom', classroomId) },
  startedAt,
});

export const toTopicAnchor = ({ label, materialId, headings, since, turns }: Topic) => ({
  __typename: 'TopicAnchor' as const,
  ...{ label, since, turns },
  material: { __typename: 'Material' as const, id: toGlobalId('Material', materialId) },
  heading: headings.at(-1) ?? null,
});

export const toTrace = ({ endedAt, attempts, steps }: KeptTrace) => ({
  __typename: 'TutorTrace' as const,
  endedAt: new Date(endedAt),
  attempts,
  steps: steps.map(({ data, ...step }) => ({
    ...step,
    data: Object.entries(data).map(([name, value]) => ({ name, json: JSON.stringify(value) })),
  })),
});

export const toTurn = (turn: TurnRow) => {
  const { id, sessionId, question, askedAt, answer, outcome, generator, retrieval, searched } = turn;
  return {
    __typename: 'TutorTurn' as const,
    id: toGlobalId('TutorTurn', id),
    session: { __typename: 'TutorSession' as const, id: toGlobalId('TutorSession', sessionId) },
    ...{ question, askedAt },
    // A turn that failed keeps what was streamed, if anything was.
    answer: outcome === null || (outcome === 'FAILED' && answer === '') ? null : answer,
    ...{ outcome, generator, retrieval, searched },
    citations: turn.citations.map(toCitation),
    nearest: turn.nearest.map(toNearest),
  };
};

export const toRouting = ({ decision, score, because, turn, withMeaning, isRead }: Routed) => ({
  __typename: 'MessageRouting' as const,
  decision: decision === 'follow_up' ? ('FOLLOW_UP' as const) : ('NEW_TOPIC' as const),
  // For programs and teachers who compare: in English, as the schema says.
  ...{ score, ['reason']: because, withMeaning, isRead },
  turn: turn === undefined ? null : turn + 1,
});
