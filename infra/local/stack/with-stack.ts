/** `npm start -- --stack`, `npm run doctor -- --stack`: on the servers that `npm run stack:up` has brought up. */
import { fileURLToPath } from 'node:url';
import { StartProblem } from '../data-folder.ts';
import { readEnvFile } from './env-file.ts';

type Source = Record<string, string | undefined>;

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The variables, with those of `.env.stack` where `--stack` is among the arguments; what is set already stays. */
export function withStack(source: Source, args: readonly string[], root = repository): Source {
  if (!args.includes('--stack')) return source;
  const stack = readEnvFile(root);
  if (!stack) throw new StartProblem('There is no stack to run on: `npm run stack:up` brings it up first.');
  const set = Object.entries(source).filter(([, value]) => value);
  return { ...stack, ...Object.fromEntries(set) };
}

/** For programs: what this process was given, or its end with the reason. */
export function sourceOrExit(): Source {
  try {
    return withStack(process.env, process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
