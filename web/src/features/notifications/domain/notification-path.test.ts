import { describe, expect, it } from 'vitest';
import { notificationPath } from './notification-path.ts';

const classroom = { id: 'c' };

describe('notificationPath', () => {
  it('leads to the document, the quiz or the class that it is about', () => {
    expect(notificationPath({ kind: 'MATERIAL_ADDED', classroom, material: { id: 'm' } })).toBe(
      '/classrooms/c/materials/m',
    );
    expect(notificationPath({ kind: 'RESULTS_RELEASED', classroom, assessment: { id: 'a' } })).toBe(
      '/classrooms/c/quizzes/a',
    );
    expect(notificationPath({ kind: 'ALERT_RAISED', classroom, assessment: { id: 'a' } })).toBe(
      '/classrooms/c/quizzes/a/live',
    );
    expect(notificationPath({ kind: 'MATERIAL_FAILED', classroom })).toBe('/classrooms/c');
  });

  it('leads to the queue of safeguarding, an admin to who should look, and a guardian nowhere: the school speaks with them', () => {
    expect(notificationPath({ kind: 'SAFEGUARDING_REPORTED' })).toBe('/safeguarding');
    expect(notificationPath({ kind: 'SAFEGUARDING_OVERDUE' })).toBe('/admin/school');
    expect(notificationPath({ kind: 'SAFEGUARDING_GUARDIAN' })).toBeNull();
  });

  it('leads nowhere when the class can be seen no more', () => {
    expect(notificationPath({ kind: 'MATERIAL_ADDED', material: { id: 'm' } })).toBeNull();
  });
});
