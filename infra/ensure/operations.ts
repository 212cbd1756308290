/** The operations of the public API that the commands use, each with the shape of its data. */
import { z } from 'zod';
import type { Operation } from './ports.ts';

export const operation = <T>(text: string, data: z.ZodType<T>): Operation<T> => ({ text, data });

const Problem = z.object({
  __typename: z.custom<`${string}Problem`>((name) => typeof name === 'string' && name.endsWith('Problem')),
  message: z.string(),
  retryAt: z.string().optional(),
  /** Where in the input, outermost field first. */
  path: z.array(z.string()).optional(),
});
/** The payload of a mutation: its success type, or any problem. */
export const resultOf = <N extends string, S extends z.ZodRawShape>(name: N, fields: S) =>
  z.union([z.object({ __typename: z.literal(name), ...fields }), Problem]);
const problemFields = '... on Problem { message } ... on RateLimitedProblem { retryAt }';

const NamedMaterial = z.object({ name: z.string() }).nullable();

export const signIn = operation(
  `mutation EnsureSignIn($input: SignInInput!) {
    signIn(input: $input) { __typename ... on SignInSuccess { accessToken } ${problemFields} }
  }`,
  z.object({ signIn: resultOf('SignInSuccess', { accessToken: z.string() }) }),
);

export const createClassroom = operation(
  `mutation EnsureCreateClassroom($input: CreateClassroomInput!) {
    createClassroom(input: $input) {
      __typename ... on CreateClassroomSuccess { classroom { id joinCode } } ... on Problem { message }
    }
  }`,
  z.object({
    createClassroom: resultOf('CreateClassroomSuccess', {
      classroom: z.object({ id: z.string(), joinCode: z.string() }),
    }),
  }),
);

export const joinClassroom = operation(
  `mutation EnsureJoinClassroom($input: JoinClassroomInput!) {
    joinClassroom(input: $input) { __typename ... on Problem { message } }
  }`,
  z.object({ joinClassroom: resultOf('JoinClassroomSuccess', {}) }),
);

export const createOrganisation = operation(
  `mutation EnsureCreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      __typename ... on CreateOrganisationSuccess { organisation { id } } ... on Problem { message }
    }
  }`,
  z.object({
    createOrganisation: resultOf('CreateOrganisationSuccess', {
      organisation: z.object({ id: z.string() }),
    }),
  }),
);

export const makeTestPeople = operation(
  `mutation EnsureMakeTestPeople($input: MakeTestPeopleInput!) {
    makeTestPeople(input: $input) {
      __typename
      ... on MakeTestPeopleSuccess { people { user { id } email accessToken } }
      ... on Problem { message }
    }
  }`,
  z.object({
    makeTestPeople: resultOf('MakeTestPeopleSuccess', {
      people: z.array(
        z.object({
          user: z.object({ id: z.string() }),
          email: z.string(),
          accessToken: z.string(),
        }),
      ),
    }),
  }),
);

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export const classroomsOfViewer = operation(
  `query EnsureClassrooms($after: String) {
    viewer { classrooms(first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }
  }`,
  z.object({
    viewer: z
      .object({
        classrooms: z.object({
          nodes: z.array(z.object({ id: z.string(), name: z.string() })),
          pageInfo: PageInfo,
        }),
      })
      .nullable(),
  }),
);

export const classroomMaterials = operation(
  `query EnsureMaterials($classroomId: ID!, $after: String) {
    node(id: $classroomId) {
      ... on Classroom {
        materials(first: 100, after: $after) { nodes { id name indexState } pageInfo { hasNextPage endCursor } }
      }
    }
  }`,
  z.object({
    node: z
      .object({
        materials: z
          .object({
            nodes: z.array(z.object({ id: z.string(), name: z.string(), indexState: z.string() })),
            pageInfo: PageInfo,
          })
          .optional(),
      })
      .nullable(),
  }),
);

export const uploadMaterial = operation(
  `mutation EnsureUploadMaterial($input: UploadMaterialInput!) {
    uploadMaterial(input: $input) {
      __typename
      ... on UploadMaterialSuccess { material { id } }
      ... on InvalidInputProblem { path }
      ${problemFields}
    }
  }`,
  z.object({ uploadMaterial: resultOf('UploadMaterialSuccess', { material: z.object({ id: z.string() }) }) }),
);

export const materialIndexing = operation(
  `subscription EnsureMaterialIndexing($materialId: ID!, $after: String) {
    materialIndexing(materialId: $materialId, after: $after) { cursor stage pages passages problem }
  }`,
  z.object({
    materialIndexing: z.object({
      cursor: z.string(),
      stage: z.string(),
      pages: z.number().nullable(),
      passages: z.number().nullable(),
      problem: z.string().nullable(),
    }),
  }),
);

export const searchKnowledge = operation(
  `query EnsureSearch($classroomId: ID!, $question: String!, $history: [ConversationMessageInput!]) {
    node(id: $classroomId) {
      ... on Classroom { knowledge { search(query: $question, first: 10, history: $history) { material { name } page text score } } }
    }
  }`,
  z.object({
    node: z
      .object({
        knowledge: z
          .object({
            search: z.array(
              z.object({
                material: NamedMaterial,
                page: z.number().nullable(),
                text: z.string(),
                score: z.number(),
              }),
            ),
          })
          .nullish(),
      })
      .nullable(),
  }),
);

export const previewAnswer = operation(
  `query EnsurePreviewAnswer($input: PreviewAnswerInput!) {
    previewAnswer(input: $input) {
      __typename
      ... on PreviewAnswerSuccess { answer outcome citations { material { name } page quote } }
      ... on Problem { message }
    }
  }`,
  z.object({
    previewAnswer: resultOf('PreviewAnswerSuccess', {
      answer: z.string(),
      outcome: z.string(),
      citations: z.array(
        z.object({ material: NamedMaterial, page: z.number().nullable(), quote: z.string() }),
      ),
    }),
  }),
);

const Deed = z.object({
  id: z.string(),
  date: z.string(),
  kind: z.enum(['QUESTION_ASKED', 'MATERIAL_OPENED', 'ATTEMPT_SUBMITTED']),
  person: z.object({ id: z.string() }),
  classroom: z.object({ id: z.string() }),
});

export const deedsOfOrganisation = operation(
  `query EnsureDeeds($after: String) {
    viewer {
      organisation { id deeds(first: 100, after: $after) { next hasMore nodes { id date kind person { id } classroom { id } } } }
    }
  }`,
  z.object({
    viewer: z
      .object({
        organisation: z.object({
          id: z.string(),
          deeds: z.object({ next: z.string(), hasMore: z.boolean(), nodes: z.array(Deed) }),
        }),
      })
      .nullable(),
  }),
);

const numbers = { date: z.string(), questionsAsked: z.number(), materialsOpened: z.number() };
const Day = z.object({ ...numbers, attemptsSubmitted: z.number(), activePeople: z.number().optional() });

/** Days of a person, a class or an organisation, as analytics tells them. */
export const daysOf = operation(
  `query EnsureDays($id: ID!, $from: DateTime!, $to: DateTime!) {
    node(id: $id) {
      ... on User { days: activity(from: $from, to: $to) { date questionsAsked materialsOpened attemptsSubmitted } }
      ... on Classroom { days: engagement(from: $from, to: $to) { ...EngagementDay } }
      ... on Organisation { days: engagement(from: $from, to: $to) { ...EngagementDay } }
    }
  }
  fragment EngagementDay on EngagementDay {
    date questionsAsked materialsOpened attemptsSubmitted activePeople
  }`,
  z.object({ node: z.object({ days: z.array(Day).nullish() }).nullable() }),
);
