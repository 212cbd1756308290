/** A labelled course as it lies in a folder: its documents and the questions about them. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CourseDocument } from './course-class.ts';

export interface CourseRow {
  id: string;
  question: string;
  history?: { role: 'user' | 'assistant'; content: string }[];
  stratum: string;
  relevant: { doc: string; heading: string; quote: string }[];
  facts: string[];
  answerable: boolean;
}

const sets = path.resolve(import.meta.dirname, '../sets');
/** Courses that are evaluated over the API, and those that are only fitted on. */
const folders = ['courses', 'answering'].map((name) => path.join(sets, name));

/** A course by the name of its folder; throws when there is none. */
export async function readCourse(name: string): Promise<{ documents: CourseDocument[]; rows: CourseRow[] }> {
  const found = await Promise.all(
    folders.map(async (parent) => ((await readdir(parent)).includes(name) ? [path.join(parent, name)] : [])),
  );
  const [folder] = found.flat();
  if (folder === undefined) throw new Error(`There is no course ${name}.`);
  const names = (await readdir(path.join(folder, 'docs'))).filter((name) => name.endsWith('.md')).sort();
  const documents = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, 'docs', name), 'utf8') })),
  );
  const lines = (await readFile(path.join(folder, 'questions.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return { documents, rows: lines.map((line) => JSON.parse(line) as CourseRow) };
}
