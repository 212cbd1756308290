/** A server that runs already and that somebody else looks after: it is asked whether it answers, and nothing else. */
import type { ServerName, StackServer } from './stack-server.ts';

interface Given {
  name: ServerName;
  variable: string;
  address: string;
  ask(address: string): Promise<void>;
}

export function createGivenServer({ name, variable, address, ask }: Given): StackServer {
  const title = `${name} (${variable})`;
  let answered = false;
  return {
    name,
    title,
    lacks: async () => undefined,
    prepare: async () => {},
    start: async () => {
      await ask(address).catch((error: Error) => {
        throw new Error(
          `the server that ${variable} names does not answer (${error.message}); unset it to have one started`,
        );
      });
      answered = true;
      return 'ran already';
    },
    isRunning: () => answered,
    isReady: () =>
      ask(address).then(
        () => true,
        () => false,
      ),
    stop: async () => {},
    kill: () => Promise.reject(new Error(`${title} is not this stack's to kill.`)),
    variables: () => ({ [variable]: address }),
  };
}
