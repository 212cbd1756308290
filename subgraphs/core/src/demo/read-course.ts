/** Reads the demo course from its folder. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DemoCourse } from './demo-course.ts';
import type { DemoOptions } from './seed-demo.ts';

/** The parsed course and how to open its files; throws where `course.json` is missing or wrong. */
export async function readDemoCourse(folder: string): Promise<Pick<DemoOptions, 'course' | 'openFile'>> {
  const course = DemoCourse.parse(JSON.parse(await readFile(path.join(folder, 'course.json'), 'utf8')));
  return { course, openFile: (file) => createReadStream(path.join(folder, file)) };
}
