/** What a person has to do next. */
import type { PageRequest } from '@ensure-study/kit/pagination';

/** In the order in which they are shown. */
export const agendaKinds = [
  'ASSESSMENT_RUNNING',
  'ASSESSMENT_OPEN',
  'ANSWERS_TO_GRADE',
  'ASSESSMENT_COMING',
  'RESULTS_RELEASED',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export interface AgendaItem {
  kind: AgendaKind;
  assessmentId: string;
  /** Null for what is about no single attempt. */
  attemptId: string | null;
  /** When it ends, opens, was handed in first, or was released; null for what has no end. */
  at: Date | null;
  /** Attempts with answers that wait; null for other kinds. */
  count: number | null;
  /** Key of its place in the list. */
  key: string;
}

export interface AgendaRecords {
  /** By kind, within one the most pressing first, at most `first + 1`. */
  of(accountId: string, now: Date, page: PageRequest): Promise<AgendaItem[]>;
}
