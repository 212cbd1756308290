/**
 * A process that holds the model. The runtime computes on the thread that calls it, some tens of milliseconds for each
 * window, and would otherwise hold up every request of the service for as long; and whatever goes wrong in native code
 * ends this process and not the service.
 */
import { EmbedTask, type EmbedAnswer, type EmbedRequest } from './embed-messages.ts';
import { openEncoder } from './onnx-encoder.ts';

const say = (answer: EmbedAnswer) => void process.send?.(answer);
const refuse = (error: unknown) =>
  say({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });

// The service is gone: nobody will ask again.
process.once('disconnect', () => process.exit());
// A signal to the whole group (Ctrl-C) is for the service, which ends this process when it is done with it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

try {
  const encoder = await openEncoder(EmbedTask.parse(JSON.parse(process.argv[2] ?? '{}')));
  process.on('message', ({ text }: EmbedRequest) => {
    encoder.encode(text).then((vector) => say({ kind: 'vector', vector }), refuse);
  });
  say({ kind: 'loaded', dimensions: encoder.dimensions, provider: encoder.provider });
} catch (error) {
  refuse(error);
}
