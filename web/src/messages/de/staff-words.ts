import { toMessages } from '../to-messages.ts';

export const words = toMessages(
  import.meta.glob(
    ['./admin.json', './exam-building.json', './exam-wall.json', './grading.json', './meetings.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
