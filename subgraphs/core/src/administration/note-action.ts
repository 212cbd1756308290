/** Writes down what somebody did with an admin's power, within the transaction that does it. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Action } from './domain/action.ts';

export interface NotedAction {
  caller: Caller;
  action: Action;
  /** Null: the organisation itself. */
  personId: string | null;
  at: Date;
  /** The caller's own when absent. */
  organisationId?: string;
  details?: Record<string, string>;
}

/** Kept or undone together with the action. */
export async function noteAction(
  { records }: Pick<Work, 'records'>,
  { caller: { viewer }, action, personId, at, organisationId, details }: NotedAction,
): Promise<void> {
  await records.administration.note({
    id: uuidV7(at.getTime()),
    organisationId: organisationId ?? viewer.organisationId,
    actorId: viewer.userId,
    action,
    personId,
    details: details ?? {},
    at,
  });
}
