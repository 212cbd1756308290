/** The rules by which events are counted, as the Spark job reads them: derived here, so that they are written down once. */
import { DomainEvent } from '@ensure-study/contracts/events';
import { z } from 'zod';
import { bucketOf, buckets } from '../../subgraphs/analytics/src/engagement/domain/bucket.ts';
import { deedOf, deeds } from '../../subgraphs/analytics/src/engagement/domain/contribution.ts';
import { toTotals } from '../../subgraphs/analytics/src/engagement/domain/totals.ts';
import { countedTopics } from '../../subgraphs/analytics/src/ingest/start-counting.ts';

export { bucketOf };

export interface Rules {
  topics: string[];
  /** The deed of each type of event that is counted. */
  deeds: Record<string, string>;
  /** The column that counts each deed. */
  columns: Record<string, string>;
  buckets: number;
  /** JSON Schema of every event. */
  event: object;
}

export function toRules(): Rules {
  const { $schema: _dialect, ...event } = z.toJSONSchema(DomainEvent, { io: 'input', reused: 'ref' });
  const columnOf = (deed: (typeof deeds)[number]) => {
    const [name = ''] = Object.entries(toTotals([{ deed, times: 1 }])).find(([, times]) => times > 0) ?? [];
    return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  };
  return {
    topics: [...countedTopics],
    deeds: { ...deedOf },
    columns: Object.fromEntries(deeds.map((deed) => [deed, columnOf(deed)])),
    buckets,
    event,
  };
}
