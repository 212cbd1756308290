/** Reading conversations: only one's own, and only while one belongs to the class whose words they quote. */
import type { ClassroomAccess } from '../access/ports.ts';
import type { ConversationStore, SessionRow, TurnRow } from './ports.ts';

export interface ReadDeps {
  conversations: ConversationStore;
  access: ClassroomAccess;
}
export interface Reader {
  userId: string;
  signal?: AbortSignal;
}

/** The reader's own turn; undefined where there is none for this person. */
export async function readTurn(deps: ReadDeps, reader: Reader, turnId: string): Promise<TurnRow | undefined> {
  const turn = await deps.conversations.findTurn(turnId);
  return turn && (await isReadable(deps, reader, turn)) ? turn : undefined;
}

/** The reader's own session; undefined where there is none for this person. */
export async function readSession(
  deps: ReadDeps,
  reader: Reader,
  sessionId: string,
): Promise<SessionRow | undefined> {
  const session = await deps.conversations.findSession(sessionId);
  return session && (await isReadable(deps, reader, session)) ? session : undefined;
}

async function isReadable(
  { access }: ReadDeps,
  { userId, signal }: Reader,
  row: SessionRow | TurnRow,
): Promise<boolean> {
  return row.userId === userId && (await access.roleIn(userId, row.classroomId, signal)) !== null;
}
