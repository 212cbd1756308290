import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, subscribe, type ExecutionResult } from 'graphql';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { storeUnavailable } from '@ensure-study/kit/errors';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { initialState } from './domain/windows.ts';
import { openProctoring } from './fixtures/open-proctoring.ts';
import { createProctoringResolvers } from './resolvers.ts';

type Proctoring = Awaited<ReturnType<typeof openProctoring>>;
const typeDefs = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

function toContext(userId: string | null, signal = new AbortController().signal): Context {
  const rights = { role: 'STUDENT' as const, organisationId: uuidV7(), sessionId: uuidV7(), scopes: ['session'] };
  return {
    viewer: userId === null ? null : { userId, ...rights },
    requestId: 'test',
    traceparent: null,
    signal,
  };
}
function schemaOf(proctoring: Proctoring) {
  return buildSubgraphSchema({ typeDefs, resolvers: createProctoringResolvers(proctoring) as never });
}
const run = (proctoring: Proctoring, source: string, userId: string | null, variableValues: object) =>
  graphql({
    schema: schemaOf(proctoring),
    source,
    contextValue: toContext(userId),
    variableValues: variableValues as Record<string, unknown>,
  });

const record = `mutation($input: RecordObservationsInput!) { recordObservations(input: $input) {
  __typename ... on RecordObservationsSuccess { acceptedBatch } ... on InvalidInputProblem { path } } }`;
const toInput = ({ attemptId }: Proctoring, t = 1) => ({
  input: { attemptId: toGlobalId('Attempt', attemptId), batch: 1, observations: [{ t, kind: 'COPY' }] },
});
const alertsOf = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Assessment {
  alerts(first: 5) { nodes { kind class cursor attemptId student { id } } pageInfo { hasNextPage } } } } }`;
const ofAssessment = (assessmentId: string) => ({
  of: [{ __typename: 'Assessment', id: toGlobalId('Assessment', assessmentId) }],
});
const codes = ({ errors }: ExecutionResult) => errors?.map(({ extensions }) => extensions.code);

test('recordObservations answers the union member of its outcome', async () => {
  await using proctoring = await openProctoring();
  const recorded = async (userId: string, t?: number) => {
    const { data } = await run(proctoring, record, userId, toInput(proctoring, t));
    return data?.recordObservations;
  };
  expect(await recorded(proctoring.student, 10 ** 9)).toEqual({
    __typename: 'InvalidInputProblem',
    path: ['observations', '0', 't'],
  });
  expect(await recorded(proctoring.teacher)).toMatchObject({ __typename: 'NotAllowedProblem' });
  expect(await recorded(proctoring.student)).toEqual({
    __typename: 'RecordObservationsSuccess',
    acceptedBatch: 1,
  });
});

test('Assessment.alerts gives teachers alerts with a stub of the student for core to complete', async () => {
  await using proctoring = await openProctoring();
  await run(proctoring, record, proctoring.student, toInput(proctoring));
  const { data } = await run(proctoring, alertsOf, proctoring.teacher, ofAssessment(proctoring.assessmentId));
  expect(data?._entities).toMatchObject([
    {
      alerts: {
        nodes: [
          {
            kind: 'COPY',
            class: 'WARNING',
            attemptId: toGlobalId('Attempt', proctoring.attemptId),
            student: { id: toGlobalId('User', proctoring.student) },
          },
        ],
        pageInfo: { hasNextPage: false },
      },
    },
  ]);
});

test('nobody, students and outages get stable codes', async () => {
  await using proctoring = await openProctoring();
  const list = (userId: string | null) =>
    run(proctoring, alertsOf, userId, ofAssessment(proctoring.assessmentId));
  expect(codes(await run(proctoring, record, null, toInput(proctoring)))).toEqual(['UNAUTHENTICATED']);
  expect(codes(await list(null))).toEqual(['UNAUTHENTICATED']);
  expect(codes(await list(proctoring.student))).toEqual(['FORBIDDEN']);
  proctoring.access.assessmentOf = proctoring.access.attempt = async () => {
    throw storeUnavailable('core');
  };
  expect(codes(await list(proctoring.teacher))).toEqual(['STORE_UNAVAILABLE']);
  expect(codes(await run(proctoring, record, proctoring.student, toInput(proctoring)))).toEqual([
    'STORE_UNAVAILABLE',
  ]);
});

test('Subscription.proctoringAlerts refuses before it begins and ends with its signal', async () => {
  await using proctoring = await openProctoring();
  const document = parse('subscription($id: ID!) { proctoringAlerts(assessmentId: $id) { kind } }');
  const schema = schemaOf(proctoring);
  const watch = (userId: string | null, id: string, signal?: AbortSignal) =>
    subscribe({ schema, document, contextValue: toContext(userId, signal), variableValues: { id } });
  const id = toGlobalId('Assessment', proctoring.assessmentId);
  expect(codes((await watch(null, id)) as ExecutionResult)).toEqual(['UNAUTHENTICATED']);
  expect(codes((await watch(proctoring.student, id)) as ExecutionResult)).toEqual(['FORBIDDEN']);
  expect(codes((await watch(proctoring.teacher, 'nonsense')) as ExecutionResult)).toEqual(['NOT_FOUND']);
  const stop = new AbortController();
  const alerts = (await watch(proctoring.teacher, id, stop.signal)) as AsyncGenerator<ExecutionResult>;
  const next = alerts.next();
  stop.abort();
  expect(await next).toMatchObject({ done: true });
});

test('Attempt.alerts is for teachers, and for the student once it is handed in; when it was heard of, for teachers', async () => {
  await using proctoring = await openProctoring();
  const { attemptId, attempts, student, teacher } = proctoring;
  await run(proctoring, record, student, toInput(proctoring));
  const of = [{ __typename: 'Attempt', id: toGlobalId('Attempt', attemptId) }];
  const ofAttempt = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Attempt {
    lastHeardAt alerts(first: 5) { nodes { kind } } } } }`;
  const heardAs = (userId: string) =>
    run(proctoring, ofAttempt.replace('alerts(first: 5) { nodes { kind } }', ''), userId, { of });
  const seenAs = (userId: string) => run(proctoring, ofAttempt, userId, { of });
  const alerts = { nodes: [{ kind: 'COPY' }] };
  expect((await seenAs(teacher)).data?._entities).toMatchObject([{ alerts, lastHeardAt: expect.anything() }]);
  expect(codes(await seenAs(student))).toEqual(['FORBIDDEN']);
  expect(codes(await seenAs(uuidV7()))).toEqual(['NOT_FOUND']);
  expect((await heardAs(student)).data?._entities).toEqual([{ lastHeardAt: null }]);
  const facts = attempts.get(attemptId);
  const submittedAt = new Date(proctoring.clock.now()).toISOString();
  await proctoring.store.remember(
    {
      ...{ attemptId, assessmentId: proctoring.assessmentId, classroomId: proctoring.classroomId },
      ...{ userId: student, startedAt: new Date(facts?.startedAt ?? 0), submittedAt: new Date(submittedAt) },
    },
    { monitor: initialState, nextCheckAt: null },
  );
  expect((await seenAs(student)).data?._entities).toMatchObject([{ alerts, lastHeardAt: null }]);
});
