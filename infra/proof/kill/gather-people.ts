/** A teacher and a student of the demo with a class and a sitting of their own, to put load on a product. */
import { z } from 'zod';
import { signInAs, type ApiClient } from '../../product/api-client.ts';
import type { StartedProduct } from '../../product/start-product.ts';
import type { LoadPeople } from './load.ts';

const Assessments = z.object({
  viewer: z.object({
    classrooms: z.object({
      nodes: z.array(z.object({ assessments: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })),
    }),
  }),
});
const StartedAttempt = z.object({ id: z.string(), startedAt: z.iso.datetime() });
const Questions = z.object({
  node: z.object({
    questions: z
      .array(z.object({ id: z.string(), choices: z.array(z.object({ id: z.string() })).nullable() }))
      .min(1),
  }),
});

/** The teacher goes through web, as the page does; the student to the gateway itself, as a script does. */
export async function gatherPeople({ web, gateway }: StartedProduct['addresses']): Promise<LoadPeople> {
  const teacher = await signInAs(web, 'teacher@demo.test');
  const student = await signInAs(gateway, 'student@demo.test');
  const { classroom } = await teacher.mutate('createClassroom', 'classroom { id joinCode }', {
    name: 'Proof',
    subject: 'Proof',
  });
  const { id: classroomId, joinCode: code } = classroom as { id: string; joinCode: string };
  await student.mutate('joinClassroom', 'classroom { id }', { code });
  return { teacher, student, classroomId, attempt: await beginAttempt(student) };
}

async function beginAttempt(student: ApiClient): Promise<LoadPeople['attempt']> {
  const seen = Assessments.parse(
    await student.request(
      '{ viewer { classrooms(first: 50) { nodes { assessments(first: 1) { nodes { id } } } } } }',
    ),
  );
  const assessment = seen.viewer.classrooms.nodes.flatMap(({ assessments }) => assessments.nodes)[0];
  if (!assessment) throw new Error('The demo student sees no quiz.');
  const { attempt } = await student.mutate('startAttempt', 'attempt { id startedAt }', {
    assessmentId: assessment.id,
  });
  const { id, startedAt } = StartedAttempt.parse(attempt);
  const { node } = Questions.parse(
    await student.request(
      'query($id: ID!) { node(id: $id) { ... on Assessment { questions { id choices { id } } } } }',
      { id: assessment.id },
    ),
  );
  const question = node.questions[0] as (typeof node.questions)[number];
  const choice = question.choices?.[0];
  return {
    id,
    startedAt: Date.parse(startedAt),
    questionId: question.id,
    response: (sequence) => (choice ? { choices: [choice.id] } : { response: `answer ${sequence}` }),
  };
}
