/** What a person wants to be told of: everything, but for what was switched off. */
import { ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { notificationKinds, type NotificationKind } from './domain/notification.ts';

export interface NotificationSetting {
  kind: NotificationKind;
  isOn: boolean;
}

/** One setting per kind. */
export async function readSettings(
  { records }: Pick<Dependencies, 'records'>,
  userId: string,
): Promise<NotificationSetting[]> {
  const switched = await records.notifications.settingsOf(userId);
  return notificationKinds.map((kind) => ({ kind, isOn: switched.get(kind) ?? true }));
}

/** All settings after the change; what was told before stays. */
export async function setNotificationSettings(
  deps: Pick<Dependencies, 'records'>,
  { caller: { viewer }, settings }: { caller: Caller; settings: readonly NotificationSetting[] },
): Promise<Outcome<NotificationSetting[], 'InvalidInputProblem'>> {
  for (const { kind, isOn } of settings)
    await deps.records.notifications.setSetting(viewer.userId, kind, isOn);
  return ok(await readSettings(deps, viewer.userId));
}
