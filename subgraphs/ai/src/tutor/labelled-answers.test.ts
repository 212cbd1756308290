/**
 * Answered or "not in your material", over the labelled set, through the use case that students and previews share. The
 * weights were fitted on the lessons of the first half; the second half is only scored.
 */
import { silentLogger } from '@ensure-study/testkit/logger';
import { describe, expect, test } from 'vitest';
import { wordVectors } from '../embedding/fixtures/word-vectors.ts';
import { answerQuestion, type AnswerEnding } from './answer-question.ts';
import { answerOf } from './domain/passage.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';
import { lessons, type LabelledQuestion, type Lesson } from './fixtures/labelled-set.ts';

const material = createLessonClass(lessons);

async function answer(question: string): Promise<AnswerEnding & { answer: string }> {
  const deps = { retrieve: material.retrieve, vectors: wordVectors, stem, models: [], logger: silentLogger };
  const said = { answer: '', citations: [] };
  const request = {
    classroomId: 'lessons',
    question,
    history: [],
    said,
    signal: new AbortController().signal,
    modelsMs: 0,
    trace: createTurnTrace(() => 0),
  };
  const ending = await answerQuestion(deps, request, async () => undefined);
  return { ...ending, answer: answerOf(ending.parts) };
}

async function score(half: Lesson['half']) {
  const questions = lessons.filter((lesson) => lesson.half === half).flatMap((lesson) => lesson.questions);
  const results = await Promise.all(
    questions.map(async (labelled) => ({ labelled, result: await answer(labelled.ask) })),
  );
  const of = (wanted: (labelled: LabelledQuestion) => boolean) =>
    results.filter(({ labelled }) => wanted(labelled));
  const answerable = of((labelled) => labelled.answer !== null);
  const unanswerable = of((labelled) => labelled.answer === null);
  const share = (part: unknown[], whole: unknown[]) => part.length / whole.length;
  return {
    falseRefusals: share(
      answerable.filter(({ result }) => result.outcome === 'ABSTAINED'),
      answerable,
    ),
    falseAnswers: share(
      unanswerable.filter(({ result }) => result.outcome === 'ANSWERED'),
      unanswerable,
    ),
    right: share(
      answerable.filter(
        ({ labelled, result }) => result.outcome === 'ANSWERED' && labelled.answer?.test(result.answer),
      ),
      answerable,
    ),
  };
}

describe('the labelled set', () => {
  test('is large enough to mean something', () => {
    const all = lessons.flatMap((lesson) => lesson.questions);
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(all.filter((one) => one.answer === null).length).toBeGreaterThanOrEqual(40);
    for (const lesson of lessons)
      for (const { answer: expected } of lesson.questions)
        if (expected) expect(lesson.text).toMatch(expected);
  });

  test.each([
    ['fit', { right: 0.8, falseRefusals: 0.15, falseAnswers: 0.11 }],
    // Questions of the courses in other words must be answered too, and cost the last figure: 15 % before.
    ['report', { right: 0.9, falseRefusals: 0.1, falseAnswers: 0.29 }],
  ] as const)('half %s: answers what is there and not what is near', async (half, bars) => {
    const { right, falseRefusals, falseAnswers } = await score(half);
    const percent = (rate: number) => `${(100 * rate).toFixed(1)} %`;
    process.stdout.write(
      `labelled answers, ${half}: right ${percent(right)}, false refusals ${percent(falseRefusals)}, false answers ${percent(falseAnswers)}\n`,
    );
    expect(right).toBeGreaterThanOrEqual(bars.right);
    expect(falseRefusals).toBeLessThanOrEqual(bars.falseRefusals);
    expect(falseAnswers).toBeLessThanOrEqual(bars.falseAnswers);
  });

  test('every quote is the document’s text at its span, and every number in the answer has its citation', async () => {
    for (const { ask } of lessons.flatMap((lesson) => lesson.questions)) {
      const { parts, answer: said } = await answer(ask);
      const citations = parts.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));
      for (const { materialId, start, end, quote } of citations)
        expect(material.textOf(materialId).slice(start, end)).toBe(quote);
      const numbers = [...said.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
      expect(new Set(numbers)).toEqual(new Set(citations.map(({ number }) => number)));
    }
  });
});
