/** Labelled questions with all that was found for them, as the tutor's two models are fitted on. */
import { toTerms } from '@ensure-study/stores/vectors/terms';
import { silentLogger } from '@ensure-study/testkit/logger';
import type { RetrievePassages, TextEmbedder } from '../../../subgraphs/ai/src/retrieval/ports.ts';
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import { readingsOf } from '../../../subgraphs/ai/src/tutor/domain/conversation.ts';
import type { Candidate } from '../../../subgraphs/ai/src/tutor/domain/evidence.ts';
import type { Question } from '../../../subgraphs/ai/src/tutor/domain/question.ts';
import { createTurnTrace } from '../../../subgraphs/ai/src/tutor/domain/turn-trace.ts';
import { findContext, readAs } from '../../../subgraphs/ai/src/tutor/choose-reading.ts';
import { lessons } from '../../../subgraphs/ai/src/tutor/fixtures/labelled-set.ts';
import { toExchanges } from '../../../subgraphs/ai/src/tutor/preview-answer.ts';
import { createCourseClass, type CourseDocument } from './course-class.ts';
import { readCourse, type CourseRow } from './read-course.ts';

interface Asked {
  question: string;
  history: NonNullable<CourseRow['history']>;
  answerable: boolean;
  /** Whether a sentence of a document answers. */
  isRight(document: string, sentence: string): boolean;
}
export interface LabelledCourse {
  name: string;
  documents: CourseDocument[];
  asked: Asked[];
}
export interface Sample {
  course: string;
  question: Question;
  candidates: Candidate[];
  /** Of each candidate. */
  right: boolean[];
  answerable: boolean;
  /** Asked of a course that has nothing to do with it. */
  isElsewhere: boolean;
  weight: number;
}

export const stem = (word: string): string => toTerms(word)[0] ?? word;
const signal = new AbortController().signal;
/** Lessons are few, and an unanswerable question among four answerable ones. */
const weights = { lessons: 2, unanswerable: 1, elsewhere: 0.25 };
const elsewhereEach = 3;

export async function labelledCourse(name: string): Promise<LabelledCourse> {
  const { documents, rows } = await readCourse(name);
  const asked = rows.map(({ question, history = [], answerable, relevant }) => ({
    ...{ question, history, answerable },
    isRight: (document: string, text: string) =>
      relevant.some(({ doc, quote }) => doc === document && (quote.includes(text) || text.includes(quote))),
  }));
  return { name, documents, asked };
}

/** One half of the lessons in the tutor's own tests. */
export function labelledLessons(half: 'fit' | 'report'): LabelledCourse {
  const own = lessons.filter((lesson) => lesson.half === half);
  const asked = own.flatMap(({ name, questions }) =>
    questions.map(({ ask, answer }) => ({
      ...{ question: ask, history: [], answerable: answer !== null },
      isRight: (document: string, text: string) => document === name && answer?.test(text) === true,
    })),
  );
  return { name: `lessons-${half}`, documents: own.map(({ name, text }) => ({ name, text })), asked };
}

/** The questions of each course, and some of the next one's, which this one cannot answer. */
export async function samplesOf(
  courses: readonly LabelledCourse[],
  embedder: TextEmbedder | undefined,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [i, course] of courses.entries()) {
    const retrieve = await createCourseClass(course.documents, embedder);
    const found = { course: course.name, retrieve, embedder };
    const own = course.name.startsWith('lessons') ? weights.lessons : 1;
    for (const asked of course.asked) {
      const weight = own * (asked.answerable ? 1 : weights.unanswerable);
      samples.push(await sampleOf(asked, { ...found, weight, isElsewhere: false }));
    }
    const others = courses[(i + 1) % courses.length]?.asked.filter((_, n) => n % elsewhereEach === 0) ?? [];
    for (const asked of others)
      samples.push(await sampleOf(asked, { ...found, weight: weights.elsewhere, isElsewhere: true }));
  }
  return samples;
}

interface How {
  course: string;
  retrieve: RetrievePassages;
  embedder: TextEmbedder | undefined;
  weight: number;
  isElsewhere: boolean;
}

async function sampleOf(asked: Asked, how: How): Promise<Sample> {
  const { course, retrieve, embedder, weight, isElsewhere } = how;
  const history = toExchanges(
    asked.history.map(({ role, content }) => ({ role: role === 'user' ? 'USER' : 'ASSISTANT', content })),
  );
  // As a message is taken whose follow-up is recognised.
  const taken =
    history.length > 0 ? ({ decision: 'follow_up', turn: history.length - 1 } as const) : undefined;
  const text = readingsOf(asked.question, history, stem, taken)[0] ?? asked.question;
  const deps = { retrieve, stem, vectors: wordVectors, embedder, logger: silentLogger };
  const trace = createTurnTrace(() => performance.now());
  const request = { classroomId: 'course', question: asked.question, history, taken, signal, trace };
  const context = await findContext(deps, request);
  const { extract } = await readAs(deps, request, { asked: text, context });
  const { question, judgement } = await extract();
  const candidates = judgement.ranked;
  const right = candidates.map(({ read, index }) => {
    const { start, end } = read.units[index]?.unit ?? { start: 0, end: 0 };
    return !isElsewhere && asked.isRight(read.passage.materialName, read.passage.text.slice(start, end));
  });
  const answerable = asked.answerable && !isElsewhere;
  return { course, question, candidates, right, answerable, isElsewhere, weight };
}
