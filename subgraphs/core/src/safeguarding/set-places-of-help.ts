/** An admin says whom students of the school can turn to when somebody is in danger. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { noteAction } from '../administration/note-action.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from '../organisations/ports.ts';
import { administers } from '../organisations/see-organisation.ts';
import { createSight } from '../sight/create-sight.ts';
import { areSame, toLogLine, type PlaceOfHelp } from './domain/place-of-help.ts';

export interface PlacesOfHelpChange {
  caller: Caller;
  organisationId: string;
  /** All of them, as they are shown; none takes down what was set. */
  places: readonly PlaceOfHelp[];
}

/** The organisation. What is set already changes nothing; what changes is in the log with what students were shown before. */
export async function setPlacesOfHelp(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, organisationId, places }: PlacesOfHelpChange,
): Promise<Outcome<Organisation, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { viewer } = caller;
  const onlyAdmins = notAllowed('Only admins say where students find help.');
  if (viewer.role !== 'ADMIN') return onlyAdmins;
  return transact(async (work) => {
    const { accounts, organisations, safeguarding } = work.records;
    await organisations.lockAdministration(organisationId);
    const admin = await accounts.lockShared(viewer.userId);
    if (admin?.role !== 'ADMIN' || admin.deactivatedAt !== null) return onlyAdmins;
    const sight = createSight(work.records, viewer);
    const school = await sight.organisation(organisationId);
    if (!school || !(await administers(sight, viewer, school))) return missing('organisation');
    const before = await safeguarding.placesOf(school.id);
    if (areSame(before, places)) return ok(school);
    await safeguarding.setPlaces(school.id, places);
    const details = { from: toLogLine(before), to: toLogLine(places) };
    const noted = { caller, personId: null, organisationId: school.id, at: new Date(clock.now()) };
    await noteAction(work, { ...noted, action: 'PLACES_OF_HELP_CHANGED', details });
    return ok(school);
  });
}
