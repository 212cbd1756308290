/** Where suites put what they throw away: in memory where there is plenty, because their databases are thousands of files. */
import { statfs } from 'node:fs/promises';

const memory = '/dev/shm';
/** Databases, the data of three products and the profiles of their browsers take less than half of it. */
const roomMin = 6 * 1024 ** 3;

/** What `TMPDIR` has to say; nothing where it says something already, or where there is too little memory. */
export async function scratchVariables(variables: NodeJS.ProcessEnv): Promise<{ TMPDIR?: string }> {
  if (variables.TMPDIR) return {};
  try {
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize >= roomMin ? { TMPDIR: memory } : {};
  } catch {
    return {};
  }
}
