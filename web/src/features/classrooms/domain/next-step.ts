/** What a member of a class would do next. Pure. */
export interface ClassroomSituation {
  id: string;
  viewerRole: 'TEACHER' | 'STUDENT' | null;
  materialCount: number;
  assessments: ReadonlyArray<{
    id: string;
    title: string;
    attempts: ReadonlyArray<'IN_PROGRESS' | 'SUBMITTED'>;
  }>;
}

/** What to do, and with which quiz. */
export type NextAct =
  { act: 'goOn' | 'take' | 'watch'; title: string } | { act: 'ask' | 'noMaterial' | 'addFirst' | 'share' };

export type NextStep = NextAct & {
  to: string;
  /** Worth doing now, rather than merely possible. */
  waiting: boolean;
};

function nextForStudent({ id, materialCount, assessments }: ClassroomSituation): NextStep {
  const quiz = (assessment: { id: string }) => `/classrooms/${id}/quizzes/${assessment.id}`;
  const begun = assessments.find(({ attempts }) => attempts.includes('IN_PROGRESS'));
  if (begun) return { act: 'goOn', title: begun.title, to: quiz(begun), waiting: true };
  const untried = assessments.find(({ attempts }) => attempts.length === 0);
  if (untried) return { act: 'take', title: untried.title, to: quiz(untried), waiting: true };
  if (materialCount > 0) return { act: 'ask', to: `/classrooms/${id}/tutor`, waiting: false };
  return { act: 'noMaterial', to: `/classrooms/${id}`, waiting: false };
}

function nextForTeacher({ id, materialCount, assessments }: ClassroomSituation): NextStep {
  if (materialCount === 0) return { act: 'addFirst', to: `/classrooms/${id}`, waiting: true };
  const [newest] = assessments;
  if (newest)
    return {
      act: 'watch',
      title: newest.title,
      to: `/classrooms/${id}/quizzes/${newest.id}/live`,
      waiting: false,
    };
  return { act: 'share', to: `/classrooms/${id}/people`, waiting: false };
}

export function nextStep(situation: ClassroomSituation): NextStep {
  return situation.viewerRole === 'STUDENT' ? nextForStudent(situation) : nextForTeacher(situation);
}

/** One of `count` colours for a class, always the same one for the same name. */
export function spineOf(name: string, count: number): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return sum % count;
}
