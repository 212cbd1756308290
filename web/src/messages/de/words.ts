import { toMessages } from '../to-messages.ts';

/** What only staff reads stands in staff-words.ts; what is away, in outage-words.ts. */
export const words = toMessages(
  import.meta.glob(
    [
      './*.json',
      '!./access-tokens.json',
      '!./admin.json',
      '!./exam-building.json',
      '!./exam-wall.json',
      '!./grading.json',
      '!./meetings.json',
      '!./outages.json',
      '!./knowledge.json',
      '!./tutor-insights.json',
      '!./safeguarding.json',
      '!./tutor-settings.json',
      '!./tutor-trace.json',
      '!./tutor.json',
    ],
    {
      eager: true,
      import: 'default',
    },
  ),
);
