/** The labelled sets, as they lie beside this file. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const folder = fileURLToPath(new URL('./sets/', import.meta.url));

const Relevant = z.object({ doc: z.string(), heading: z.string(), quote: z.string() });
const CourseQuestion = z.object({
  id: z.string(),
  question: z.string(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).optional(),
  stratum: z.string(),
  relevant: z.array(Relevant),
  facts: z.array(z.string()),
  answerable: z.boolean(),
});
/** A question about the courses. `relevant`: sentences that answer it, by document; `facts`: what a good answer says. */
export type CourseQuestion = z.infer<typeof CourseQuestion>;

const Dialogue = z.object({
  id: z.string(),
  history: z.array(z.object({ q: z.string(), a: z.string() })),
  next: z.string(),
  label: z.enum(['follow_up', 'new_topic']),
  kind: z.string(),
});
export type Dialogue = z.infer<typeof Dialogue>;

const Written = z.object({
  id: z.string(),
  text: z.string(),
  label: z.enum(['allow', 'redirect', 'block', 'escalate']),
  class: z.string(),
  spelling: z.string(),
});
export type Written = z.infer<typeof Written>;

const AfterStopped = z.object({
  id: z.string(),
  before: z.array(z.string()).min(1),
  next: z.string(),
  label: z.enum(['allow', 'redirect', 'block', 'escalate']),
  kind: z.enum(['innocent', 'leaning']),
});
/** A message after one that was stopped. `label`: what is to become of it; `kind`: whether it leans on what was stopped. */
export type AfterStopped = z.infer<typeof AfterStopped>;

/** Documents of all courses, and the questions about them. */
export async function readCourses(): Promise<{ docs: string; questions: CourseQuestion[] }> {
  const courses = path.join(folder, 'courses');
  const names = (await readdir(courses)).sort();
  const questions = await Promise.all(
    names.map((name) => readRows(path.join(courses, name, 'questions.jsonl'), CourseQuestion)),
  );
  return { docs: courses, questions: questions.flat() };
}

/** Questions about the courses that answers are fitted on. */
export async function readFittedQuestions(): Promise<CourseQuestion[]> {
  const parent = path.join(folder, 'answering');
  const names = (await readdir(parent)).sort();
  const questions = await Promise.all(
    names.map((name) => readRows(path.join(parent, name, 'questions.jsonl'), CourseQuestion)),
  );
  return questions.flat();
}

/** Files of a course's documents. */
export async function courseDocuments(): Promise<string[]> {
  const courses = path.join(folder, 'courses');
  const entries = await readdir(courses, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The files of a set by name: those that were fitted on begin with "fit", the others were written by people who knew the policy alone. */
export const readDialogues = () => readFiles('followups', Dialogue);
export const readWritten = () => readFiles('moderation', Written);
export const readAfterStopped = () => readFiles('moderation-conversations', AfterStopped);

async function readFiles<T>(set: string, row: z.ZodType<T>): Promise<Record<string, T[]>> {
  const own = (await readdir(path.join(folder, set))).filter((name) => name.endsWith('.jsonl')).sort();
  const fresh = (await readdir(folder, { recursive: true })).filter((name) =>
    new RegExp(`^fresh-[^/]*/${set}\\.jsonl$`).test(name.replaceAll(path.sep, '/')),
  );
  const files = [...own.map((name) => [set, name]), ...fresh.sort().map((name) => name.split(path.sep))];
  const read = files.map(async ([where = '', name = '']) => {
    const label = where === set ? name.replace(/\.jsonl$/, '') : where;
    return [label, await readRows(path.join(folder, where, name), row)];
  });
  return Object.fromEntries(await Promise.all(read)) as Record<string, T[]>;
}

async function readRows<T>(file: string, row: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return z.array(row).parse(lines.map((line): unknown => JSON.parse(line)));
}
