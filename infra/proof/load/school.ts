/** The school of the load: seeded people, and classes that hold the same lessons. */
import { systemClock } from '@ensure-study/kit/clock';
import { lessons } from '../../../subgraphs/ai/src/tutor/fixtures/labelled-set.ts';
import { createGraphqlTransport } from '../../ensure/adapters/graphql-transport.ts';
import { seed, type SeededPerson } from '../../ensure/seed.ts';
import { createSignedInApi, type Identity } from '../../ensure/signed-in-api.ts';
import { createApiClient, type ApiClient } from '../../product/api-client.ts';
import { untilRead } from '../../product/until-read.ts';

export const schoolSize = { students: 100, teachers: 4, classrooms: 2 };

/** Of the product that the load starts. */
export const demoPassword = 'ensure-demo';

export interface Member {
  role: SeededPerson['role'];
  client: ApiClient;
  classroomIds: string[];
}
export interface School {
  students: Member[];
  teachers: Member[];
  /** All that the lessons are asked, answered by them or not, in an order of its own. */
  questions: string[];
}

/** Makes the people, uploads every lesson into each class, and waits until all of them are found. */
export async function openSchool(gateway: string, say: (line: string) => void): Promise<School> {
  const { signal } = new AbortController();
  const transport = createGraphqlTransport(new URL('/graphql', gateway));
  const apiAs = (identity: Identity) =>
    createSignedInApi({ transport, identity, clock: systemClock, signal });
  const api = apiAs({ email: 'admin@demo.test', password: demoPassword });
  const people = await seed({ api, apiOf: (token) => apiAs({ token }), report: say }, schoolSize);
  const members = people.map(({ role, token, classroomIds }) => ({
    ...{ role, classroomIds },
    client: createApiClient(gateway, token),
  }));
  const school = {
    students: members.filter(({ role }) => role === 'STUDENT'),
    teachers: members.filter(({ role, classroomIds }) => role === 'TEACHER' && classroomIds.length > 0),
    questions: lessons.flatMap(({ questions }) => questions.map(({ ask }) => ask)),
  };
  for (const { client, classroomIds } of school.teachers)
    for (const classroomId of classroomIds) await upload(client, classroomId);
  say(`${lessons.length} lessons are in each of ${schoolSize.classrooms} classes`);
  return school;
}

async function upload(teacher: ApiClient, classroomId: string) {
  for (const { name, text } of lessons)
    await teacher.mutate(
      'uploadMaterial',
      'material { id }',
      { classroomId },
      { name, type: 'text/markdown', content: text },
    );
  await untilRead(teacher, classroomId);
}
