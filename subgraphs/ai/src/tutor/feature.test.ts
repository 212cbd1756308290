import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, subscribe, type ExecutionResult } from 'graphql';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { systemClock } from '@ensure-study/kit/clock';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Viewer } from '@ensure-study/kit/trust';
import { expect, test } from 'vitest';
import type { ClassroomAccess } from '../access/ports.ts';
import { createTutorFeature, type ModelEndpoint } from './feature.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { openScriptedEndpoint } from './fixtures/scripted-endpoint.ts';

const typeDefs = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** The feature as the service composes it, asked through its schema. */
async function openFeature(options: { access?: ClassroomAccess; languageModel?: ModelEndpoint } = {}) {
  const tutor = await openTutor();
  const feature = createTutorFeature({ ...tutor, clock: systemClock, isRouting: true, ...options });
  const schema = buildSubgraphSchema({ typeDefs, resolvers: feature.resolvers as never });
  const contextOf = (viewer: Viewer | null) => ({
    viewer,
    requestId: 'test',
    traceparent: null,
    signal: new AbortController().signal,
  });
  const run = async (
    source: string,
    variableValues: Record<string, unknown>,
    viewer: Viewer | null = tutor.student,
  ) =>
    (await graphql({ schema, source, variableValues, contextValue: contextOf(viewer) })) as ExecutionResult<
      Record<string, never>
    >;
  const watch = async (
    source: string,
    variableValues: Record<string, unknown>,
    viewer: Viewer | null = tutor.student,
  ) => {
    const result = await subscribe({
      schema,
      document: parse(source),
      variableValues,
      contextValue: contextOf(viewer),
    });
    if (!(Symbol.asyncIterator in result)) return { errors: result.errors, events: [] };
    const events = [];
    for await (const { data, errors } of result)
      events.push(errors ? { errors } : (data?.['tutorTurn'] as Record<string, never>));
    return { events };
  };
  return {
    ...{ tutor, feature, run, watch },
    async [Symbol.asyncDispose]() {
      await feature.close();
      await tutor[Symbol.asyncDispose]();
    },
  };
}

const ask = `mutation($input: AskTutorInput!) { askTutor(input: $input) { __typename
  ... on AskTutorSuccess { turn { id outcome answer session { id startedAt classroom { id } } } }
  ... on Problem { message } ... on InvalidInputProblem { path } } }`;
const watchTurn = `subscription($id: ID!, $after: String) { tutorTurn(id: $id, after: $after) { __typename
  ... on TutorToken { cursor text }
  ... on TutorCitation { cursor citation { number page start end quote material { id } } }
  ... on TutorTurnCompleted { cursor turn { id answer outcome generator retrieval searched { materials passages } citations { number quote } } }
  ... on TutorTurnFailed { cursor reason } } }`;
const inputOf = ({ classroomId }: TestTutor, question = questionWithAnswer) => ({
  input: { classroomId: toGlobalId('Classroom', classroomId), question },
});
const codes = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  errors?.map(({ extensions }) => extensions['code']);

interface Event {
  __typename: string;
  cursor: string;
  text?: string;
  turn?: { answer: string };
}

test('a question is accepted, answered by the workers, and streamed to its end', async () => {
  await using opened = await openFeature();
  const { tutor, feature, run, watch } = opened;
  feature.start();
  const { data } = await run(ask, inputOf(tutor));
  const { turn } = data?.['askTutor'] as unknown as { turn: { id: string } };
  expect(turn).toMatchObject({
    outcome: null,
    answer: null,
    session: { classroom: { id: toGlobalId('Classroom', tutor.classroomId) } },
  });
  const events = (await watch(watchTurn, { id: turn.id })).events as unknown as Event[];
  expect(events.map(({ __typename }) => __typename)).toEqual([
    'TutorCitation',
    'TutorToken',
    'TutorTurnCompleted',
  ]);
  expect(events[1]?.text).toBe(events[2]?.turn?.answer);
  expect(events[2]).toMatchObject({
    turn: { outcome: 'ANSWERED', generator: 'EXTRACTIVE', retrieval: 'KEYWORD', searched: { materials: 1 } },
  });
  expect((await watch(watchTurn, { id: turn.id, after: events[0]?.cursor })).events).toEqual(events.slice(1));
});

test('with an endpoint the model answers; when it hangs, the material does, and the wait is measured', async () => {
  await using endpoint = await openScriptedEndpoint();
  endpoint.script('small', { pieces: ['The lighthouse is 31 met'], then: 'hang' });
  endpoint.script('other', { pieces: ['The lighthouse is 31 metres high [1].'] });
  const languageModel = {
    baseUrl: endpoint.baseUrl,
    model: 'small',
    fallbackModel: 'other',
    firstTokenTimeoutMs: 10_000,
    stallTimeoutMs: 300,
  };
  await using opened = await openFeature({ languageModel });
  const { tutor, feature, run, watch } = opened;
  feature.start();
  const answered = async () => {
    const { data } = await run(ask, inputOf(tutor));
    const { turn } = data?.['askTutor'] as unknown as { turn: { id: string } };
    return (await watch(watchTurn, { id: turn.id })).events.at(-1);
  };
  expect(await answered()).toMatchObject({ turn: { outcome: 'ANSWERED', generator: 'FALLBACK_MODEL' } });
  endpoint.script('other', { status: 503 });
  expect(await answered()).toMatchObject({ turn: { outcome: 'ANSWERED', generator: 'EXTRACTIVE' } });
  expect(await feature.dependencies[0]?.isUp()).toBe(false);
  const messages = endpoint.asked[0]?.messages ?? [];
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(messages[0]?.content).not.toContain('31 metres');
  expect(messages[1]?.content).toContain('It is 31 metres high');
  expect(await tutor.metrics.registry.metrics()).toMatch(
    /llm_request_duration_seconds_count\{.*model="small".*outcome="failed".*\} 2/,
  );
});

test('a cursor that was made up is refused, in lists of conversations and of turns', async () => {
  await using opened = await openFeature();
  const { tutor, run } = opened;
  const { sessionId } = await tutor.accept(questionWithAnswer);
  const after = Buffer.from('no id').toString('base64url');
  const lists = `query($of: [_Any!]!, $after: String) { _entities(representations: $of) {
    ... on Classroom { tutorSessions(first: 1, after: $after) { nodes { id } } }
    ... on TutorSession { turns(first: 1, after: $after) { nodes { id } } } } }`;
  const ids = { Classroom: tutor.classroomId, TutorSession: sessionId };
  for (const __typename of ['Classroom', 'TutorSession'] as const) {
    const of = [{ __typename, id: toGlobalId(__typename, ids[__typename]) }];
    expect(codes(await run(lists, { of, after }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await run(lists, { of }))).toBeUndefined();
  }
});

test('nobody, strangers and other members get nothing of a turn', async () => {
  await using opened = await openFeature();
  const { tutor, run, watch } = opened;
  const { id, sessionId } = await tutor.accept(questionWithAnswer);
  const [turnId, session] = [toGlobalId('TutorTurn', id), toGlobalId('TutorSession', sessionId)];
  expect(codes(await run(ask, inputOf(tutor), null))).toEqual(['UNAUTHENTICATED']);
  expect(codes(await watch(watchTurn, { id: turnId }, null))).toEqual(['UNAUTHENTICATED']);
  expect((await run(ask, inputOf(tutor), tutor.stranger)).data?.['askTutor']).toMatchObject({
    __typename: 'NotAllowedProblem',
  });
  const entities = `query($of: [_Any!]!) { _entities(representations: $of) { ... on TutorTurn { question } ... on TutorSession { startedAt } } }`;
  const of = [
    { __typename: 'TutorTurn', id: turnId },
    { __typename: 'TutorSession', id: session },
  ];
  for (const viewer of [null, tutor.stranger, tutor.teacher]) {
    expect((await run(entities, { of }, viewer)).data?.['_entities']).toEqual([null, null]);
    if (viewer) expect(codes(await watch(watchTurn, { id: turnId }, viewer))).toEqual(['NOT_FOUND']);
  }
  expect((await run(entities, { of })).data?.['_entities']).toMatchObject([
    { question: questionWithAnswer },
    {},
  ]);
});

test('refusals name the input', async () => {
  await using opened = await openFeature();
  const { tutor, run } = opened;
  const { input } = inputOf(tutor);
  const refused = async (change: object) =>
    (await run(ask, { input: { ...input, ...change } })).data?.['askTutor'];
  expect(await refused({ question: '?' })).toMatchObject({
    __typename: 'InvalidInputProblem',
    path: ['input', 'question'],
  });
  expect(await refused({ mode: 'QUIZ' })).toMatchObject({
    __typename: 'InvalidInputProblem',
    path: ['input', 'mode'],
  });
  expect(await refused({ classroomId: 'x' })).toMatchObject({ __typename: 'NotFoundProblem' });
  expect(await refused({ sessionId: 'x' })).toMatchObject({ __typename: 'NotFoundProblem' });
});

test('conversations are listed newest first, their turns oldest first, page by page', async () => {
  await using opened = await openFeature();
  const { tutor, run } = opened;
  const first = await tutor.accept('What is the first question?');
  await tutor.clock.advance(1_000);
  const second = await tutor.accept('What is the second question?', first.sessionId);
  await tutor.clock.advance(1_000);
  const apart = await tutor.accept('What is another session?');
  const list = `query($of: [_Any!]!, $first: Int!, $after: String) { _entities(representations: $of) { ... on Classroom {
    tutorSessions(first: $first, after: $after) { nodes { id turns(first: 1) { nodes { id question } pageInfo { hasNextPage endCursor } } } pageInfo { hasNextPage endCursor } } } } }`;
  const of = [{ __typename: 'Classroom', id: toGlobalId('Classroom', tutor.classroomId) }];
  interface Listed {
    nodes: { id: string; turns: { nodes: { question: string }[]; pageInfo: object } }[];
    pageInfo: { endCursor: string };
  }
  const page = async (after?: string, viewer = tutor.student) => {
    const { data, errors } = await run(list, { of, first: 1, after }, viewer);
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as unknown as { tutorSessions: Listed }[])[0]?.tutorSessions;
  };
  const newest = await page();
  expect(newest).toMatchObject({
    nodes: [{ id: toGlobalId('TutorSession', apart.sessionId) }],
    pageInfo: { hasNextPage: true },
  });
  const older = await page(newest?.pageInfo.endCursor);
  expect(older?.nodes[0]?.turns).toMatchObject({
    nodes: [{ question: first.question }],
    pageInfo: { hasNextPage: true },
  });
  expect(second.sessionId).toBe(first.sessionId);
  expect((await page(undefined, tutor.teacher))?.nodes).toEqual([]);
  expect((await page(undefined, tutor.stranger))?.nodes).toEqual([]);
});

test('a removed document leaves its citation, without the document; an outage of core is an error', async () => {
  await using opened = await openFeature();
  const { tutor, feature, run, watch } = opened;
  feature.start();
  const { data } = await run(ask, inputOf(tutor));
  const { turn } = data?.['askTutor'] as unknown as { turn: { id: string } };
  await watch(watchTurn, { id: turn.id });
  const read = `query($of: [_Any!]!) { _entities(representations: $of) { ... on TutorTurn { citations { quote material { id } } } } }`;
  const of = [{ __typename: 'TutorTurn', id: turn.id }];
  const citations = async () => (await run(read, { of })).data?.['_entities'];
  expect(await citations()).toMatchObject([
    { citations: [{ material: { id: toGlobalId('Material', tutor.materialId) } }] },
  ]);
  tutor.live.among = async () => new Set();
  expect(await citations()).toMatchObject([{ citations: [{ material: null }] }]);
  tutor.access.roleIn = () => Promise.reject(storeUnavailable('core'));
  expect(codes(await run(ask, inputOf(tutor)))).toEqual(['STORE_UNAVAILABLE']);
  expect(codes(await watch(watchTurn, { id: turn.id }))).toEqual(['STORE_UNAVAILABLE']);
});
