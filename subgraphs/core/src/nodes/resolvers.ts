/** Any object by its global id: core's own for those who may see them, stubs of others for their owners to decide. */
import { parseGlobalId, type NodeType } from '@ensure-study/contracts/ids';
import { seeAccessToken } from '../access-tokens/see-access-tokens.ts';
import { seePerson } from '../accounts/see-person.ts';
import { seeAssessment, seeQuestion } from '../assessments/see-assessment.ts';
import { seeAttempt } from '../attempts/see-attempt.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Context } from '../context.ts';
import { seeMeeting } from '../meetings/see-meeting.ts';
import { seeMaterial } from '../materials/see-material.ts';
import { seeOrganisation } from '../organisations/see-organisation.ts';
import type { Sight } from '../sight/ports.ts';

type See = (sight: Sight, id: string) => Promise<object | undefined>;

const seeByType: Partial<Record<NodeType, See>> = {
  User: seePerson,
  Organisation: seeOrganisation,
  Classroom: async (sight, id) => (await seeClassroom(sight, id))?.classroom,
  Material: seeMaterial,
  Meeting: async (sight, id) => (await seeMeeting(sight, id))?.meeting,
  Assessment: async (sight, id) => (await seeAssessment(sight, id))?.assessment,
  Question: seeQuestion,
  Attempt: seeAttempt,
  AccessToken: seeAccessToken,
};
/** Types of other subgraphs: existence and authorisation are theirs, so nothing is looked up here. */
const foreignTypes: readonly NodeType[] = ['TutorSession', 'TutorTurn', 'SafeguardingReport'];

export function createNodeResolvers() {
  const Query = {
    async node(_parent: unknown, { id }: { id: string }, { sight }: Context) {
      const parsed = parseGlobalId(id);
      if (!parsed || !sight.asker) return null;
      const { type: __typename, uuid } = parsed;
      if (foreignTypes.includes(__typename)) return { __typename, id };
      const row = await seeByType[__typename]?.(sight, uuid);
      return row ? { __typename, ...row } : null;
    },
  };
  return { Query };
}
