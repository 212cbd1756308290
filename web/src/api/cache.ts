/** The normalised cache: objects by their global id, lists by `connectionPolicy`. */
import { InMemoryCache } from '@apollo/client';
import { connectionPolicy } from './connection-policy.ts';

const replaced = { merge: false } as const;

/** Objects that implement an interface which operations select on; nothing else needs to be known of the schema here. */
const possibleTypes = {
  Node: [
    'User',
    'Organisation',
    'Classroom',
    'Material',
    'Assessment',
    'Question',
    'Attempt',
    'Meeting',
    'TutorSession',
    'TutorTurn',
    'AccessToken',
    'SafeguardingReport',
  ],
  Problem: [
    'InvalidInputProblem',
    'InvalidCredentialsProblem',
    'NotAllowedProblem',
    'NotFoundProblem',
    'RateLimitedProblem',
    'ConflictProblem',
  ],
};

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          search: connectionPolicy('query', 'kinds'),
          safeguardingGroups: connectionPolicy('status'),
        },
      },
      SafeguardingReport: { fields: { log: connectionPolicy() } },
      User: {
        fields: {
          classrooms: connectionPolicy(),
          agenda: connectionPolicy(),
          meetings: connectionPolicy(),
          deletedClassrooms: connectionPolicy(),
          releasedResults: connectionPolicy(),
          sharedClasses: connectionPolicy(),
          children: connectionPolicy(),
          guardians: connectionPolicy(),
          notifications: connectionPolicy('unreadOnly'),
          accessTokens: connectionPolicy(),
          sharing: replaced,
        },
      },
      Organisation: {
        fields: {
          users: connectionPolicy('query', 'role', 'isActive'),
          auditLog: connectionPolicy(),
          safeguardingContacts: connectionPolicy(),
          policy: replaced,
          engagement: replaced,
        },
      },
      Classroom: {
        fields: {
          materials: connectionPolicy(),
          deletedMaterials: connectionPolicy(),
          assessments: connectionPolicy(),
          deletedAssessments: connectionPolicy(),
          members: connectionPolicy(),
          meetings: connectionPolicy('when'),
          accommodations: connectionPolicy(),
          tutorSessions: connectionPolicy(),
          tutorSettings: replaced,
          // Its parts are asked for one by one.
          tutorInsights: { merge: true },
        },
      },
      TutorInsights: {
        fields: {
          unanswered: connectionPolicy(),
          refused: connectionPolicy(),
          wrongSources: connectionPolicy(),
          unhelpful: connectionPolicy(),
          waiting: replaced,
          examples: connectionPolicy('standing'),
          weeks: replaced,
        },
      },
      Meeting: { fields: { chat: connectionPolicy(), attendance: connectionPolicy() } },
      Material: { fields: { warnings: connectionPolicy(), passageList: connectionPolicy('page') } },
      TutorSession: { fields: { turns: connectionPolicy(), anchor: replaced } },
      TutorTurn: { fields: { citations: replaced, nearest: replaced, feedback: replaced } },
      Assessment: {
        fields: { attempts: connectionPolicy(), myAttempts: connectionPolicy(), questions: replaced },
      },
      Attempt: {
        fields: {
          answers: replaced,
          results: replaced,
          alerts: connectionPolicy(),
          messages: connectionPolicy(),
        },
      },
    },
  });
}
