import { expect, it } from 'vitest';
import { agendaPath } from './agenda-path.ts';

const assessment = { id: 'quiz', classroom: { id: 'class' } };

it('leads teachers to the answers that wait, and students to the quiz', () => {
  expect(agendaPath({ kind: 'ANSWERS_TO_GRADE', assessment })).toBe('/classrooms/class/quizzes/quiz/grading');
  expect(agendaPath({ kind: 'ASSESSMENT_OPEN', assessment })).toBe('/classrooms/class/quizzes/quiz');
});
