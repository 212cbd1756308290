/** Every list that clients can ask for is paged, or has a bound that somebody has named. */
import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  GraphQLSchema,
  isListType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { estimateCost } from '../src/limits/operation-cost.ts';

/** Lists that are whole in one answer, and what keeps each short. A list that grows with use is a connection. */
const boundedLists: Record<string, string> = {
  'AccessToken.scopes': 'each scope once',
  'AnswerKey.acceptedAnswers': 'at most 50 wordings',
  'AnswerKey.correctChoices': 'at most 20 choices',
  'Assessment.gaps': 'what at most 200 questions lack',
  'Assessment.questions': 'at most 200',
  'AssessmentGap.path': 'three steps',
  'Attempt.answers': 'one a question',
  'Attempt.results': 'one a question',
  'Attendance.intervals': 'the comings of one person to one meeting',
  'AuditEntry.details': 'the parts of a policy',
  'Classroom.engagement': 'at most 366 days',
  'ClassroomKnowledge.search': '`first` is at most 100',
  'DeedPage.nodes': '`first` is at most 100',
  'InvalidInputProblem.path': 'as deep as an input',
  'MakeTestPeopleSuccess.people': 'at most 200 a call',
  'MaterialText.lines': 'lines of at most 50 000 characters',
  'MeetingTranscript.cues': '`first` is at most 200',
  'MeetingTranscript.search': '`first` is at most 200',
  'MeetingTranscript.speakers': 'those of at most 512 kB of text',
  'Organisation.engagement': 'at most 366 days',
  'Organisation.placesOfHelp': 'at most 5',
  'OrganisationUsage.people': 'one a role',
  'Passage.headings': 'levels of a document',
  'PassageHit.headings': 'levels of a document',
  'PassageHit.words': 'the first 40 words of a query',
  'PreviewModerationSuccess.verdicts': 'one for each text of the input, 50 at most',
  'PreviewAnswerSuccess.citations': 'the passages that an answer reads, six at most',
  'PreviewRoutingSuccess.routings': 'one a row, 50 at most',
  'Query.tokenScopes': 'each scope once',
  'Question.choices': 'at most 20',
  'SafeguardingGroup.reports': 'the newest ten',
  'SafeguardingReport.categories': 'each category once',
  'SavedAnswer.choices': 'at most 20',
  'SetNotificationSettingsSuccess.settings': 'one a kind',
  'TutorExample.citations': 'the passages that an answer reads, six at most',
  'TutorInsights.weeks': '`last` is at most 52',
  'TutorTrace.steps': 'the steps of one answer, a dozen or two',
  'TutorTraceStep.data': 'the values of one step',
  'TutorTurn.citations': 'the passages that an answer reads, six at most',
  'TutorTurn.nearest': 'at most 3',
  'UnansweredQuestion.nearest': 'at most 3',
  'User.activity': 'at most 366 days',
  'User.alertCounts': 'one a class of alerts',
  'User.notificationSettings': 'one a kind',
  'User.passageSearch': '`first` is at most 50',
  'WrongSource.questions': 'the latest five',
};

const schema = buildSchema(await readFile(new URL('../api.generated.graphql', import.meta.url), 'utf8'));
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const isConnection = (name: string) => name.endsWith('Connection');
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());
const connections = objects.flatMap((parent) =>
  fieldsOf(parent)
    .filter(({ type }) => isConnection(getNamedType(type).name))
    .map((field) => ({ parent, field, name: `${parent.name}.${field.name}` })),
);

it('every list outside of connections is short by a bound that is named here', () => {
  const lists = objects
    .filter(({ name }) => !isConnection(name))
    .flatMap((parent) =>
      fieldsOf(parent)
        .filter(({ type }) => isListType(getNullableType(type)))
        .map(({ name }) => `${parent.name}.${name}`),
    );
  expect(lists.toSorted()).toEqual(Object.keys(boundedLists).toSorted());
});

it.each(objects.filter(({ name }) => isConnection(name)).map((type) => [type.name, type] as const))(
  '%s is read by nodes or by edges',
  (name, connection) => {
    const fields = connection.getFields();
    const node = getNamedType(fields.nodes!.type).name;
    const edge = getNamedType(fields.edges!.type) as GraphQLObjectType;
    const shape = Object.fromEntries(fieldsOf(connection).map((field) => [field.name, String(field.type)]));
    expect(shape).toMatchObject({
      nodes: `[${node}!]!`,
      edges: `[${name.replace(/Connection$/, 'Edge')}!]!`,
      pageInfo: 'PageInfo!',
    });
    expect(Object.fromEntries(fieldsOf(edge).map((field) => [field.name, String(field.type)]))).toEqual({
      cursor: 'String!',
      node: `${node}!`,
    });
  },
);

describe.each(connections.map((one) => [one.name, one] as const))('%s', (_, { parent, field }) => {
  it('is paged by first and after, and says how long a page is unless it is told', () => {
    const argument = (name: string) => field.args.find((one) => one.name === name);
    expect(String(argument('first')?.type)).toBe('Int!');
    expect(argument('first')?.defaultValue).toBeLessThanOrEqual(100);
    expect(String(argument('after')?.type)).toBe('String');
  });

  it('costs what `first` asks for, by nodes as by edges', () => {
    const cost = (selection: string) => costOf(parent, field, selection);
    expect(cost('nodes { __typename }')).toBe(1 + 70);
    expect(cost('edges { cursor }')).toBe(1 + 70);
    expect(cost('edges { node { __typename } }')).toBe(1 + 70 * 2);
  });
});

/** Of one field with 70 at most, asked of the type that has it as if it were the outermost one. */
function costOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, selection: string): number {
  const others = field.args.some(({ name }) => name === 'query') ? 'query: "a", ' : '';
  const document = parse(`{ ${field.name}(${others}first: 70) { ${selection} } }`);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return estimateCost({ schema: new GraphQLSchema({ query: parent }), document, operation, variables: {} });
}
