import { describe, expect, it } from 'vitest';
import { nextStep, type ClassroomSituation } from './next-step.ts';

const classroom = (given: Partial<ClassroomSituation>): ClassroomSituation => ({
  id: 'c',
  viewerRole: 'STUDENT',
  materialCount: 3,
  assessments: [],
  ...given,
});
const quiz = (id: string, ...attempts: Array<'IN_PROGRESS' | 'SUBMITTED'>) => ({ id, title: id, attempts });

describe('nextStep', () => {
  it('brings a student back to an attempt that is still open before anything else', () => {
    const situation = classroom({ assessments: [quiz('new'), quiz('open', 'IN_PROGRESS', 'SUBMITTED')] });
    expect(nextStep(situation)).toMatchObject({ to: '/classrooms/c/quizzes/open', waiting: true });
  });

  it('offers a student a quiz never tried, and else the tutor', () => {
    expect(nextStep(classroom({ assessments: [quiz('q')] })).to).toBe('/classrooms/c/quizzes/q');
    expect(nextStep(classroom({ assessments: [quiz('q', 'SUBMITTED')] })).to).toBe('/classrooms/c/tutor');
  });

  it('asks a teacher of an empty class for material', () => {
    expect(nextStep(classroom({ viewerRole: 'TEACHER', materialCount: 0 }))).toMatchObject({ waiting: true });
  });

  it('never leads a teacher into an attempt', () => {
    const situation = classroom({ viewerRole: 'TEACHER', assessments: [quiz('q')] });
    expect(nextStep(situation).to).toBe('/classrooms/c/quizzes/q/live');
  });
});
