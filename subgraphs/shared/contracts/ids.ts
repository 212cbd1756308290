/**
 * Global ids: opaque to clients, self-describing to us. `node(id)` reads the type from the id, so an id is
 * base64url("Type:uuid"). Subgraphs parse ids at the edge and use bare uuids inside.
 */
import { z } from 'zod';

export const nodeTypes = [
  'User',
  'Organisation',
  'Classroom',
  'Material',
  'Passage',
  'Assessment',
  'Question',
  'Choice',
  'Attempt',
  'AttemptMessage',
  'Notification',
  'Meeting',
  'MeetingMessage',
  'TutorSession',
  'TutorTurn',
  'AccessToken',
  'SafeguardingReport',
] as const;
export type NodeType = (typeof nodeTypes)[number];

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A lower-case UUID of any version. */
export const Uuid = z.string().regex(uuidPattern, 'is not an id');

/** The global id of a row: `toGlobalId('Classroom', uuid)`. */
export function toGlobalId(type: NodeType, uuid: string): string {
  return Buffer.from(`${type}:${uuid}`).toString('base64url');
}

/** Type and uuid of a global id; undefined for anything that `toGlobalId` cannot have made. */
export function parseGlobalId(id: string): { type: NodeType; uuid: string } | undefined {
  const [type, uuid, ...rest] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  if (rest.length > 0 || !nodeTypes.includes(type as NodeType) || !uuidPattern.test(uuid ?? ''))
    return undefined;
  return toGlobalId(type as NodeType, uuid as string) === id
    ? { type: type as NodeType, uuid: uuid as string }
    : undefined;
}

/** The uuid of a global id of one type, or undefined. */
export function uuidOf(type: NodeType, id: string): string | undefined {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.uuid : undefined;
}
