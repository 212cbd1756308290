/**
 * Fits the weights of the tutor's two models (subgraphs/ai/src/tutor/domain/weights.ts) on labelled courses and prints them.
 *
 *   node --import tsx infra/evals/answering/fit.ts [--only republic,coasts] [--model FOLDER] [--cache FILE]
 */
import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import { lessons } from '../../../subgraphs/ai/src/tutor/fixtures/labelled-set.ts';
import { answerability, type Answerability } from '../../../subgraphs/ai/src/tutor/domain/answerability.ts';
import { readingsOf } from '../../../subgraphs/ai/src/tutor/domain/conversation.ts';
import { correctQuestion } from '../../../subgraphs/ai/src/tutor/domain/correct-question.ts';
import {
  gatherEvidence,
  type Candidate,
  type Evidence,
} from '../../../subgraphs/ai/src/tutor/domain/evidence.ts';
import { judge } from '../../../subgraphs/ai/src/tutor/domain/judgement.ts';
import { analyseQuestion, type Question } from '../../../subgraphs/ai/src/tutor/domain/question.ts';
import { readPassage } from '../../../subgraphs/ai/src/tutor/domain/read-passage.ts';
import { rankWeights } from '../../../subgraphs/ai/src/tutor/domain/weights.ts';
import { toExchanges } from '../../../subgraphs/ai/src/tutor/preview-answer.ts';
import { weighMeaning } from '../../../subgraphs/ai/src/tutor/weigh-meaning.ts';
import type { TextEmbedder } from '../../../subgraphs/ai/src/retrieval/ports.ts';
import { createCourseClass, openCachedEmbedder, type CourseDocument } from './course-class.ts';
import { fitChoice, fitDecision, type Choice, type Decision } from './logistic.ts';
import { readCourse } from './read-course.ts';

interface Asked {
  question: string;
  history: { role: 'user' | 'assistant'; content: string }[];
  stratum: string;
  answerable: boolean;
  /** Whether a sentence of a document answers. */
  isRight(document: string, sentence: string): boolean;
}
interface Course {
  name: string;
  documents: CourseDocument[];
  asked: Asked[];
}
interface Sample {
  course: string;
  asked: Asked;
  question: Question;
  candidates: Candidate[];
  right: boolean[];
  answerable: boolean;
  weight: number;
}

const stem = (word: string) => toTerms(word)[0] ?? word;
const logger = { info() {}, warn() {}, error() {}, debug() {}, child: () => logger } as never;
const signal = new AbortController().signal;
const passagesMax = 8;

const unsaidWeight = { words: 0.2, meaning: 0.7 };

const rankNames = {
  words: [
    'coverage',
    'within',
    'missing',
    'unmet',
    'foreign',
    'beside',
    'fits',
    'fitsNear',
    'reason',
    'bound',
    'defines',
    'together',
    'place',
    'keyword',
    'row',
    'item',
    'brevity',
    'news',
  ],
  meaning: [
    'coverage',
    'within',
    'missing',
    'unmet',
    'foreign',
    'beside',
    'fits',
    'fitsNear',
    'reason',
    'bound',
    'defines',
    'together',
    'place',
    'keyword',
    'row',
    'item',
    'brevity',
    'news',
    'meaning',
    'closeness',
  ],
} satisfies Record<string, (keyof Evidence)[]>;

async function sampleOf(
  course: Course,
  asked: Asked,
  how: {
    embedder?: TextEmbedder;
    retrieve: Awaited<ReturnType<typeof createCourseClass>>;
    weight: number;
    isElsewhere?: boolean;
  },
): Promise<Sample> {
  const history = toExchanges(
    asked.history.map(({ role, content }) => ({ role: role === 'user' ? 'USER' : 'ASSISTANT', content })),
  );
  const text = readingsOf(asked.question, history, stem)[0] ?? asked.question;
  const found = await how.retrieve({ classroomId: 'course', question: text, limit: passagesMax, signal });
  const hits = found.hits;
  const reads = hits.map((passage, rank) => readPassage(passage, rank, stem));
  const question = correctQuestion(analyseQuestion(text, stem), reads);
  const gathered = gatherEvidence(question, reads);
  const candidates =
    (await weighMeaning({ embedder: how.embedder, logger }, question, gathered, signal)) ?? gathered;
  const right = candidates.map(({ read, index }) => {
    const { start, end } = read.units[index]?.unit ?? { start: 0, end: 0 };
    return !how.isElsewhere && asked.isRight(read.passage.materialName, read.passage.text.slice(start, end));
  });
  return {
    course: course.name,
    asked,
    question,
    candidates,
    right,
    answerable: asked.answerable && !how.isElsewhere,
    weight: how.weight,
  };
}

async function samplesOf(courses: Course[], embedder: TextEmbedder | undefined): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [i, course] of courses.entries()) {
    const retrieve = await createCourseClass(course.documents, embedder);
    const with_ = { embedder, retrieve };
    for (const asked of course.asked) {
      samples.push(
        await sampleOf(course, asked, {
          ...with_,
          weight: (course.name.startsWith('lessons') ? 2 : 1) * (asked.answerable ? 1 : 2),
        }),
      );
    }
    // What another course answers is not of this one at all.
    const other = courses[(i + 1) % courses.length];
    for (const asked of (other?.asked ?? []).filter((_, n) => n % 3 === 0))
      samples.push(await sampleOf(course, asked, { ...with_, weight: 0.25, isElsewhere: true }));
  }
  return samples;
}

const round = (weights: Record<string, number>) =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(2))]));

function choicesOf(samples: Sample[], names: (keyof Evidence)[]): Choice[] {
  return samples
    .filter(({ right }) => right.some(Boolean))
    .map(({ candidates, right }) => ({
      options: candidates.map(({ evidence }) => names.map((name) => evidence[name])),
      right,
    }));
}

async function fitLegs(legs: 'words' | 'meaning', samples: Sample[], report: Sample[]) {
  const names = rankNames[legs];
  const own = samples.filter(({ weight }) => weight >= 1);
  const rank = round(fitChoice(names, choicesOf(own, names)));
  const kept = rankWeights[legs];
  rankWeights[legs] = rank;
  const decisions = (of: Sample[]): (Decision & { sample: Sample })[] =>
    of
      .filter(({ candidates }) => candidates.length > 0)
      .map((sample) => {
        const { ranked } = judge(sample.question, sample.candidates, legs === 'meaning');
        // Where the answer is not among the sentences that would be said, to be silent is no fault.
        const isSaid = ranked
          .slice(0, 4)
          .some(
            (one) =>
              sample.right[
                sample.candidates.findIndex(({ read, index }) => read === one.read && index === one.index)
              ],
          );
        const weight = sample.answerable && !isSaid ? unsaidWeight[legs] * sample.weight : sample.weight;
        return {
          signs: answerability(sample.question, ranked) as unknown as Record<string, number>,
          yes: sample.answerable,
          weight,
          sample,
        };
      });
  const all = decisions(samples);
  const signNames = (Object.keys(all[0]?.signs ?? {}) as (keyof Answerability)[]).filter(
    (name) => legs === 'meaning' || !name.startsWith('meaning'),
  );
  const decision = round(fitDecision(signNames, all));
  const scored = decisions(report.filter(({ weight }) => weight >= 1)).map(({ signs, sample }) => ({
    sample,
    score: Object.entries(decision).reduce(
      (sum, [name, weight]) => sum + weight * (name === 'start' ? 1 : (signs[name] ?? 0)),
      0,
    ),
  }));
  if (process.argv.includes('--dump'))
    (await import('node:fs')).writeFileSync(
      `/tmp/signs.${legs}.json`,
      JSON.stringify(
        decisions(report).map((d) => ({
          ...d,
          sample: undefined,
          course: d.sample.course,
          q: d.sample.question.text,
          kind: d.sample.question.expected.kind,
          stratum: d.sample.asked.stratum,
          base: d.sample.weight >= 1,
          terms: d.sample.question.terms.map((t) => `${t.word}/${t.tier}`),
          top: judge(d.sample.question, d.sample.candidates, legs === 'meaning')
            .ranked.slice(0, 2)
            .map((c) => c.read.units[c.index]?.text),
        })),
      ),
    );
  rankWeights[legs] = kept;
  return { rank, decision, scored };
}

function describe(scored: { sample: Sample; score: number }[]): string {
  const lines: string[] = [];
  const isCourse = scored.filter(({ sample }) => !sample.course.startsWith('lessons'));
  const answerable = isCourse
    .filter(({ sample }) => sample.answerable)
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  for (const refusals of [0.05, 0.1, 0.15, 0.2, 0.25, 0.3]) {
    const threshold = answerable[Math.floor(refusals * answerable.length)] ?? 0;
    const un = isCourse.filter(({ sample }) => !sample.asked.answerable);
    const caught = un.filter(({ score }) => score < threshold).length;
    const refused = answerable.filter((score) => score < threshold).length;
    const ls = scored.filter(({ sample }) => sample.course.startsWith('lessons'));
    const lr =
      ls.filter(({ sample, score }) => sample.answerable && score < threshold).length /
      ls.filter(({ sample }) => sample.answerable).length;
    const la =
      ls.filter(({ sample, score }) => !sample.answerable && score >= threshold).length /
      ls.filter(({ sample }) => !sample.answerable).length;
    lines.push(
      `    refusals ${refusals} at ${threshold.toFixed(2)}: caught ${caught}/${un.length} F1 ${((200 * caught) / (un.length + caught + refused)).toFixed(1)}; lessons false refusals ${(100 * lr).toFixed(0)} false answers ${(100 * la).toFixed(0)}`,
    );
  }
  return lines.join('\n');
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    model: { type: 'string' },
    dump: { type: 'boolean' },
    quick: { type: 'boolean' },
    cache: { type: 'string', default: '.data/evals/vectors.bin' },
    courses: { type: 'string', default: 'infra/evals/sets/courses' },
  },
});
const names = values.only?.split(',') ?? (await readdir(values.courses)).sort();
const courses: Course[] = await Promise.all(
  names.map(async (name) => {
    const { documents, rows } = await readCourse(`${values.courses}/${name}`);
    return {
      name,
      documents,
      asked: rows.map(({ question, history = [], stratum, answerable, relevant }) => ({
        question,
        history,
        stratum,
        answerable,
        isRight: (document: string, text: string) =>
          relevant.some(
            ({ doc, quote }) => doc === document && (quote.includes(text) || text.includes(quote)),
          ),
      })),
    };
  }),
);
for (const half of ['fit', 'report'] as const) {
  const of = lessons.filter((lesson) => lesson.half === half);
  courses.push({
    name: `lessons-${half}`,
    documents: of.map(({ name, text }) => ({ name, text })),
    asked: of.flatMap(({ name, questions }) =>
      questions.map(({ ask, answer }) => ({
        question: ask,
        history: [],
        stratum: half,
        answerable: answer !== null,
        isRight: (document: string, text: string) =>
          document === name && answer !== null && answer.test(text),
      })),
    ),
  });
}
const embedder = values.model ? await openCachedEmbedder(values.model, values.cache) : undefined;
for (const legs of embedder ? (['words', 'meaning'] as const) : (['words'] as const)) {
  const samples = await samplesOf(courses, legs === 'meaning' ? embedder : undefined);
  const fitted = samples.filter(({ course }) => course !== 'lessons-report');
  console.log(`## ${legs}`);
  for (const name of values.quick ? [] : names) {
    const held = await fitLegs(
      legs,
      fitted.filter(({ course }) => course !== name),
      samples.filter(({ course }) => course === name || course === 'lessons-report'),
    );
    console.log(`  held out ${name}\n${describe(held.scored)}`);
  }
  const { rank, decision, scored } = await fitLegs(legs, fitted, samples);
  console.log(`  fitted on all\n${describe(scored)}`);
  console.log('  rank', JSON.stringify(rank));
  console.log('  decision', JSON.stringify(decision));
}
await embedder?.save();
