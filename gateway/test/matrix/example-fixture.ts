/** An answer of the tutor that somebody found helpful, so that it may become an example of the class. */
import type { Caller, Clients } from '../clients.ts';

export async function makeExample(
  { mutate, get, watch }: Pick<Clients, 'mutate' | 'get' | 'watch'>,
  { student, teacher }: Record<'student' | 'teacher', Caller>,
  classroomId: string,
): Promise<{ id: string }> {
  const asked = { classroomId, question: 'What pulls the sea so?' };
  const { turn } = await mutate(student, 'askTutor', asked, 'turn { id }');
  await watch(student, 'subscription($id: ID!) { tutorTurn(id: $id) { __typename } }', { id: turn.id });
  await mutate(student, 'rateTutorTurn', { turnId: turn.id, vote: 'UP' });
  const examples =
    'query($id: ID!) { node(id: $id) { ... on Classroom { tutorInsights { examples { nodes { id standing } } } } } }';
  const { tutorInsights } = await get(teacher, examples, { id: classroomId });
  return tutorInsights.examples.nodes[0];
}
