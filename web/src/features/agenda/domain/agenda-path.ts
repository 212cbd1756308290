/** Where something to do is done. Pure. */
export interface AgendaPlace {
  kind: string;
  assessment: { id: string; classroom: { id: string } };
}

export function agendaPath({ kind, assessment: { id, classroom } }: AgendaPlace): string {
  const quiz = `/classrooms/${classroom.id}/quizzes/${id}`;
  return kind === 'ANSWERS_TO_GRADE' ? `${quiz}/grading` : quiz;
}
