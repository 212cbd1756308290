/**
 * Scores answers without a language model on labelled courses, in this process and in seconds: for tuning. What counts is
 * measured over the API by `npm run evals`.
 *
 *   node --import tsx infra/evals/answering/score.ts [--only republic,coasts] [--model FOLDER] [--rows FILE]
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { silentLogger } from '@ensure-study/testkit/logger';
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import type { RetrievePassages, TextEmbedder } from '../../../subgraphs/ai/src/retrieval/ports.ts';
import { answerQuestion } from '../../../subgraphs/ai/src/tutor/answer-question.ts';
import { toExpected } from '../../../subgraphs/ai/src/tutor/domain/expected.ts';
import { answerOf, type Citation } from '../../../subgraphs/ai/src/tutor/domain/passage.ts';
import { createTurnTrace } from '../../../subgraphs/ai/src/tutor/domain/turn-trace.ts';
import { routeTurn } from '../../../subgraphs/ai/src/tutor/route-next.ts';
import { toExchanges } from '../../../subgraphs/ai/src/tutor/preview-answer.ts';
import { openReader } from '../followups/models.ts';
import { isPartOf, says } from '../domain/texts.ts';
import { createCourseClass, openCachedEmbedder, type CourseDocument } from './course-class.ts';
import { describeRow, describeScores, type ScoredAnswer } from './measures.ts';
import { readCourse, type CourseRow } from './read-course.ts';
import { stem } from './samples.ts';

const signal = new AbortController().signal;
const conversationReader = await openReader();

async function scoreCourse(name: string, embedder: TextEmbedder | undefined): Promise<ScoredAnswer[]> {
  const { documents, rows } = await readCourse(name);
  const retrieve = await createCourseClass(documents, embedder);
  const scored: ScoredAnswer[] = [];
  for (const row of rows) scored.push(await scoreRow(row, { documents, retrieve, embedder }));
  return scored;
}

interface Material {
  documents: CourseDocument[];
  retrieve: RetrievePassages;
  embedder: TextEmbedder | undefined;
}

async function scoreRow(row: CourseRow, { documents, retrieve, embedder }: Material): Promise<ScoredAnswer> {
  let hits: Awaited<ReturnType<RetrievePassages>>['hits'] = [];
  const noted: RetrievePassages = async (request) => {
    const found = await retrieve(request);
    // What the turn before was about is looked up with few.
    if (hits.length === 0 && request.limit > 2) ({ hits } = found);
    return found;
  };
  const begun = process.cpuUsage();
  const routed = {
    ...{ stem, vectors: wordVectors, logger: silentLogger, embedder },
    ...{ isRouting: true, conversationReader },
  };
  const request = requestOf(row);
  const taken = await routeTurn(routed, { ...request, next: request.question });
  const { outcome, parts } = await answerQuestion(
    { ...routed, retrieve: noted, models: [] },
    { ...request, taken },
    async () => undefined,
  );
  const { user } = process.cpuUsage(begun);
  const answer = answerOf(parts);
  const citations = parts.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));
  const abstained = outcome === 'ABSTAINED';
  const held = abstained ? 0 : row.facts.filter((fact) => says(answer, fact)).length;
  return {
    ...{ row, abstained, answer, kind: toExpected(row.question).kind, ms: user / 1000 },
    sentences: (answer.match(/[.!?]["”]?(?= \[| \p{Lu}|\n|$)|\n- /gu) ?? []).length,
    facts: row.facts.length === 0 ? 0 : held / row.facts.length,
    quoteHit: row.relevant.some(({ quote }) =>
      citations.some((one) => isPartOf(quote, one.quote) || isPartOf(one.quote, quote)),
    ),
    retrieved: row.relevant.some(({ quote }) => hits.some(({ text }) => text.includes(quote))),
    scores: scoresOf(hits),
    valid: areValid(answer, citations, documents),
  };
}

function requestOf({ question, history = [] }: CourseRow) {
  const utterances = history.map(({ role, content }) => ({
    role: role === 'user' ? ('USER' as const) : ('ASSISTANT' as const),
    content,
  }));
  const said = { answer: '', citations: [] };
  const trace = createTurnTrace(() => performance.now());
  return {
    ...{ classroomId: 'course', question, history: toExchanges(utterances) },
    ...{ said, signal, modelsMs: 0, trace },
  };
}

function scoresOf(hits: Awaited<ReturnType<RetrievePassages>>['hits']): Record<string, number> {
  const [first, second] = hits;
  return {
    words: Math.max(0, ...hits.map(({ keyword }) => keyword)),
    meaning: Math.max(0, ...hits.map(({ dense }) => dense ?? 0)),
    blend: first?.score ?? 0,
    margin: (first?.score ?? 0) - (second?.score ?? 0),
  };
}

function areValid(answer: string, citations: readonly Citation[], documents: readonly CourseDocument[]) {
  const textOf = (id: string) => documents.find(({ name }) => name === id)?.text ?? '';
  const numbers = [...answer.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  return (
    citations.every(({ materialId, start, end, quote }) => textOf(materialId).slice(start, end) === quote) &&
    numbers.every((number) => citations.some((one) => one.number === number))
  );
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'republic,coasts' },
    model: { type: 'string' },
    rows: { type: 'string' },
    cache: { type: 'string', default: '.data/evals/vectors.bin' },
  },
});
const embedder = values.model ? await openCachedEmbedder(values.model, values.cache) : undefined;
for (const setting of ['words', ...(embedder ? ['meaning'] : [])]) {
  const all: ScoredAnswer[] = [];
  for (const course of values.only.split(',')) {
    const scored = await scoreCourse(course, setting === 'meaning' ? embedder : undefined);
    process.stdout.write(`${describeScores(`${course}, ${setting}`, scored)}\n`);
    all.push(...scored);
  }
  process.stdout.write(`${describeScores(`all, ${setting}`, all)}\n`);
  if (values.rows) await writeFile(`${values.rows}.${setting}.txt`, all.map(describeRow).join('\n'));
}
await embedder?.save();
await conversationReader.close();
