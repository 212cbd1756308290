/** What guardians read of a student. */
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import type { Person } from '../accounts/ports.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import type {
  ReleasedResultResolvers,
  SharedClassResolvers,
  UserResolvers,
} from '../graphql/resolvers.generated.ts';
import type { ReleasedResult as ResultRow, SharedClass as ClassRow } from './child-ports.ts';
import { countAlerts, listReleasedResults, listSharedClasses } from './child-view.ts';

const ReleasedResult: ReleasedResultResolvers<Context, ResultRow> = {
  scoreMax: async ({ assessmentId }, _args, { sight }) => (await sight.totals(assessmentId)).points,
};
const SharedClass: SharedClassResolvers<Context, ClassRow> = {
  materials: async ({ classroomId }, args, { sight }) => {
    const page = parsePage(args);
    return toPage(await sight.materialsOf(classroomId, page), page, ({ id }) => id);
  },
};

export function createChildViewResolvers(deps: Dependencies) {
  const User: UserResolvers<Context, Person> = {
    releasedResults: async (person, args, { sight }) => {
      const page = parsePage(args);
      const rows = await listReleasedResults(deps, sight, person, page);
      return toPage(rows, page, ({ attemptId }) => attemptId);
    },
    sharedClasses: async (person, args, { sight }) => {
      const page = parsePage(args);
      const rows = await listSharedClasses(deps, sight, person, page);
      return toPage(rows, page, ({ membershipId }) => membershipId);
    },
    alertCounts: (person, span, { sight }) => countAlerts(deps, sight, person, span),
  };
  return { User, ReleasedResult, SharedClass };
}
