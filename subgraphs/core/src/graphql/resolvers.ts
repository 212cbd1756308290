/** The resolvers of every feature in one map. */
import { createAccessTokenResolvers } from '../access-tokens/resolvers.ts';
import { createAccountResolvers } from '../accounts/resolvers.ts';
import { createAdministrationResolvers } from '../administration/resolvers.ts';
import { createAgendaResolvers } from '../agenda/resolvers.ts';
import { createClassroomResolvers } from '../classrooms/resolvers.ts';
import type { Dependencies } from '../dependencies.ts';
import { createChildViewResolvers } from '../guardians/child-resolvers.ts';
import { createGuardianResolvers } from '../guardians/resolvers.ts';
import { createMeetingResolvers } from '../meetings/resolvers.ts';
import { createMaterialResolvers } from '../materials/resolvers.ts';
import { createNodeResolvers } from '../nodes/resolvers.ts';
import { createNotificationResolvers } from '../notifications/resolvers.ts';
import { createOrganisationResolvers } from '../organisations/resolvers.ts';
import { createSafeguardingResolvers } from '../safeguarding/resolvers.ts';
import { createSearchResolvers } from '../search/resolvers.ts';
import { createSessionResolvers, type SessionResolverOptions } from '../sessions/resolvers.ts';
import { createExamResolvers } from './exam-resolvers.ts';
import type { Resolvers } from './resolvers.generated.ts';
import { scalars } from './scalars.ts';

/** People, seen from every side. */
function createPeopleResolvers(deps: Dependencies) {
  const accounts = createAccountResolvers(deps);
  const accessTokens = createAccessTokenResolvers(deps);
  const guardians = createGuardianResolvers(deps);
  const childView = createChildViewResolvers(deps);
  const administration = createAdministrationResolvers(deps);
  const notifications = createNotificationResolvers(deps);
  const agenda = createAgendaResolvers(deps);
  const organisations = createOrganisationResolvers(deps);
  const safeguarding = createSafeguardingResolvers(deps);
  return {
    ...accounts,
    ...accessTokens,
    ...guardians,
    ...childView,
    ...administration,
    ...notifications,
    ...agenda,
    ...organisations,
    Query: { ...accounts.Query, ...accessTokens.Query },
    User: {
      ...accounts.User,
      ...accessTokens.User,
      ...guardians.User,
      ...childView.User,
      ...administration.User,
      ...notifications.User,
      ...agenda.User,
      ...safeguarding.User,
    },
    Organisation: {
      ...organisations.Organisation,
      ...administration.Organisation,
      ...safeguarding.Organisation,
    },
    Mutation: {
      ...accounts.Mutation,
      ...accessTokens.Mutation,
      ...guardians.Mutation,
      ...administration.Mutation,
      ...notifications.Mutation,
      ...organisations.Mutation,
      ...safeguarding.Mutation,
    },
  };
}

export function createResolvers(deps: Dependencies, options: SessionResolverOptions) {
  const sessions = createSessionResolvers(deps, options);
  const people = createPeopleResolvers(deps);
  const classrooms = createClassroomResolvers(deps);
  const materials = createMaterialResolvers(deps);
  const exams = createExamResolvers(deps);
  const meetings = createMeetingResolvers(deps);
  const search = createSearchResolvers(deps);
  const nodes = createNodeResolvers();
  return {
    ...scalars,
    ...people,
    ...search,
    ...classrooms,
    ...materials,
    ...exams,
    ...meetings,
    Classroom: { ...classrooms.Classroom, ...meetings.Classroom },
    Query: { ...people.Query, ...nodes.Query, ...search.Query },
    Subscription: { ...exams.Subscription, ...people.Subscription, ...meetings.Subscription },
    Mutation: {
      ...sessions.Mutation,
      ...people.Mutation,
      ...classrooms.Mutation,
      ...materials.Mutation,
      ...exams.Mutation,
      ...meetings.Mutation,
    } satisfies Required<Resolvers['Mutation']>,
  };
}
