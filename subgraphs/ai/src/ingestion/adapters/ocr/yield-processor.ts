/** Lets everything else on the machine go first. */
import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lowers this process for good. Linux counts priority by thread: each that runs is lowered, and later ones inherit it.
 * Where that is not allowed it goes on as it was.
 */
export function yieldProcessor(): void {
  for (const thread of threadsOnLinux() ?? [process.pid]) {
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW);
    } catch {
      // A thread that has just ended, or a system that forbids it.
    }
  }
}

function threadsOnLinux(): number[] | undefined {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return undefined;
  }
}
