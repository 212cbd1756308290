/** Deletes everything that the stack keeps, also where PostgreSQL had to lie elsewhere. No server of it may run. */
import { rm } from 'node:fs/promises';
import { removeServerFolder } from '@ensure-study/stores/sql/server-folder';
import type { Place } from './place.ts';

export async function purge(place: Place): Promise<void> {
  for (const name of ['postgres', 'standby']) removeServerFolder(place.of(name));
  await rm(place.folder, { recursive: true, force: true });
}
