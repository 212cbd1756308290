/** Alerts of everyone who sat an assessment, for the teachers of its class. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput, forbidden, notFound } from '@ensure-study/kit/errors';
import { toPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import type { ClassroomAccess } from '../access/ports.ts';
import type { AlertPlace, ListedAlert, ProctoringStore } from './ports.ts';

/** Throws NOT_FOUND for an assessment that this person may not know of, FORBIDDEN for one of a class that they do not teach. */
export async function requireTeacher(
  access: ClassroomAccess,
  assessmentId: string,
  userId: string,
  signal?: AbortSignal,
): Promise<void> {
  const assessment = await access.assessmentOf(assessmentId, userId, signal);
  if (!assessment?.role) throw notFound('assessment');
  if (assessment.role !== 'TEACHER') throw forbidden('Alerts are for teachers of the class.');
}

/** Newest first, each as it stands. Throws NOT_FOUND or FORBIDDEN to those who do not teach the class, BAD_USER_INPUT for a wrong cursor. */
export async function listAlerts(
  { store, access }: { store: ProctoringStore; access: ClassroomAccess },
  request: { assessmentId: string; userId: string; page: PageRequest; signal?: AbortSignal },
): Promise<Page<ListedAlert>> {
  const { assessmentId, userId, page, signal } = request;
  await requireTeacher(access, assessmentId, userId, signal);
  const alerts = await store.list(
    assessmentId,
    page.first + 1,
    page.after === undefined ? undefined : toPlace(page.after),
  );
  return toPage(alerts, page, placeOf);
}

/** The place of an alert in the order of alerts, as `toPlace` reads it. */
export const placeOf = ({ startedAt, id }: ListedAlert): string => `${startedAt.getTime()}/${id}`;

/** Throws BAD_USER_INPUT for what `placeOf` has not made. */
export function toPlace(key: string): AlertPlace {
  const [ms, id, ...rest] = key.split('/');
  const startedAt = new Date(/^\d{1,15}$/.test(ms ?? '') ? Number(ms) : Number.NaN);
  if (rest.length > 0 || Number.isNaN(startedAt.getTime()) || !Uuid.safeParse(id).success)
    throw badInput('after is not a cursor of this list.');
  return { startedAt, id: id as string };
}
