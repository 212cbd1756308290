import { expect, it } from 'vitest';
import { agendaPath, meetingsSoon } from './agenda-path.ts';

const assessment = { id: 'quiz', classroom: { id: 'class' } };

it('leads teachers to the answers that wait, and students to the quiz', () => {
  expect(agendaPath({ kind: 'ANSWERS_TO_GRADE', assessment })).toBe('/classrooms/class/quizzes/quiz/grading');
  expect(agendaPath({ kind: 'ASSESSMENT_OPEN', assessment })).toBe('/classrooms/class/quizzes/quiz');
});

it('tells of meetings that go on, however early they were planned, or start within a week', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  const meeting = (state: string, startsAt: string) => ({ state, startsAt });
  const soon = [meeting('RUNNING', '2026-11-28T01:00:00Z'), meeting('SCHEDULED', '2026-12-05T11:00:00Z')];
  expect(meetingsSoon([...soon, meeting('SCHEDULED', '2026-12-05T13:00:00Z')], now)).toEqual(soon);
});
