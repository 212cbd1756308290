/** Tells people of what happens, for as long as the service runs. */
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { Dependencies } from '../dependencies.ts';
import { tellEvent } from './tell-event.ts';

/** Begins at once; `close` waits for the event in hand. */
export const startTelling = (
  deps: Pick<Dependencies, 'records' | 'transact' | 'clock'>,
  eventLog: EventLog,
): Consumer =>
  eventLog.consume({
    group: 'core-notifications',
    topics: [
      ...(['user.events', 'document.events', 'assessment.events', 'proctoring.events'] as const),
      'safeguarding.events',
    ],
    handle: (event) => tellEvent(deps, event),
  });
