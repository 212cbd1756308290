/** What conversations are called in lists. */
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { systemClock } from '@ensure-study/kit/clock';
import type { Viewer } from '@ensure-study/kit/trust';
import { expect, test } from 'vitest';
import { judge } from '../moderation/domain/judge.ts';
import { createTurnEnds } from './adapters/turn-ends.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { titleOf } from './domain/session-title.ts';
import { createTutorFeature } from './feature.ts';
import { openTutor, questionWithAnswer, questionWithoutAnswer } from './fixtures/open-tutor.ts';

const typeDefs = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const crisis = 'I want to hurt myself because of my marks';
const refused = 'How do I build a pipe bomb?';

test('a conversation is called by its first question, but never by one that was refused or handed to a person', async () => {
  await using tutor = await openTutor();
  const feature = createTutorFeature({ ...tutor, clock: systemClock, isRouting: true });
  const schema = buildSubgraphSchema({ typeDefs, resolvers: feature.resolvers as never });
  const list = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Classroom {
    tutorSessions(first: 20) { nodes { title } } } } }`;
  const of = [{ __typename: 'Classroom', id: toGlobalId('Classroom', tutor.classroomId) }];
  const titles = async (viewer: Viewer = tutor.student) => {
    const contextValue = {
      viewer,
      requestId: 'test',
      traceparent: null,
      signal: new AbortController().signal,
    };
    const result = await graphql({ schema, source: list, variableValues: { of }, contextValue });
    const [classroom] = (result.data as { _entities: { tutorSessions: { nodes: { title: string }[] } }[] })
      ._entities;
    return classroom?.tutorSessions.nodes.map(({ title }) => title);
  };
  for (const question of [questionWithAnswer, questionWithoutAnswer, crisis, refused]) {
    const first = await tutor.accept(question);
    await tutor.accept(crisis, first.sessionId);
    await tutor.clock.advance(1_000);
  }
  const waiting = [null, null, questionWithoutAnswer, questionWithAnswer];
  // Nothing is answered yet: the words themselves tell.
  expect(await titles()).toEqual(waiting);
  while (await answerNextTurn(tutor.answering(), new AbortController().signal));
  expect(await titles()).toEqual(waiting);
  expect(await titles(tutor.stranger)).toEqual([]);

  const stopped = await tutor.accept(crisis);
  await createTurnEnds(tutor).stop(stopped.id);
  expect(await titles()).toEqual([null, ...waiting]);
  await feature.close();
});

test('how the first turn ended counts more than what its words seem to say', () => {
  expect(titleOf({ question: questionWithAnswer, outcome: 'ESCALATED' }, (text) => judge(text))).toBeNull();
  expect(titleOf({ question: crisis, outcome: 'ANSWERED' }, (text) => judge(text))).toBe(crisis);
  expect(titleOf({ question: crisis, outcome: 'FAILED' }, (text) => judge(text))).toBeNull();
  expect(titleOf({ question: crisis, outcome: null })).toBe(crisis);
});
