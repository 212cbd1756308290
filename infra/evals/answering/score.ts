/**
 * Scores answers without a language model on labelled courses, in this process and in seconds: for tuning. What counts is
 * measured over the API by `npm run evals`.
 *
 *   node --import tsx infra/evals/answering/score.ts [--courses DIR] [--only republic,coasts] [--model FOLDER] [--rows FILE]
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../../../subgraphs/ai/src/tutor/answer-question.ts';
import { toExpected } from '../../../subgraphs/ai/src/tutor/domain/expected.ts';
import { answerOf } from '../../../subgraphs/ai/src/tutor/domain/passage.ts';
import { toExchanges } from '../../../subgraphs/ai/src/tutor/preview-answer.ts';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import type { RetrievePassages, TextEmbedder } from '../../../subgraphs/ai/src/retrieval/ports.ts';
import { createTurnTrace } from '../../../subgraphs/ai/src/tutor/domain/turn-trace.ts';
import { createCourseClass, openCachedEmbedder } from './course-class.ts';

interface Row {
  id: string;
  question: string;
  history?: { role: 'user' | 'assistant'; content: string }[];
  stratum: string;
  relevant: { doc: string; heading: string; quote: string }[];
  facts: string[];
  answerable: boolean;
}
interface Scored {
  row: Row;
  kind: string;
  abstained: boolean;
  answer: string;
  sentences: number;
  facts: number;
  quoteHit: boolean;
  retrieved: boolean;
  scores: Record<string, number>;
  valid: boolean;
  ms: number;
}

const logger = { info() {}, warn() {}, error() {}, debug() {}, child: () => logger } as never;
const stem = (word: string) => toTerms(word)[0] ?? word;
const plain = (text: string) =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[*_`#|]/g, ' ')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\[\d+\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()} `;
const says = (text: string, words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${plain(words)
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(plain(text));

async function scoreCourse(
  folder: string,
  embedder: TextEmbedder | undefined,
  wanted?: Set<string>,
): Promise<Scored[]> {
  const names = (await readdir(path.join(folder, 'docs'))).filter((name) => name.endsWith('.md')).sort();
  const documents = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, 'docs', name), 'utf8') })),
  );
  const retrieve = await createCourseClass(documents, embedder);
  const textOf = new Map(documents.map(({ name, text }) => [name, text]));
  const rows = (await readFile(path.join(folder, 'questions.jsonl'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter(({ id }) => !wanted || wanted.has(id));
  const scored: Scored[] = [];
  for (const row of rows) scored.push(await scoreRow(row, retrieve, textOf, embedder));
  return scored;
}

async function scoreRow(
  row: Row,
  retrieve: RetrievePassages,
  textOf: Map<string, string>,
  embedder?: TextEmbedder,
): Promise<Scored> {
  const signal = new AbortController().signal;
  const history = toExchanges(
    (row.history ?? []).map(({ role, content }) => ({
      role: role === 'user' ? 'USER' : 'ASSISTANT',
      content,
    })),
  );
  let hits: Awaited<ReturnType<RetrievePassages>>['hits'] = [];
  const spy: RetrievePassages = async (request) => {
    const found = await retrieve(request);
    if (hits.length === 0) hits = found.hits;
    return found;
  };
  const begun = performance.now();
  const ending = await answerQuestion(
    { retrieve: spy, stem, models: [], logger, embedder },
    {
      classroomId: 'course',
      question: row.question,
      history,
      said: { answer: '', citations: [] },
      signal,
      modelsMs: 0,
      trace: createTurnTrace(() => performance.now()),
    },
    async () => undefined,
  );
  const ms = performance.now() - begun;
  const answer = answerOf(ending.parts);
  const citations = ending.parts.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));
  const numbers = [...answer.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  const valid =
    citations.every(
      ({ materialId, start, end, quote }) => textOf.get(materialId)?.slice(start, end) === quote,
    ) && numbers.every((number) => citations.some((one) => one.number === number));
  const [first, second] = hits;
  return {
    row,
    kind: toExpected(row.question).kind,
    abstained: ending.outcome === 'ABSTAINED',
    answer,
    sentences: (answer.match(/[.!?]["”]?(?= \[| [A-Z]|\n|$)|\n- /g) ?? []).length,
    facts:
      ending.outcome === 'ABSTAINED' || row.facts.length === 0
        ? 0
        : row.facts.filter((fact) => says(answer, fact)).length / row.facts.length,
    quoteHit: row.relevant.some(({ quote }) =>
      citations.some(
        (one) =>
          one.quote.includes(quote) ||
          quote.includes(one.quote) ||
          plain(one.quote).includes(plain(quote).trim()),
      ),
    ),
    retrieved: row.relevant.some(({ quote }) => hits.some(({ text }) => text.includes(quote))),
    scores: {
      keyword: Math.max(0, ...hits.map((hit) => hit.keyword)),
      dense: Math.max(0, ...hits.map((hit) => hit.dense ?? 0)),
      score: first?.score ?? 0,
      margin: (first?.score ?? 0) - (second?.score ?? 0),
      keywordMargin: (first?.keyword ?? 0) - (second?.keyword ?? 0),
      denseOfFirst: first?.dense ?? 0,
    },
    valid,
    ms,
  };
}

const mean = (values: number[]) =>
  values.length === 0 ? NaN : values.reduce((a, b) => a + b, 0) / values.length;
const p = (x: number) => (100 * x).toFixed(1).padStart(5);
function f1(rows: { un: boolean; ref: boolean }[]) {
  const tp = rows.filter((r) => r.un && r.ref).length;
  return {
    f1: (2 * tp) / (rows.filter((r) => r.un).length + rows.filter((r) => r.ref).length),
    recall: tp / rows.filter((r) => r.un).length,
    precision: tp / rows.filter((r) => r.ref).length,
  };
}
function bestThreshold(scored: Scored[], name: string) {
  let best = 0;
  for (const t of [...scored.map((s) => s.scores[name] ?? 0), Infinity]) {
    const got = f1(scored.map((s) => ({ un: !s.row.answerable, ref: (s.scores[name] ?? 0) < t }))).f1;
    if (got > best) best = got;
  }
  return best;
}
function report(title: string, scored: Scored[]) {
  const answerable = scored.filter(({ row }) => row.answerable);
  const a = f1(scored.map((s) => ({ un: !s.row.answerable, ref: s.abstained })));
  const thresholds = ['keyword', 'dense', 'score', 'margin', 'keywordMargin', 'denseOfFirst'].map(
    (n) => [n, bestThreshold(scored, n)] as const,
  );
  const best = thresholds.reduce((x, y) => (y[1] > x[1] ? y : x));
  const said = answerable.filter((s) => !s.abstained);
  const brief = said.filter((s) => s.kind !== 'list' && !/\bdiffer|compare|versus\b/.test(s.row.question));
  console.log(
    `== ${title}: F1 ${p(a.f1)} (recall ${p(a.recall)} precision ${p(a.precision)}; best single ${best[0]} ${p(best[1])}) false refusals ${p(mean(answerable.map((s) => +s.abstained)))} facts ${p(mean(answerable.map((s) => s.facts)))} all-facts-of-said ${p(mean(said.map((s) => s.facts)))} quoteHit ${p(mean(answerable.map((s) => +s.quoteHit)))} retrieved ${p(mean(answerable.map((s) => +s.retrieved)))} valid ${p(mean(scored.map((s) => +s.valid)))} sentences ${mean(said.map((s) => s.sentences)).toFixed(2)} brief ${mean(brief.map((s) => s.sentences)).toFixed(2)} ms ${mean(scored.map((s) => s.ms)).toFixed(1)} max ${Math.max(...scored.map((s) => s.ms)).toFixed(0)}`,
  );
  for (const [label, key] of [
    ['stratum', (s: Scored) => s.row.stratum],
    ['kind', (s: Scored) => s.kind],
  ] as const) {
    const groups = new Map<string, Scored[]>();
    for (const s of scored) groups.set(key(s), [...(groups.get(key(s)) ?? []), s]);
    console.log(
      `  ${label}: ` +
        [...groups]
          .sort()
          .map(([name, of]) => {
            const ans = of.filter((s) => s.row.answerable),
              un = of.filter((s) => !s.row.answerable);
            return `${name} ${ans.length ? `facts${p(mean(ans.map((s) => s.facts)))} ref${p(mean(ans.map((s) => +s.abstained)))} (${ans.length})` : ''}${un.length ? ` kept${p(mean(un.map((s) => +s.abstained)))} (${un.length})` : ''}`;
          })
          .join(' | '),
    );
  }
}

const { values } = parseArgs({
  options: {
    courses: { type: 'string', default: 'infra/evals/sets/courses' },
    only: { type: 'string' },
    model: { type: 'string' },
    rows: { type: 'string' },
    ids: { type: 'string' },
    cache: { type: 'string', default: '.data/evals/vectors.bin' },
    setting: { type: 'string' },
  },
});
const courses = values.only?.split(',') ?? (await readdir(values.courses)).sort();
const embedder = values.model ? await openCachedEmbedder(values.model, values.cache) : undefined;
const wanted = values.ids ? new Set(values.ids.split(',')) : undefined;
for (const setting of values.setting ? [values.setting] : ['words', ...(embedder ? ['meaning'] : [])]) {
  const all: Scored[] = [];
  for (const course of courses) {
    const scored = await scoreCourse(
      path.join(values.courses, course),
      setting === 'meaning' ? embedder : undefined,
      wanted,
    );
    report(`${course}, ${setting}`, scored);
    all.push(...scored);
  }
  if (courses.length > 1) report(`all, ${setting}`, all);
  if (values.rows)
    await writeFile(
      `${values.rows}.${setting}.txt`,
      all
        .map(
          (s) =>
            `${s.row.answerable ? (s.abstained ? 'REFUSED' : s.facts === 1 ? 'ok' : s.facts > 0 ? 'PARTLY' : 'WRONG') : s.abstained ? 'ok' : 'FALSE ANSWER'} ${s.row.id} [${s.row.stratum}/${s.kind}]${s.retrieved || !s.row.answerable ? '' : ' NOT-RETRIEVED'}\n  Q: ${(s.row.history ?? []).map((h) => `(${h.role}: ${h.content.slice(0, 120)}) `).join('')}${s.row.question}\n  A: ${s.answer}\n  F: ${s.row.facts.join(' ; ')}\n  R: ${s.row.relevant.map((r) => r.quote).join(' // ')}\n`,
        )
        .join('\n'),
    );
}
await embedder?.save();
