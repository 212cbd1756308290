/** Finds the Chromium of the system: CHROMIUM_PATH, or the first of the usual names on PATH. */
import { findProgram, isProgram } from '../test/find-program.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of a Chromium that can be run; undefined when there is none. */
export async function findChromium(source: Record<string, string | undefined>): Promise<string | undefined> {
  const { CHROMIUM_PATH: given, PATH: searchPath = '' } = source;
  if (given && (await isProgram(given))) return given;
  for (const name of names) {
    const found = await findProgram(name, searchPath);
    if (found) return found;
  }
  return undefined;
}
