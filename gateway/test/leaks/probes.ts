/** Every way in which words of a class's documents can come to somebody, tried at once. */
import { viewerHeader } from '@ensure-study/kit/trust';
import { uuidOf } from '@ensure-study/contracts/ids';
import type { Answer, Caller } from '../clients.ts';
import { viewerTrust, type Supergraph } from '../supergraph.ts';

export interface Lesson {
  classroomId: string;
  joinCode: string;
  materialId: string;
  passageId: string;
  /** A made-up word that stands in the documents of this class alone. */
  mark: string;
  teacher: Required<Caller>;
}
/** A question that somebody has asked the tutor. */
export interface Asked {
  turnId: string;
  sessionId: string;
}
/** What came back, by the path on which it came. */
export type Seen = Record<string, string>;

export const question = 'How far does the tide rise in the bay?';
const search = `(query: "${question}")`;
const turn = 'question answer outcome citations { number quote state material { name } }';
const found = (search: string) => `knowledge { ${search} { text material { name } } }`;

const insights = `tutorInsights {
  unanswered { nodes { question before nearest { text } } }
  refused { nodes { question before reply } }
  wrongSources { nodes { citation { quote } now questions { question } } }
  unhelpful { nodes { question answer comment } }
  examples { nodes { question answer } } }`;

/** What is asked of each type, by `node` and by `_entities`; apart, because one that is refused takes the others with it. */
const fields: Record<string, string[]> = {
  Material: ['name problem text { text } warnings { nodes { message } }', 'passageList { nodes { text } }'],
  Classroom: [
    found(`search${search}`),
    found(`search(query: "${question}", by: WORDS)`),
    found(`search(query: "${question}", by: MEANING)`),
    found(`search(query: "and how far?", history: [{ role: USER, content: "${question}" }])`),
    `tutorSessions { nodes { turns { nodes { ${turn} } } } }`,
    insights,
  ],
  User: [`passageSearch${search} { text material { name } }`],
  TutorSession: [`turns { nodes { ${turn} } }`, 'anchor { label heading material { name } }'],
  TutorTurn: [
    `${turn} session { turns { nodes { answer } } }`,
    'nearest { text } trace { steps { data { json } } }',
  ],
};

/** What a person gets who knows every id there is. */
export async function lookEverywhere(
  supergraph: Supergraph,
  who: Required<Caller>,
  { lessons, asked, people }: { lessons: Lesson[]; asked: Asked[]; people: Required<Caller>[] },
): Promise<Seen> {
  const objects = [
    ...lessons.flatMap(({ classroomId, materialId }) => [
      ['Classroom', classroomId],
      ['Material', materialId],
    ]),
    ...people.map(({ userId }) => ['User', userId]),
    ...asked.flatMap(({ turnId, sessionId }) => [
      ['TutorTurn', turnId],
      ['TutorSession', sessionId],
    ]),
  ] as [string, string][];
  const wanted = objects.flatMap(([type, id]) =>
    (fields[type] ?? []).map((selection, at) => ({ path: `${type} ${at} ${id}`, type, id, selection })),
  );
  const seen: Seen = {};
  const look = async (path: string, asking: Promise<unknown>) => (seen[path] = JSON.stringify(await asking));
  // One after the other: it is looked for words, not for what the services bear.
  for (const batch of inBatches(wanted))
    for (const [way, { data, errors }] of [
      ['nodes', await askNodes(supergraph, who, batch)],
      ['entities', await askEntities(supergraph, who, batch)],
    ] as const) {
      for (const { at, path } of batch) seen[`${way} ${path}`] = JSON.stringify(data?.[`a${at}`] ?? null);
      seen[`${way} errors from ${batch[0]?.path}`] = JSON.stringify(errors ?? []);
    }
  for (const { classroomId, passageId } of lessons) {
    await look(`passage ${passageId}`, supergraph.ask(who, `{ node(id: "${passageId}") { id __typename } }`));
    await look(`preview ${classroomId}`, preview(supergraph, who, classroomId));
  }
  for (const { turnId } of asked) await look(`stream ${turnId}`, follow(supergraph, who, turnId));
  return seen;
}

interface Wanted {
  path: string;
  type: string;
  id: string;
  selection: string;
}
const perRequest = 6;
const inBatches = (wanted: readonly Wanted[]) =>
  Array.from({ length: Math.ceil(wanted.length / perRequest) }, (_, batch) =>
    wanted.flatMap((one, at) => (Math.floor(at / perRequest) === batch ? [{ ...one, at }] : [])),
  );

const askNodes = (
  { ask }: Supergraph,
  who: Caller,
  wanted: readonly (Wanted & { at: number })[],
): Promise<Answer> =>
  ask(
    who,
    `{ ${wanted.map(({ at, id, type, selection }) => `a${at}: node(id: "${id}") { ... on ${type} { ${selection} } }`).join('\n')} }`,
  );

/** As if the gateway asked for somebody who should not have been let so far. Names are core's. */
export async function askEntities(
  { aiUrl }: Supergraph,
  { userId }: Required<Caller>,
  wanted: readonly (Omit<Wanted, 'path'> & { at: number })[],
): Promise<Answer> {
  const person = uuidOf('User', userId) ?? '';
  const entities = wanted.map(({ type, id, selection, at }) => {
    const own = selection.replaceAll(/material \{ name \}|\bname\b/g, '');
    return `a${at}: _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { ${own} } }`;
  });
  const response = await fetch(`${aiUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [viewerHeader]: await viewerTrust.sign({
        ...{ userId: person, organisationId: person, sessionId: person },
        ...{ role: 'TEACHER', scopes: ['session'] },
      }),
    },
    body: JSON.stringify({ query: `{ ${entities.join('\n')} }` }),
  });
  return (await response.json()) as Answer;
}

const preview = ({ ask }: Supergraph, who: Caller, classroomId: string): Promise<Answer> =>
  ask(
    who,
    `query($input: PreviewAnswerInput!) { previewAnswer(input: $input) { ... on PreviewAnswerSuccess { answer citations { quote } } } }`,
    { input: { classroomId, question } },
  );

/** Its events from the first on, or what it was refused with. */
export const follow = ({ watch }: Supergraph, who: Caller, turnId: string): Promise<unknown> =>
  watch(
    who,
    `subscription($id: ID!) { tutorTurn(id: $id) { __typename ... on TutorToken { text } ... on TutorCitation { citation { quote } } ... on TutorTurnCompleted { turn { ${turn} } } } }`,
    { id: turnId },
  ).catch((error: unknown) => String(error));
