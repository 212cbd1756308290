/** What one person reads of people and their schools within one request, in batches. */
import type { Asker } from '../accounts/domain/person.ts';
import { noRelation } from '../accounts/domain/visibility.ts';
import type { Records } from '../database/ports.ts';
import { initialChoices, toSharing } from '../guardians/domain/sharing.ts';
import type { Loaders, PeopleSight } from './ports.ts';

/** The part of a sight that `create-sight.ts` completes. */
export function createPeopleSight(
  { accounts, accessTokens, administration, guardians, organisations, safeguarding }: Records,
  asker: Asker | null,
  { loadFrom, loadRows }: Loaders,
): PeopleSight {
  const relation = loadFrom((ids) => (asker ? accounts.relations(asker.userId, ids) : noRows()));
  const hasAdmin = loadFrom(whether((ids) => organisations.withAdmin(ids)));
  const hasPassword = loadFrom(whether((ids) => administration.withPassword(ids)));
  const person = loadRows((ids) => accounts.byIds(ids));
  const organisation = loadRows((ids) => organisations.byIds(ids));
  const mustLook = loadFrom(
    whether(async (ids) => new Set(asker ? await safeguarding.watchedBy(asker.userId, ids) : [])),
  );
  const choices = loadFrom((ids) => guardians.choicesOf(ids));
  return {
    person,
    accessToken: loadRows((ids) => accessTokens.byIds(ids)),
    relation: async (id) => (await relation(id)) ?? noRelation,
    hasPassword: async (id) => (await hasPassword(id)) ?? false,
    async sharing(id) {
      const student = await person(id);
      const school = student && (await organisation(student.organisationId));
      return school && toSharing(school.policy, (await choices(id)) ?? initialChoices);
    },
    organisation,
    mustLook: async (id) => (await mustLook(id)) ?? false,
    hasAdmin: async (id) => (await hasAdmin(id)) ?? false,
  };
}

/** For each id whether it is among those that `find` answers. */
const whether =
  (find: (ids: readonly string[]) => Promise<Set<string>>) => async (ids: readonly string[]) => {
    const found = await find(ids);
    return new Map(ids.map((id) => [id, found.has(id)]));
  };
const noRows = async () => new Map<string, never>();
