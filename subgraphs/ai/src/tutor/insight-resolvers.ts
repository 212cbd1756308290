/** GraphQL of what teachers of a class learn from its questions. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { toPayload } from '@ensure-study/kit/outcome';
import { mapPage, parsePage } from '@ensure-study/kit/pagination';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { countWaiting } from './count-waiting.ts';
import { decideExample, type DecideExampleDeps } from './decide-example.ts';
import type { ExampleRow, RefusedRow, UnansweredRow, UnhelpfulRow, WrongSourceRow } from './insight-ports.ts';
import { toShown } from './domain/example.ts';
import {
  listRefused,
  listUnanswered,
  listUnhelpful,
  listWrongSources,
  type InsightDeps,
  type Told,
} from './list-insights.ts';
import { measureWeeks } from './measure-weeks.ts';
import { openInsights } from './open-insights.ts';
import { toCitation, toNearest } from './rows.ts';
import { readerOf } from './viewer.ts';

export type InsightResolverDeps = InsightDeps & DecideExampleDeps;

/** `Classroom.tutorInsights`, what hangs on it, and what teachers decide there. */
export function createInsightResolvers(deps: InsightResolverDeps) {
  return {
    Classroom: {
      tutorInsights: async ({ id }, _args, context) =>
        openInsights(deps, { ...readerOf(context), classroomId: uuidOf('Classroom', id ?? '') }),
    },
    TutorInsights: {
      unanswered: async ({ classroomId }, args) =>
        mapPage(await listUnanswered(deps, classroomId, parsePage(args)), toUnanswered),
      refused: async ({ classroomId }, args) =>
        mapPage(await listRefused(deps, classroomId, parsePage(args)), toRefused),
      unhelpful: async ({ classroomId }, args) =>
        mapPage(await listUnhelpful(deps, classroomId, parsePage(args)), toUnhelpful),
      waiting: async ({ classroomId }) => ({
        __typename: 'TutorWaiting' as const,
        ...(await countWaiting(deps, classroomId)),
      }),
      wrongSources: async ({ classroomId }, args) =>
        mapPage(await listWrongSources(deps, classroomId, parsePage(args)), toWrongSource),
      examples: async ({ classroomId }, { standing, ...args }) => {
        const examples = await deps.examples.list(classroomId, parsePage(args), standing ?? undefined);
        return mapPage(examples, toExample);
      },
      weeks: async ({ classroomId }, { last }) =>
        (await measureWeeks(deps, classroomId, last)).map(({ startsAt, ...week }) => ({
          __typename: 'TutorWeek' as const,
          startsAt: new Date(startsAt),
          ...week,
        })),
    },
    Mutation: {
      decideTutorExample: async (_root, { input: { exampleId, decision } }, context) => {
        const said = decision === 'LEAVE_TO_VOTES' ? null : decision;
        const outcome = await decideExample(deps, { ...readerOf(context), exampleId, decision: said });
        return toPayload(outcome, (example) => ({
          __typename: 'DecideTutorExampleSuccess' as const,
          example: toExample(example),
        }));
      },
    },
  } satisfies ResolverMap;
}

const toUnanswered = ({ lastTurnId, nearest, ...row }: Told<UnansweredRow>) => ({
  __typename: 'UnansweredQuestion' as const,
  ...row,
  lastTurnId: toGlobalId('TutorTurn', lastTurnId),
  nearest: nearest.map(toNearest),
});

const toRefused = ({ lastTurnId: _, ...row }: Told<RefusedRow>) => ({
  __typename: 'RefusedQuestion' as const,
  ...row,
});

const toUnhelpful = ({ turnId, ...row }: UnhelpfulRow) => ({
  __typename: 'UnhelpfulAnswer' as const,
  turnId: toGlobalId('TutorTurn', turnId),
  ...row,
});

const toWrongSource = ({ citation, passageId, questions, ...row }: WrongSourceRow) => ({
  __typename: 'WrongSource' as const,
  ...row,
  citation: toCitation(citation),
  passageId: passageId && toGlobalId('Passage', passageId),
  isMended: row.openReports === 0,
  questions: questions.map(({ turnId, ...asked }) => ({
    __typename: 'ReportedQuestion' as const,
    turnId: toGlobalId('TutorTurn', turnId),
    ...asked,
  })),
});

const toExample = ({ id, question, answer, citations, standing, votes, isDecided }: ExampleRow) => ({
  __typename: 'TutorExample' as const,
  id,
  question: toShown({ question, answer }).question,
  ...{ answer, standing, votes, isDecided },
  citations: citations.map(toCitation),
});
