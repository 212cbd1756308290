/** Stops the servers of the stack, those first that follow another one. */
import type { StackServer } from './stack-server.ts';

/** Answers how many could not be stopped, each of which has been said. */
export async function lowerStack(
  servers: readonly StackServer[],
  say: (line: string) => void,
): Promise<number> {
  const stop = async (server: StackServer) => {
    const ran = server.isRunning();
    const begunAt = performance.now();
    try {
      let how = 'stopped';
      await server.stop(() => (how = 'did not end when asked, killed'));
      if (ran) say(`${server.title}: ${how} in ${((performance.now() - begunAt) / 1_000).toFixed(1)} s`);
      return 0;
    } catch (error) {
      say(`${server.title}: ${(error as Error).message}`);
      return 1;
    }
  };
  const followers = await Promise.all(servers.filter(({ after }) => after).map(stop));
  const others = await Promise.all(servers.filter(({ after }) => !after).map(stop));
  return [...followers, ...others].filter(Boolean).length;
}
