/** A display for a headed Chromium: an Xvfb of its own. Headless never hides a page, so no journey about hidden pages would be true in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Screen extends AsyncDisposable {
  /** Value of DISPLAY. */
  display: string;
}

/** Opens a screen; throws when there is no Xvfb. */
export async function openScreen(): Promise<Screen> {
  // -displayfd: the server chooses a free display itself and writes its number.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1500x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(server, 'error').then(([error]) =>
    Promise.reject(new Error(`Xvfb does not start: ${error.message}`)),
  );
  const numbered = once(server.stdio[3] as Readable, 'data').then(([text]) => String(text).trim());
  const display = `:${await Promise.race([numbered, failed])}`;
  return {
    display,
    [Symbol.asyncDispose]: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
