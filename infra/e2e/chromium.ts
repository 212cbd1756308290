/** Finds the Chromium of the system: CHROMIUM_PATH, or the first of the usual names on PATH. */
import { access, constants } from 'node:fs/promises';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of a Chromium that can be run; undefined when there is none. */
export async function findChromium(source: Record<string, string | undefined>): Promise<string | undefined> {
  const folders = (source.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    source.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  ];
  for (const candidate of candidates) {
    if (
      candidate &&
      (await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      ))
    )
      return candidate;
  }
  return undefined;
}
