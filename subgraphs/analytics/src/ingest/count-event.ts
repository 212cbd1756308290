/** Counts one event of the log; idempotent by the event's id. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import { toContribution } from '../engagement/domain/contribution.ts';
import type { ActivityStore, OrganisationStore } from '../engagement/ports.ts';

export async function countEvent(
  { activity }: { activity: ActivityStore },
  { event, signal }: { event: DomainEvent; signal?: AbortSignal },
): Promise<void> {
  const contribution = toContribution(event);
  if (contribution) await activity.add(contribution, signal);
}

/** Counts one event for its organisation; idempotent by the event's id. */
export async function countForOrganisation(
  { organisations }: { organisations: OrganisationStore },
  { event, signal }: { event: DomainEvent; signal?: AbortSignal },
): Promise<void> {
  const contribution = toContribution(event);
  if (contribution && event.organisationId)
    await organisations.add(event.organisationId, contribution, signal);
}
