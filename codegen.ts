/** Types of resolvers (per subgraph) and of the web client's operations; committed, compared by `npm test`. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: { input: 'Date', output: 'Date' },
  ID: { input: 'string', output: 'string' },
};
/** What core's resolvers hand on for each type: the rows of its features. */
const coreMappers = {
  Organisation: '../organisations/ports.ts#Organisation',
  User: '../accounts/ports.ts#Person',
  AccessToken: '../access-tokens/ports.ts#AccessToken',
  Notification: '../notifications/ports.ts#Notification',
  NotificationEvent: '../notifications/follow-notifications.ts#NotificationNews',
  SearchHit: '../search/ports.ts#SearchHit',
  DeletedClassroom: '../classrooms/ports.ts#ListedClassroom',
  ReleasedResult: '../guardians/child-ports.ts#ReleasedResult',
  SharedClass: '../guardians/child-ports.ts#SharedClass',
  SharedMaterial: '../materials/ports.ts#Material',
  AgendaItem: '../agenda/ports.ts#AgendaItem',
  GuardianLink: '../guardians/ports.ts#GuardianLink',
  AuditEntry: '../administration/ports.ts#AuditEntry',
  Classroom: '../classrooms/ports.ts#Classroom',
  Membership: '../classrooms/ports.ts#Membership',
  Material: '../materials/ports.ts#Material',
  DeletedMaterial: '../materials/ports.ts#DeletedMaterial',
  Assessment: '../assessments/ports.ts#Assessment',
  Question: '../assessments/ports.ts#Question',
  AnswerKey: '../assessments/ports.ts#AnswerKey',
  Choice: '../assessments/ports.ts#Choice',
  Attempt: '../attempts/ports.ts#Attempt',
  SavedAnswer: '../attempts/ports.ts#SavedAnswer',
  AttemptMessage: '../attempts/ports.ts#AttemptMessage',
  LiveActivity: '../attempts/ports.ts#FollowedNews',
  Meeting: '../meetings/ports.ts#Meeting',
  MeetingActivity: '../meetings/ports.ts#FollowedActivity',
  Accommodation: '../accommodations/ports.ts#Accommodation',
  QuestionResult: '../attempts/ports.ts#KeptMark',
  GradingItem: '../grading/ports.ts#QueuedAnswer',
  MarkChange: '../grading/ports.ts#MarkChange',
};
/** In ai, what core owns is a stub that the gateway completes; other parents are what their resolvers say. */
const aiMappers = {
  User: '../graphql/rows.ts#Entity',
  Classroom: '../graphql/rows.ts#Entity',
  Material: '../graphql/rows.ts#Entity',
  Assessment: '../graphql/rows.ts#Entity',
  Attempt: '../graphql/rows.ts#Entity',
  Meeting: '../graphql/rows.ts#Entity',
  ClassroomKnowledge: '../graphql/rows.ts#Knowledge',
  TutorInsights: '../graphql/rows.ts#Insights',
};
const subgraph = (name: string) => ({
  [`subgraphs/${name}/src/graphql/resolvers.generated.ts`]: {
    schema: `subgraphs/${name}/schema.graphql`,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      contextType: '../context.ts#Context',
      // Resolvers hand on their own rows; core names them, and elsewhere what a parent is, its resolvers say.
      ...(name === 'core' ? { mappers: coreMappers } : { defaultMapper: 'Partial<{T}>' }),
      ...(name === 'ai' && { mappers: aiMappers }),
      mapperTypeSuffix: 'Row',
      scalars: {
        ...scalars,
        ...(name === 'core' && {
          Upload: { input: '../materials/ports.ts#IncomingUpload', output: 'never' },
        }),
      },
    },
  },
});

const web = {
  'web/src/gql/': {
    schema: 'gateway/api.generated.graphql',
    documents: ['web/src/**/*.{ts,tsx}', '!web/src/gql/**', '!web/src/**/*.test.ts'],
    preset: 'client' as const,
    presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      scalars: { DateTime: 'string', ID: 'string', Upload: 'File' },
    },
  },
};

const config: CodegenConfig = {
  generates: {
    ...subgraph('core'),
    ...subgraph('ai'),
    ...subgraph('analytics'),
    ...web,
  },
};
export default config;
