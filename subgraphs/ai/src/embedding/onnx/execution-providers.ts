/** What the model is computed on: a graphics processor where the runtime has its libraries, else the processor. */
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

export type Provider = 'cuda' | 'cpu';

/** The runtime's own folder of native libraries for this machine. */
export function nativeFolder(): string {
  const root = path.dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'));
  return path.join(root, 'bin', 'napi-v6', process.platform, process.arch);
}

/**
 * Providers worth a try, best first. CUDA only where its library lies beside the runtime: npm does not bring it, and without
 * it the runtime would complain on the terminal at every start.
 */
export async function providersIn(folder: string): Promise<Provider[]> {
  try {
    await access(path.join(folder, 'libonnxruntime_providers_cuda.so'));
    return ['cuda', 'cpu'];
  } catch {
    return ['cpu'];
  }
}

/** Opens on the first provider that can; rejects with the error of the last one. */
export async function openOnFirst<T>(
  providers: readonly Provider[],
  open: (provider: Provider) => Promise<T>,
): Promise<{ provider: Provider; opened: T }> {
  let failure: unknown = new Error('there is nothing to compute on');
  for (const provider of providers)
    try {
      return { provider, opened: await open(provider) };
    } catch (error) {
      failure = error;
    }
  throw failure;
}
