/** The members of the consumer groups that count. */
import type { Topic } from '@ensure-study/contracts/events';
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { CountingGroups } from '../engagement/open-counts.ts';
import type { ActivityStore, OrganisationStore } from '../engagement/ports.ts';
import { countEvents, countForOrganisations } from './count-events.ts';

/** Where that which is counted is told of. */
export const countedTopics: Topic[] = ['user.events', 'document.events', 'assessment.events', 'tutor.events'];

export interface Counting {
  activity: ActivityStore;
  organisations: OrganisationStore;
  groups: CountingGroups;
}

/** They count until they are closed. */
export function startCounting(
  eventLog: Pick<EventLog, 'consume'>,
  { activity, organisations, groups }: Counting,
): Consumer[] {
  return [
    eventLog.consume({
      group: groups.people,
      topics: countedTopics,
      handle: (event, signal) => countEvents({ activity }, { events: [event], signal }),
      handleMany: (events, signal) => countEvents({ activity }, { events, signal }),
    }),
    eventLog.consume({
      group: groups.organisations,
      topics: countedTopics,
      handle: (event, signal) => countForOrganisations({ organisations }, { events: [event], signal }),
      handleMany: (events, signal) => countForOrganisations({ organisations }, { events, signal }),
    }),
  ];
}
