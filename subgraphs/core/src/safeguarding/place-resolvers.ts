/** GraphQL of places of help. */
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId } from '../graphql/parse-input.ts';
import type { OrganisationResolvers } from '../graphql/resolvers.generated.ts';
import type { Organisation as OrganisationRow } from '../organisations/ports.ts';
import { nameLengthMax, parsePhone, placesMax, reachLengthMax, toPhoneUri } from './domain/place-of-help.ts';
import { setPlacesOfHelp } from './set-places-of-help.ts';

const line = (lengthMax: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .max(lengthMax, `must have at most ${lengthMax} characters`)
        .regex(/^[^\p{Cc}]*$/u, 'must not have control characters'),
    );
/** Null counts as empty, as a form sends it. */
const optional = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
const phone = optional.transform((given, context) => {
  if (given.trim() === '') return null;
  const parsed = parsePhone(given);
  if (parsed !== undefined) return parsed;
  context.addIssue({
    code: 'custom',
    message: 'must be one number that can be dialled: 2 to 15 digits, with spaces or hyphens between them',
  });
  return z.NEVER;
});

const Place = z
  .object({
    name: line(nameLengthMax).pipe(z.string().min(1, 'must not be empty')),
    reach: optional.pipe(line(reachLengthMax)).transform((text) => (text === '' ? null : text)),
    phone,
  })
  .refine((place) => place.reach !== null || place.phone !== null, {
    path: ['reach'],
    message: 'must say how to reach it, where no number is given',
  });

const Places = z.object({
  organisationId: globalId('Organisation'),
  places: z.array(Place).max(placesMax, `must have at most ${placesMax} entries`),
});

export function createPlaceResolvers(deps: Dependencies) {
  const Mutation = {
    setPlacesOfHelp: mutation({
      input: Places,
      call: (input, caller) => setPlacesOfHelp(deps, { caller, ...input }),
      toSuccess: (organisation) => ({ __typename: 'SetPlacesOfHelpSuccess' as const, organisation }),
    }),
  };
  const Organisation: OrganisationResolvers<Context, OrganisationRow> = {
    placesOfHelp: async ({ id }) =>
      (await deps.records.safeguarding.placesOf(id)).map((place) => ({
        ...place,
        phoneUri: place.phone === null ? null : toPhoneUri(place.phone),
      })),
  };
  return { Mutation, Organisation };
}
