/** What people do in the load, and how often. */
import { randomUUID } from 'node:crypto';
import type { Member, School } from './school.ts';

export interface Activity {
  name: string;
  /** Of all that is done. */
  share: number;
  who: 'students' | 'teachers';
  run(member: Member, chance: Chance): Promise<void>;
}
export interface Chance {
  random(): number;
  /** The next question, by Zipf's law. */
  question(): string;
  /** Told which question was put to which class. */
  asked(classroomId: string, question: string): void;
}

const startPage = `{ viewer { id name
  classrooms(first: 20) { nodes { id name subject materials(first: 20) { nodes { id name indexState } } } }
  agenda(first: 10) { nodes { __typename } } } }`;
const conversations = `query($id: ID!) { node(id: $id) { ... on Classroom {
  tutorSessions(first: 10) { nodes { id turns(first: 5) { nodes { question answer outcome } } } } } } }`;
const turnEvents = `subscription($id: ID!) { tutorTurn(id: $id) { __typename
  ... on TutorToken { text } ... on TutorTurnFailed { reason } } }`;
const people = `query($id: ID!) { node(id: $id) { ... on Classroom { name
  members(first: 50) { nodes { user { name } } } } } }`;
const byName = 'query($query: String!) { search(query: $query, first: 10) { nodes { kind } } }';

const classOf = ({ classroomIds }: Member, { random }: Chance) =>
  classroomIds[Math.floor(random() * classroomIds.length)] ?? '';

/** 90 of 100 by students, 10 by teachers. */
export const mix: readonly Activity[] = [
  {
    ...{ name: 'opens the start page', share: 0.4, who: 'students' },
    run: async ({ client }) => void (await client.request(startPage)),
  },
  { ...{ name: 'asks the tutor and follows the answer to its end', share: 0.3, who: 'students' }, run: ask },
  {
    ...{ name: 'reads earlier conversations', share: 0.1, who: 'students' },
    run: async (member, chance) =>
      void (await member.client.request(conversations, { id: classOf(member, chance) })),
  },
  {
    ...{ name: 'looks for a document by its name', share: 0.1, who: 'students' },
    run: async ({ client }) => void (await client.request(byName, { query: 'ri' })),
  },
  {
    ...{ name: 'looks at the members of a class', share: 0.1, who: 'teachers' },
    run: async (member, chance) =>
      void (await member.client.request(people, { id: classOf(member, chance) })),
  },
];

async function ask(member: Member, chance: Chance): Promise<void> {
  const classroomId = classOf(member, chance);
  const question = chance.question();
  const input = { classroomId, question, idempotencyKey: randomUUID() };
  const { turn } = await member.client.mutate('askTutor', 'turn { id }', input);
  chance.asked(classroomId, question);
  for await (const event of member.client.subscribe(turnEvents, { id: (turn as { id: string }).id }))
    if (event.__typename === 'TutorTurnFailed') throw new Error(String(event.reason));
}

/** Who does the next thing, and what. */
export function draw(school: School, random: () => number): { activity: Activity; member: Member } {
  let mark = random();
  const activity = mix.find(({ share }) => (mark -= share) < 0) ?? (mix[0] as Activity);
  const among = school[activity.who];
  return { activity, member: among[Math.floor(random() * among.length)] as Member };
}
