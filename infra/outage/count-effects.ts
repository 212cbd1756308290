/** What an outage may have made twice, or left out behind what was acknowledged: lists, counts and the search. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from '../product/api-client.ts';
import type { Entry, Journal } from '../proof/kill/journal.ts';
import type { LoadPeople } from '../proof/kill/load.ts';

export interface Effects {
  missing: string[];
  twice: string[];
}

const settleWithinMs = 120_000;
const searchedMax = 30;

export interface Counted {
  journal: Journal;
  people: LoadPeople;
  /** Every class in which the student has asked. */
  classroomIds: string[];
}

export async function countEffects(
  { journal, people, classroomIds }: Counted,
  say: (line: string) => void,
): Promise<Effects> {
  const effects: Effects = { missing: [], twice: [] };
  const asked = await askedIn(people.student, people.classroomId);
  for (const question of repeated(asked)) effects.twice.push(`asked twice: ${question}`);
  for (const name of repeated(await classesOf(people.teacher))) effects.twice.push(`made twice: ${name}`);
  const all = await Promise.all(classroomIds.map((id) => askedIn(people.student, id)));
  await compareCounts(people.student, all.flat().length, effects, say);
  await searchMaterials(journal, people, effects, say);
  return effects;
}

/** What occurs more than once, each as often as it is too many. */
function repeated(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(item).size);
}

const Sessions = z.object({
  node: z.object({
    tutorSessions: z.object({
      nodes: z.array(z.object({ turns: z.object({ nodes: z.array(z.object({ question: z.string() })) }) })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

/** Every question of the student in the class that is kept, acknowledged or not. */
async function askedIn(student: ApiClient, classroomId: string): Promise<string[]> {
  const query = `query($id: ID!, $after: String) { node(id: $id) { ... on Classroom {
    tutorSessions(first: 100, after: $after) { nodes { turns(first: 2) { nodes { question } } }
    pageInfo { hasNextPage endCursor } } } } }`;
  const questions: string[] = [];
  let after: string | null = null;
  do {
    const data: unknown = await student.request(query, { id: classroomId, after });
    const { nodes, pageInfo } = Sessions.parse(data).node.tutorSessions;
    questions.push(...nodes.flatMap(({ turns }) => turns.nodes.map(({ question }) => question)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return questions;
}

const Classes = z.object({
  viewer: z.object({
    classrooms: z.object({
      nodes: z.array(z.object({ name: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

async function classesOf(teacher: ApiClient): Promise<string[]> {
  const query = `query($after: String) { viewer { classrooms(first: 100, after: $after) {
    nodes { name } pageInfo { hasNextPage endCursor } } } }`;
  const names: string[] = [];
  let after: string | null = null;
  do {
    const data: unknown = await teacher.request(query, { after });
    const { nodes, pageInfo } = Classes.parse(data).viewer.classrooms;
    names.push(...nodes.map(({ name }) => name));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return names;
}

const Activity = z.object({
  viewer: z.object({ activity: z.array(z.object({ questionsAsked: z.number() })).nullable() }),
});

/** The event log and whatever counts from it: every question once. */
async function compareCounts(
  student: ApiClient,
  asked: number,
  { missing, twice }: Effects,
  say: (line: string) => void,
): Promise<void> {
  const dayMs = 24 * 60 * 60 * 1000;
  const query =
    'query($from: DateTime!, $to: DateTime!) { viewer { activity(from: $from, to: $to) { questionsAsked } } }';
  const until = Date.now() + settleWithinMs;
  let counted = -1;
  while (counted < asked && Date.now() < until) {
    const span = { from: new Date(Date.now() - dayMs).toISOString(), to: new Date().toISOString() };
    const { viewer } = Activity.parse(await student.request(query, span));
    counted = (viewer.activity ?? []).reduce((sum, { questionsAsked }) => sum + questionsAsked, 0);
    if (counted < asked) await sleep(500);
  }
  say(`questions asked: ${asked} are kept, analytics counts ${counted}`);
  for (let n = counted; n < asked; n += 1) missing.push('a question that analytics has not counted');
  for (let n = asked; n < counted; n += 1) twice.push('a question that analytics has counted twice');
}

const Found = z.object({
  node: z.object({
    knowledge: z.object({
      search: z.array(z.object({ material: z.object({ name: z.string() }).nullable() })),
    }),
  }),
});

/** The last documents of the load are found by what they say. */
async function searchMaterials(
  journal: Journal,
  { teacher, classroomId }: LoadPeople,
  { missing }: Effects,
  say: (line: string) => void,
): Promise<void> {
  const uploaded = journal.entries().filter(({ kind }) => kind === 'material');
  const query = `query($id: ID!, $query: String!) { node(id: $id) { ... on Classroom {
    knowledge { search(query: $query, first: 10) { material { name } } } } } }`;
  const isFound = async ({ expected }: Entry) => {
    const data = await teacher.request(query, { id: classroomId, query: `mark of the note ${expected}` });
    return Found.parse(data).node.knowledge.search.some(({ material }) => material?.name === expected);
  };
  const until = Date.now() + settleWithinMs;
  let open = uploaded.slice(-searchedMax);
  const sought = open.length;
  while (open.length > 0) {
    const results = await Promise.all(open.map(isFound));
    open = open.filter((_, place) => !results[place]);
    if (open.length === 0 || Date.now() > until) break;
    await sleep(500);
  }
  say(`the last ${sought} documents: ${sought - open.length} are found by what they say`);
  for (const { expected } of open) missing.push(`not found by its words: ${expected}`);
}
