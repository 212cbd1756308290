/** The shape of `demo/course.json`: the class, its documents and its quiz, as written by people. */
import { z } from 'zod';

const ShortText = z.string().trim().min(1).max(200);
const Prompt = z.string().trim().min(1).max(2_000);
const Points = z.number().positive().max(100);

const MultipleChoice = z.strictObject({
  kind: z.literal('MULTIPLE_CHOICE'),
  prompt: Prompt,
  points: Points,
  /** In the order in which they are shown. */
  choices: z
    .array(z.strictObject({ text: z.string().trim().min(1).max(500), correct: z.boolean().default(false) }))
    .min(2)
    .max(10)
    .refine(
      (choices) => choices.filter(({ correct }) => correct).length === 1,
      'exactly one choice is correct',
    ),
});

const ShortAnswer = z.strictObject({
  kind: z.literal('SHORT_ANSWER'),
  prompt: Prompt,
  points: Points,
  /** Any of these is right, whatever the case, spaces and closing punctuation. */
  acceptedAnswers: z.array(z.string().trim().min(1).max(200)).min(1).max(50),
});

/** The whole of `course.json`. */
export const DemoCourse = z.strictObject({
  /** Title of the course: the name of the demo class is `classroom.name`. */
  title: ShortText,
  classroom: z.strictObject({ name: ShortText, subject: ShortText }),
  /** Documents, oldest first: files that lie beside `course.json`. */
  files: z.array(z.strictObject({ file: z.string().regex(/^[\w.-]+$/), mediaType: ShortText })).min(1),
  /** One that was held the day before. */
  meeting: z.strictObject({
    title: ShortText,
    minutes: z.int().min(1).max(240),
    /** A file that lies beside `course.json`. */
    transcript: z.string().regex(/^[\w.-]+$/),
    lines: z.array(
      z.strictObject({ by: z.enum(['teacher', 'student']), minute: z.int().nonnegative(), text: ShortText }),
    ),
  }),
  quiz: z.strictObject({
    title: ShortText,
    questions: z.array(z.discriminatedUnion('kind', [MultipleChoice, ShortAnswer])).min(1),
  }),
});
export type DemoCourse = z.infer<typeof DemoCourse>;
