import { expect, test } from 'vitest';
import { readPassage } from './domain/read-passage.ts';
import { answerOf, type Citation } from './domain/passage.ts';
import { checkSentence, takeSentences } from './domain/model-answer.ts';
import { toPrompt } from './domain/prompt.ts';
import { lessons } from './fixtures/labelled-set.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';
import { readPrompt, writeScripted } from './fixtures/scripted-claims.ts';

const material = createLessonClass(lessons);
const signal = new AbortController().signal;

test('of what a careless model writes, nothing false is shown and nearly all that is true', async () => {
  const shown = new Map<string, { all: number; shown: string[] }>();
  for (const { ask } of lessons.flatMap(({ questions }) => questions.slice(0, 6))) {
    const { hits } = await material.retrieve({ classroomId: 'lessons', question: ask, limit: 6, signal });
    const reads = hits.map((passage, rank) => readPassage(passage, rank, stem));
    const prompt = toPrompt(ask, [], hits).at(-1)?.content ?? '';
    const { question, passages } = readPrompt(prompt);
    const { claims, text } = writeScripted(question, passages);
    let citations: readonly Citation[] = [];
    const { sentences } = takeSentences(text, true);
    expect(sentences).toHaveLength(claims.length);
    for (const [i, { kind }] of claims.entries()) {
      const tally = shown.get(kind) ?? { all: 0, shown: [] };
      shown.set(kind, tally);
      tally.all += 1;
      const checked = checkSentence(sentences[i] ?? '', reads, citations, stem);
      if (!checked) continue;
      ({ citations } = checked);
      const said = answerOf(checked.parts);
      tally.shown.push(said);
      expect(said).toMatch(/\S \[\d+\]/);
    }
    for (const { materialId, start, end, quote } of citations)
      expect(material.textOf(materialId).slice(start, end)).toBe(quote);
  }
  const falseOnes: string[] = [];
  for (const [kind, { all, shown: said }] of shown) {
    process.stdout.write(`scripted claims, ${kind}: ${said.length} of ${all} shown\n`);
    if (kind.startsWith('true')) expect(said.length / all).toBeGreaterThanOrEqual(0.9);
    else falseOnes.push(...said);
  }
  expect(falseOnes).toEqual([]);
});
