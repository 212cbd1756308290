/** What is to be done, and where. Pure. */
export interface AgendaPlace {
  kind: string;
  assessment: { id: string; classroom: { id: string } };
}

export function agendaPath({ kind, assessment: { id, classroom } }: AgendaPlace): string {
  const quiz = `/classrooms/${classroom.id}/quizzes/${id}`;
  return kind === 'ANSWERS_TO_GRADE' ? `${quiz}/grading` : quiz;
}

const soonMs = 7 * 24 * 60 * 60 * 1_000;

/** Meetings that go on, or start within a week: what is further off is seen in its class. */
export const meetingsSoon = <Meeting extends { state: string; startsAt: string }>(
  meetings: readonly Meeting[],
  now: number,
): Meeting[] =>
  meetings.filter(({ state, startsAt }) => state === 'RUNNING' || Date.parse(startsAt) - now < soonMs);
