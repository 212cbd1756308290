import { toMessages } from '../to-messages.ts';

export const words = toMessages(
  import.meta.glob(
    [
      './access-tokens.json',
      './admin.json',
      './exam-building.json',
      './exam-wall.json',
      './grading.json',
      './knowledge.json',
      './meetings.json',
      './safeguarding.json',
      './tutor-settings.json',
      './tutor-insights.json',
      './tutor-trace.json',
    ],
    {
      eager: true,
      import: 'default',
    },
  ),
);
