/** A port that nothing listens on at the moment. */
import { createServer } from 'node:net';

/** Another may take it before it is used: whoever listens there must expect that. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
