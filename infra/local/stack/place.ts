/** Where the stack lies in the data folder. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

export interface Place {
  /** Everything of the stack; deleted by `stack:down -- --purge`. */
  folder: string;
  /** The repository, where `.env.stack` goes. */
  root: string;
  /** Data and configuration of one server. */
  of(name: string): string;
  /** Resolved jars and built programs. */
  programs: string;
  logOf(name: string): string;
  pidFileOf(name: string): string;
  portsFile: string;
}

/** Whether one was ever begun there: by what it runs is noted first; an old one has ports alone. */
export const isStackIn = (folder: string): boolean =>
  ['by', 'ports.json'].some((name) => existsSync(path.join(folder, name)));

export function openPlace(root: string, dataDir: string): Place {
  const folder = path.join(dataDir, 'stack');
  const within = (...parts: string[]) => {
    const file = path.join(folder, ...parts);
    mkdirSync(path.dirname(file), { recursive: true });
    return file;
  };
  return {
    folder,
    root,
    of: (name) => within(name),
    programs: within('programs'),
    logOf: (name) => within('logs', `${name}.log`),
    pidFileOf: (name) => within('run', `${name}.pid`),
    portsFile: within('ports.json'),
  };
}
