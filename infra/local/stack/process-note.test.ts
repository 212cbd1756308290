import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startOf } from '@ensure-study/stores/sql/server-processes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetProcess, noteProcess, parseNote, runningIn } from './process-note.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'process-note-'));
  file = path.join(folder, 'kafka.pid');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the note of a process', () => {
  it('leads to it for as long as it runs', () => {
    noteProcess(file, process.ppid);
    expect(runningIn(file)).toBe(process.ppid);
    forgetProcess(file);
    expect(runningIn(file)).toBeUndefined();
  });

  it('never leads to another process that was given the same id', () => {
    writeFileSync(file, `${process.ppid} ${startOf(process.ppid)}1\n`);
    expect(runningIn(file)).toBeUndefined();
  });

  it.each(['', '17', '17 ', 'kafka 99', '-1 99', '0 99', '1 99', '17 99 3', '17.5 99'])(
    'says nothing where it is not whole: %j',
    (text) => expect(parseNote(text)).toBeUndefined(),
  );
});
