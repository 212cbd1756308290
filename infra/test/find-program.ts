/** Finds programs that the machine has. */
import { access, constants } from 'node:fs/promises';
import path from 'node:path';

export const isProgram = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** The first folder of `searchPath` that holds the program; undefined where none does. */
export async function findProgram(name: string, searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, name);
    if (await isProgram(file)) return file;
  }
  return undefined;
}
