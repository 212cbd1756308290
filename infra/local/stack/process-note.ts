/** A note of which process a server is: its id and when it was started, because ids are given again. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { startOf } from '@ensure-study/stores/sql/server-processes';

/** The id of the noted process; undefined when it has ended, whoever has its id now. */
export function runningIn(file: string): number | undefined {
  const noted = parseNote(read(file));
  return noted && startOf(noted.pid) === noted.started ? noted.pid : undefined;
}

export function parseNote(text: string): { pid: number; started: string } | undefined {
  const [, id, started] = /^(\d+) (\S+)\n?$/.exec(text) ?? [];
  const pid = Number(id);
  return started && Number.isSafeInteger(pid) && pid > 1 ? { pid, started } : undefined;
}

export function noteProcess(file: string, pid: number): void {
  writeFileSync(file, `${pid} ${startOf(pid)}\n`);
}

export const forgetProcess = (file: string): void => rmSync(file, { force: true });

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
