/** `.env.stack`: where the stack's servers are, for `npm start -- --stack`, for suites, and for any shell. */
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

const fileOf = (root: string) => path.join(root, '.env.stack');

/** Lines that Node's `--env-file` and a shell's `.` read alike. */
export function toEnvFile(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => {
      // In single quotes neither reads anything into a value; a quote itself would end them.
      if (/['\r\n]/.test(value)) throw new Error(`${name} cannot be written to .env.stack: ${value}`);
      return `${name}='${value}'\n`;
    })
    .join('');
}

/** The variables in the file; undefined where there is none. */
export function readEnvFile(root: string): Record<string, string> | undefined {
  try {
    return parseEnv(readFileSync(fileOf(root), 'utf8')) as Record<string, string>;
  } catch {
    return undefined;
  }
}

const belongsTo = '# The stack of DATA_DIR ';

/** The data folder whose stack the file is about; undefined where it does not say. */
export function envFileFolder(root: string): string | undefined {
  try {
    const [first = ''] = readFileSync(fileOf(root), 'utf8').split('\n', 1);
    return first.startsWith(belongsTo) ? (JSON.parse(first.slice(belongsTo.length)) as string) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the file as a whole; for its owner alone, because it holds a password. */
export function writeEnvFile(
  root: string,
  variables: Readonly<Record<string, string>>,
  dataDir: string,
): void {
  const file = fileOf(root);
  writeFileSync(`${file}.new`, `${belongsTo}${JSON.stringify(dataDir)}\n${toEnvFile(variables)}`, {
    mode: 0o600,
  });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

export const removeEnvFile = (root: string): void => rmSync(fileOf(root), { force: true });
