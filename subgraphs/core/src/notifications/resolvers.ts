/** What people are told, and what they want to be told of. */
import { toGlobalId } from '@ensure-study/contracts/ids';
import { forbidden, unauthenticated } from '@ensure-study/kit/errors';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import type { Person } from '../accounts/ports.ts';
import { seePerson } from '../accounts/see-person.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import { seeAttempt } from '../attempts/see-attempt.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import { goOnAs, type Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId } from '../graphql/parse-input.ts';
import type {
  NotificationResolvers,
  SubscriptionResolvers,
  UserResolvers,
} from '../graphql/resolvers.generated.ts';
import { seeMaterial } from '../materials/see-material.ts';
import { readSettings, setNotificationSettings } from './choose-kinds.ts';
import { notificationKinds } from './domain/notification.ts';
import { followNotifications, type NotificationNews } from './follow-notifications.ts';
import { markNotificationsRead } from './mark-read.ts';
import type { Notification as NotificationRow } from './ports.ts';

const idsMax = 100;
const Reading = z.object({
  ids: z
    .array(globalId('Notification'))
    .min(1, 'must name something')
    .max(idsMax, `must have at most ${idsMax} entries`)
    .nullish()
    .transform((ids) => ids ?? undefined),
});
const Switching = z.object({
  settings: z
    .array(z.object({ kind: z.enum(notificationKinds), isOn: z.boolean() }))
    .min(1, 'must name something')
    .max(notificationKinds.length, 'must name each kind once'),
});

export function createNotificationResolvers(deps: Dependencies) {
  const Mutation = {
    markNotificationsRead: mutation({
      input: Reading,
      call: (input, caller) => markNotificationsRead(deps, { caller, ...input }),
      toSuccess: (unreadCount) => ({ __typename: 'MarkNotificationsReadSuccess' as const, unreadCount }),
    }),
    setNotificationSettings: mutation({
      input: Switching,
      call: (input, caller) => setNotificationSettings(deps, { caller, ...input }),
      toSuccess: (settings) => ({ __typename: 'SetNotificationSettingsSuccess' as const, settings }),
    }),
  };
  const Subscription = {
    notifications: {
      subscribe: (_root, { after }, { viewer, signal }) => {
        if (!viewer) throw unauthenticated();
        const { userId } = viewer;
        return followNotifications(deps, { userId, after: after ?? undefined, signal }) as never;
      },
      resolve: (news: NotificationNews, _args: unknown, context: Context) => {
        // What was read for the event before may have changed since.
        goOnAs(context, context.viewer);
        return news;
      },
    },
  } satisfies SubscriptionResolvers<Context>;
  return { Mutation, Subscription, User: createOwnFields(deps), Notification };
}

function createOwnFields(deps: Dependencies) {
  const { notifications } = deps.records;
  const isOwn = (person: Person, { sight }: Context) => sight.asker?.userId === person.id;
  const User: UserResolvers<Context, Person> = {
    notifications: async (person, { unreadOnly, ...args }, context) => {
      const page = parsePage(args);
      if (!isOwn(person, context)) throw forbidden('Notifications are for the person.');
      const rows = await notifications.ofPerson(person.id, { ...page, unreadOnly });
      return toPage(rows, page, ({ place }) => place);
    },
    unreadNotificationCount: (person, _args, context) =>
      isOwn(person, context) ? notifications.unreadCount(person.id) : null,
    notificationSettings: (person, _args, context) =>
      isOwn(person, context) ? readSettings(deps, person.id) : null,
  };
  return User;
}

/** What the person may not see any more is null. */
const Notification: NotificationResolvers<Context, NotificationRow> = {
  id: ({ id }) => toGlobalId('Notification', id),
  classroom: async ({ classroomId }, _args, { sight }) =>
    (classroomId === null ? undefined : await seeClassroom(sight, classroomId))?.classroom ?? null,
  material: async ({ materialId }, _args, { sight }) =>
    (materialId === null ? undefined : await seeMaterial(sight, materialId)) ?? null,
  assessment: async ({ assessmentId }, _args, { sight }) =>
    (assessmentId === null ? undefined : await seeAssessment(sight, assessmentId))?.assessment ?? null,
  attempt: async ({ attemptId }, _args, { sight }) =>
    (attemptId === null ? undefined : await seeAttempt(sight, attemptId)) ?? null,
  person: async ({ personId }, _args, { sight }) =>
    (personId === null ? undefined : await seePerson(sight, personId)) ?? null,
};
