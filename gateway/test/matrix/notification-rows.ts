/** What somebody was told, and wants to be told. */
import { unknown, type Row } from './fixture.ts';

export const notificationRows: Record<string, Row[]> = {
  markNotificationsRead: [
    { name: "all of one's own", as: 'teacher', input: () => ({}), answers: 'MarkNotificationsReadSuccess' },
    {
      name: "one that is not one's own changes nothing",
      as: 'teacher',
      input: () => ({ ids: [unknown('Notification')] }),
      answers: 'MarkNotificationsReadSuccess',
    },
    {
      name: 'an id must be one',
      as: 'teacher',
      input: () => ({ ids: ['no id'] }),
      answers: 'InvalidInputProblem',
    },
    { name: 'nobody reads', as: 'nobody', input: () => ({}), answers: 'UNAUTHENTICATED' },
  ],
  setNotificationSettings: [
    {
      name: 'anybody chooses',
      as: 'student',
      input: () => ({ settings: [{ kind: 'MATERIAL_ADDED', isOn: true }] }),
      answers: 'SetNotificationSettingsSuccess',
    },
    {
      name: 'something must change',
      as: 'student',
      input: () => ({ settings: [] }),
      answers: 'InvalidInputProblem',
      path: ['settings'],
    },
    {
      name: 'nobody chooses',
      as: 'nobody',
      input: () => ({ settings: [{ kind: 'MATERIAL_ADDED', isOn: true }] }),
      answers: 'UNAUTHENTICATED',
    },
  ],
};
