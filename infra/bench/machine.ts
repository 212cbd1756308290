/** What the numbers were taken on: without it they mean nothing. */
import { execFile } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { promisify } from 'node:util';

const gibibyte = 2 ** 30;

/** One line of Markdown. */
export async function describeMachine(root: string): Promise<string> {
  const commit = await promisify(execFile)('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => 'unknown',
  );
  const processors = cpus();
  const facts = [
    `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${(totalmem() / gibibyte).toFixed(0)} GiB`,
    `${type()} ${release()}`,
    `Node ${process.version}`,
    `commit ${commit}`,
    `load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`,
    new Date().toISOString().slice(0, 10),
  ];
  return `Machine: ${facts.join(', ')}.`;
}
