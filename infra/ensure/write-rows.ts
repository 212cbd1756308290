/** Rows that hold secrets, as JSON Lines. */
import { open } from 'node:fs/promises';

/** Replaces the file; nobody but its owner may read it, also where it was there before with other rights. */
export async function writeRows(file: string, rows: readonly object[]): Promise<void> {
  await using handle = await open(file, 'w', 0o600);
  await handle.chmod(0o600);
  await handle.writeFile(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
