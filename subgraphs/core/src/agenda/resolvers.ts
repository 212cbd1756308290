/** The start page: what to do next. */
import { forbidden } from '@ensure-study/kit/errors';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import type { Person } from '../accounts/ports.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { AgendaItemResolvers, UserResolvers } from '../graphql/resolvers.generated.ts';
import { listNextMeetings, meetingKey } from '../meetings/see-meeting.ts';
import type { AgendaItem as AgendaItemRow } from './ports.ts';

export function createAgendaResolvers(deps: Dependencies) {
  const { records, clock } = deps;
  const User: UserResolvers<Context, Person> = {
    agenda: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      if (sight.asker?.userId !== id) throw forbidden('What to do next is for the person.');
      return toPage(await records.agenda.of(id, new Date(clock.now()), page), page, ({ key }) => key);
    },
    meetings: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      if (sight.asker?.userId !== id) throw forbidden('What comes next is for the person.');
      return toPage(await listNextMeetings(deps, id, page), page, meetingKey);
    },
  };
  const AgendaItem: AgendaItemResolvers<Context, AgendaItemRow> = {
    assessment: async ({ assessmentId }, _args, { sight }) =>
      requireRow(await sight.assessment(assessmentId)),
    attempt: async ({ attemptId }, _args, { sight }) =>
      attemptId === null ? null : requireRow(await sight.attempt(attemptId)),
  };
  return { User, AgendaItem };
}
