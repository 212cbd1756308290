/** Every mutation whose input is its one argument and has no file, in an order in which each finds what it is about. */
import { accessTokenRows } from './access-token-rows.ts';
import { accountRows } from './account-rows.ts';
import { assessmentRows } from './assessment-rows.ts';
import { attemptRows } from './attempt-rows.ts';
import { classroomRows } from './classroom-rows.ts';
import type { Row } from './fixture.ts';
import { gradingRows } from './grading-rows.ts';
import { guardianRows } from './guardian-rows.ts';
import { materialRows } from './material-rows.ts';
import { meetingRows } from './meeting-rows.ts';
import { membershipRows } from './membership-rows.ts';
import { notificationRows } from './notification-rows.ts';
import { peopleRows } from './people-rows.ts';
import { safeguardingRows } from './safeguarding-rows.ts';
import { tutorRows } from './tutor-rows.ts';

export const mutationRows: Record<string, Row[]> = {
  ...classroomRows,
  ...tutorRows,
  ...materialRows,
  ...assessmentRows,
  ...attemptRows,
  ...gradingRows,
  ...accountRows,
  ...accessTokenRows,
  ...peopleRows,
  ...safeguardingRows,
  ...guardianRows,
  ...membershipRows,
  ...notificationRows,
  ...meetingRows,
};
