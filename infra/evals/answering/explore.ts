import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import { readPassage, gatherEvidence } from '../../../subgraphs/ai/src/tutor/domain/evidence.ts';
import { correctQuestion } from '../../../subgraphs/ai/src/tutor/domain/correct-question.ts';
import { analyseQuestion } from '../../../subgraphs/ai/src/tutor/domain/question.ts';
import { isRecognisable } from '../../../subgraphs/ai/src/tutor/domain/judgement.ts';
import { readingsOf } from '../../../subgraphs/ai/src/tutor/domain/conversation.ts';
import { toExchanges } from '../../../subgraphs/ai/src/tutor/preview-answer.ts';
import { lessons } from '../../../subgraphs/ai/src/tutor/fixtures/labelled-set.ts';
import { createCourseClass, openCachedEmbedder } from './course-class.ts';
const stem = (word: string) => toTerms(word)[0] ?? word;
const root = 'infra/evals/sets/courses';
const K = Number(process.argv[2] ?? 8);
const embedder = await openCachedEmbedder(
  '/work/main/.data/models/all-MiniLM-L6-v2',
  '.data/evals/vectors.bin',
);
const cos = (a: Float32Array, b: Float32Array) => {
  let s = 0;
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!;
  return s;
};
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[*_`#|]/g, ' ')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
const out: any[] = [];
const sources: any[] = [];
for (const course of ['republic', 'coasts']) {
  const folder = path.join(root, course);
  const names = (await readdir(path.join(folder, 'docs'))).filter((n) => n.endsWith('.md')).sort();
  const docs = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, 'docs', name), 'utf8') })),
  );
  const rows = (await readFile(path.join(folder, 'questions.jsonl'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  sources.push({ course, docs, rows });
}
sources.push({
  course: 'lessons',
  docs: lessons.map(({ name, text }) => ({ name, text })),
  rows: lessons.flatMap((l) =>
    l.questions.map((q, i) => ({
      id: `${l.name}-${i}`,
      question: q.ask,
      stratum: `lesson-${l.half}`,
      answerable: q.answer !== null,
      regex: q.answer,
      doc: l.name,
      relevant: [],
      facts: [],
    })),
  ),
});
for (const { course, docs, rows } of sources) {
  for (const setting of ['words', 'meaning']) {
    const retrieve = await createCourseClass(docs, setting === 'meaning' ? embedder : undefined);
    for (const row of rows) {
      const q = readingsOf(
        row.question,
        toExchanges(
          (row.history ?? []).map((h: any) => ({ role: h.role.toUpperCase(), content: h.content })),
        ),
        stem,
      )[0]!;
      const found = await retrieve({
        classroomId: 'course',
        question: q,
        limit: K,
        signal: new AbortController().signal,
      });
      const reads = found.hits.map((p, i) => readPassage(p, i, stem));
      const question = correctQuestion(analyseQuestion(q, stem), reads);
      const qv = setting === 'meaning' ? await embedder.embedQuery(q) : undefined;
      const cands = [];
      for (const { read, index, evidence } of gatherEvidence(question, reads)) {
        const u = read.units[index]!;
        const raw = read.passage.text.slice(u.unit.start, u.unit.end);
        const right = row.regex
          ? row.doc === read.passage.materialName && row.regex.test(raw)
          : row.relevant.some(
              (r: any) =>
                r.doc === read.passage.materialName && (r.quote.includes(raw) || raw.includes(r.quote)),
            );
        const f: any = { ...evidence };
        if (qv) f.meaning = cos(qv, await embedder.embedQuery(`${read.passage.headings.at(-1)}. ${u.text}`));
        cands.push({ p: read.rank, i: index, raw, text: plain(u.text), right, f });
      }
      out.push({
        course,
        setting,
        id: row.id,
        stratum: row.stratum,
        kind: question.expected.kind,
        answerable: row.answerable,
        facts: (row.facts ?? []).map(plain),
        core: question.terms.filter((t) => t.tier !== 'light').length,
        cands,
      });
    }
  }
}
await embedder.save();
await writeFile('/tmp/features.json', JSON.stringify(out));
