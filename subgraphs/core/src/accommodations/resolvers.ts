/** More time for single students. */
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { AccommodationResolvers } from '../graphql/resolvers.generated.ts';
import type { Accommodation as AccommodationRow } from './ports.ts';
import { setAccommodation } from './set-accommodation.ts';

const Setting = z.object({
  classroomId: globalId('Classroom'),
  studentId: globalId('User'),
  timeFactor: z.number().min(1, 'must be at least 1').max(5, 'must be at most 5'),
});

export function createAccommodationResolvers(deps: Dependencies) {
  const Mutation = {
    setAccommodation: mutation({
      input: Setting,
      call: (input, caller) => setAccommodation(deps, { caller, ...input }),
      toSuccess: (accommodation) => ({ __typename: 'SetAccommodationSuccess' as const, accommodation }),
    }),
  };
  const Accommodation: AccommodationResolvers<Context, AccommodationRow> = {
    student: async ({ studentId }, _args, { sight }) => requireRow(await sight.person(studentId)),
  };
  return { Mutation, Accommodation };
}
