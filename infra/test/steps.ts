/** Runs commands and tells how they ended; the building blocks of `npm test`. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
export const add = (left: Tally, right: Tally): Tally => ({
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
  skipped: left.skipped + right.skipped,
});
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export interface Step {
  /** The guarantee that the step checks. */
  name: string;
  /** Program and arguments, run from the repository root. */
  command: string[];
  env?: Record<string, string>;
}

/** Runs a program; output is answered, not shown. */
export async function runCommand(
  root: string,
  { command, env }: Step,
): Promise<{ code: number; output: string }> {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exit) => resolve(exit ?? 1));
  });
  return { code, output };
}

/** One step that passes or fails as a whole. */
export async function runStep(root: string, step: Step, say: (line: string) => void): Promise<Tally> {
  const begunAt = Date.now();
  const { code, output } = await runCommand(root, step);
  const seconds = ((Date.now() - begunAt) / 1000).toFixed(1);
  say(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)`);
  if (code !== 0) say(output.trim().split('\n').slice(-60).join('\n'));
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** A vitest run, counted test by test from its JSON report. */
export async function runSuites(
  root: string,
  step: Step & { report: string },
  say: (line: string) => void,
): Promise<Tally> {
  const begunAt = Date.now();
  const { code, output } = await runCommand(root, step);
  const text = await readFile(step.report, 'utf8').catch(() => '');
  const report = text ? Report.safeParse(JSON.parse(text)).data : undefined;
  const seconds = ((Date.now() - begunAt) / 1000).toFixed(1);
  if (!report) {
    say(`FAIL ${step.name} (${seconds} s): no report\n${output.trim().split('\n').slice(-60).join('\n')}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'failed')
        say(
          `FAIL ${file.name}: ${test.fullName}\n${(test.failureMessages ?? []).join('\n').slice(0, 2_000)}`,
        );
      if (test.status === 'pending' || test.status === 'skipped') say(`skip ${test.fullName}`);
    }
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      say(`FAIL ${file.name}: ${file.message ?? ''}`);
    }
  }
  // A suite that could not be loaded, or an error outside any test, fails the run without failing a test.
  const outside = code !== 0 && report.numFailedTests === 0 ? 1 : 0;
  if (code !== 0) say(output.trim().split('\n').slice(-40).join('\n'));
  say(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s): ${report.numPassedTests} passed`);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + outside,
    skipped: report.numPendingTests,
  };
}
