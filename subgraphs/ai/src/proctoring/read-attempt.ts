/** What was seen during one attempt: for the teachers of its class, and for its student once it is handed in. */
import { forbidden, notFound, PublicError } from '@ensure-study/kit/errors';
import { toPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import type { ClassroomAccess } from '../access/ports.ts';
import { placeOf, requireTeacher, toPlace } from './list-alerts.ts';
import type { ListedAlert, ProctoringStore } from './ports.ts';

interface ReadDeps {
  store: ProctoringStore;
  access: ClassroomAccess;
}
interface ReadRequest {
  attemptId: string;
  userId: string;
  signal?: AbortSignal;
}

/** Newest first, each as it stands. Throws NOT_FOUND or FORBIDDEN to others, BAD_USER_INPUT for a wrong cursor. */
export async function listAlertsOfAttempt(
  deps: ReadDeps,
  { page, ...request }: ReadRequest & { page: PageRequest },
): Promise<Page<ListedAlert>> {
  const attempt = await findAttempt(deps, request);
  const isOwn = attempt.userId === request.userId;
  if (isOwn && !attempt.isHandedIn) throw forbidden('What was seen is there once the attempt is handed in.');
  if (!isOwn) await requireTeacher(deps.access, attempt.assessmentId, request.userId, request.signal);
  const after = page.after === undefined ? undefined : toPlace(page.after);
  return toPage(await deps.store.listOfAttempt(request.attemptId, page.first + 1, after), page, placeOf);
}

/** When the page of the attempt was heard of last; null before the first time, and for all but teachers of the class. */
export async function readLastHeard(deps: ReadDeps, request: ReadRequest): Promise<Date | null> {
  try {
    const { assessmentId, heardAt } = await findAttempt(deps, request);
    await requireTeacher(deps.access, assessmentId, request.userId, request.signal);
    return heardAt;
  } catch (error) {
    if (error instanceof PublicError && error.code !== 'STORE_UNAVAILABLE') return null;
    throw error;
  }
}

/** As it is remembered here, else as core tells of it. */
async function findAttempt({ store, access }: ReadDeps, { attemptId, signal }: ReadRequest) {
  const session = await store.session(attemptId);
  const attempt = session ?? (await access.attempt(attemptId, signal));
  if (!attempt) throw notFound('attempt');
  const { assessmentId, userId, submittedAt } = attempt;
  return { assessmentId, userId, isHandedIn: submittedAt !== null, heardAt: session?.heardAt ?? null };
}
