/** A class of its own whose material does not change, and a student who asks it: what people are answered, in words. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { untilRead } from '../product/until-read.ts';
import type { LoadPeople } from '../proof/kill/load.ts';

const lesson = `# The lighthouse of Veldmoor

The lighthouse of Veldmoor was built in 1868 by Harriet Oakes. It is 31 metres high and made of granite.

## The keepers

Three keepers lived in the tower at a time. They kept hens on the rock for eggs.

## The lamp

The lamp burned oil until 1931. The light is seen 24 kilometres away.
`;
const known = 'When was the lighthouse of Veldmoor built?';
const further = [
  'How many keepers lived in the tower?',
  'Until when did the lamp burn oil?',
  'Of what is the lighthouse of Veldmoor made?',
];
const answeredWithinMs = 60_000;

const Turn = z.object({
  node: z.object({
    outcome: z.string().nullable(),
    generator: z.string().nullable(),
    retrieval: z.string().nullable(),
    answer: z.string().nullable(),
  }),
});

export async function openProbe({ teacher, student }: LoadPeople, say: (line: string) => void) {
  const made = await teacher.mutate('createClassroom', 'classroom { id joinCode }', {
    ...{ name: 'Outage', subject: 'Lighthouses' },
  });
  const { id: classroomId, joinCode: code } = made.classroom as { id: string; joinCode: string };
  await student.mutate('joinClassroom', 'classroom { id }', { code });
  await teacher.mutate(
    'uploadMaterial',
    'material { id }',
    { classroomId },
    {
      ...{ name: 'veldmoor.md', type: 'text/markdown', content: lesson },
    },
  );
  await untilRead(teacher, classroomId);

  async function ask(question: string): Promise<void> {
    try {
      const { turn } = await student.mutate('askTutor', 'turn { id }', { classroomId, question });
      const { answer, generator, retrieval } = await ended(student, (turn as { id: string }).id);
      say(
        `  "${question}" ${generator} ${retrieval}: ${(answer ?? '').replaceAll(/\s+/g, ' ').slice(0, 110)}`,
      );
    } catch (error) {
      say(`  "${question}" ${(error as Error).message}`);
    }
  }
  let next = 0;
  return {
    classroomId,
    /** One question that was answered before, and one that was not. */
    async ask(when: string): Promise<void> {
      say(`a student asks, ${when}:`);
      await ask(known);
      await ask(further[next++ % further.length] ?? known);
    },
  };
}

async function ended(student: LoadPeople['student'], id: string) {
  const query =
    'query($id: ID!) { node(id: $id) { ... on TutorTurn { outcome generator retrieval answer } } }';
  const until = Date.now() + answeredWithinMs;
  for (;;) {
    const { node } = Turn.parse(await student.request(query, { id }));
    if (node.outcome !== null) return node;
    if (Date.now() > until) throw new Error('is not answered yet');
    await sleep(100);
  }
}
