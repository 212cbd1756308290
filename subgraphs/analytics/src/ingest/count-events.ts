/** Counts events of the log, one or many at once; idempotent by the events' ids. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import { toContribution, type Contribution } from '../engagement/domain/contribution.ts';
import type { ActivityStore, OrganisationStore } from '../engagement/ports.ts';

interface EventsInHand {
  events: readonly DomainEvent[];
  signal?: AbortSignal;
}

export async function countEvents(
  { activity }: { activity: ActivityStore },
  { events, signal }: EventsInHand,
): Promise<void> {
  const contributions = events.flatMap((event) => toContribution(event) ?? []);
  if (contributions.length > 0) await activity.add(contributions, signal);
}

/** Counts events for their organisations. */
export async function countForOrganisations(
  { organisations }: { organisations: OrganisationStore },
  { events, signal }: EventsInHand,
): Promise<void> {
  const byOrganisation = new Map<string, Contribution[]>();
  for (const event of events) {
    const contribution = toContribution(event);
    if (!contribution || !event.organisationId) continue;
    const known = byOrganisation.get(event.organisationId);
    if (known) known.push(contribution);
    else byOrganisation.set(event.organisationId, [contribution]);
  }
  for (const [organisationId, contributions] of byOrganisation)
    await organisations.add(organisationId, contributions, signal);
}
