/** What must not stand still: alerts beside the six points, about work that waits for a store or a consumer, and replicas that stay out. */
import type { Objective } from './objectives.ts';

export const lags: readonly Objective[] = [
  {
    name: 'event_lag_seconds',
    title: 'Events: the oldest that waits has waited less than',
    expression: 'max(event_oldest_seconds)',
    threshold: 60,
    holds: 'below',
    unit: 's',
    patience: '5m',
    runbook:
      'Which stage: the panel "Oldest event by stage". Outbox: Kafka is away. A group: its consumer or its store is; nothing is lost.',
  },
  {
    name: 'question_lag_seconds',
    title: 'Questions: the oldest that waits has waited less than',
    expression: 'max(work_oldest_seconds{queue="questions"})',
    threshold: 30,
    holds: 'below',
    unit: 's',
    patience: '2m',
    runbook:
      'Answers take longer than questions come: the panel "Model calls per second by outcome", and how many run ai.',
  },
  {
    name: 'document_lag_seconds',
    title: 'Documents: the oldest that waits to be read has waited less than',
    expression: 'max(work_oldest_seconds{queue="documents"})',
    threshold: 900,
    holds: 'below',
    unit: 's',
    patience: '5m',
    severity: 'ticket',
    runbook:
      'Scans take minutes each (the panel "Work that waits by queue"); more processes of ai read more of them at once.',
  },
  {
    name: 'index_lag_seconds',
    title: 'Passage index: the oldest change that it lacks is younger than',
    expression: 'max(work_oldest_seconds{queue="passage_index"})',
    threshold: 120,
    holds: 'below',
    unit: 's',
    patience: '5m',
    severity: 'ticket',
    runbook:
      'Qdrant is away (/health/ready of ai) or refuses what is written (its log). Meanwhile passages are found by words; nothing is lost.',
  },
  {
    name: 'new_dead_letters',
    title: 'Dead letters: events put aside within an hour are fewer than',
    expression:
      'sum(max by (topic) (dead_letters) - (max by (topic) (dead_letters offset 1h) or 0 * max by (topic) (dead_letters)))',
    threshold: 1,
    holds: 'below',
    unit: 'short',
    patience: '1m',
    severity: 'ticket',
    runbook: 'A handler fails on an event: the log line "an event was put aside" has its id and the reason.',
  },
  {
    name: 'replicas_out',
    title: 'Replicas: of those that the gateway knows, fewer are out than',
    expression: 'max(subgraph_replicas{state="out"})',
    threshold: 1,
    holds: 'below',
    unit: 'short',
    patience: '5m',
    severity: 'ticket',
    runbook:
      'Which: /health/ready of the gateway counts them by subgraph; then the log of the one that is missing.',
  },
];
