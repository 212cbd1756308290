/**
 * The side of a process that holds a model. The runtime computes on the thread that calls it, some tens of milliseconds for
 * each text, and would otherwise hold up every request of the service for as long; and whatever goes wrong in native code
 * ends this process and not the service.
 */
import { ModelTask, type ModelAnswer } from './model-messages.ts';

export interface ServedModel<Facts, Request, Made> {
  facts: Facts;
  make(request: Request): Promise<Made>;
}

/** Loads the model that the first argument of the process names, says so, and answers requests until the service is gone. */
export async function serveModel<Facts extends object, Request, Made>(
  load: (task: ModelTask) => Promise<ServedModel<Facts, Request, Made>>,
): Promise<void> {
  const say = (answer: ModelAnswer<Facts, Made>) => void process.send?.(answer);
  const refuse = (error: unknown) =>
    say({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });

  // The service is gone: nobody will ask again.
  process.once('disconnect', () => process.exit());
  // A signal to the whole group (Ctrl-C) is for the service, which ends this process when it is done with it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});

  try {
    const { facts, make } = await load(ModelTask.parse(JSON.parse(process.argv[2] ?? '{}')));
    process.on('message', (request: Request) => {
      make(request).then((made) => say({ kind: 'made', made }), refuse);
    });
    say({ kind: 'loaded', ...facts });
  } catch (error) {
    refuse(error);
  }
}
