import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { chooseReading } from './choose-reading.ts';
import { answerOf } from './domain/passage.ts';
import { quoteAnswer } from './domain/quote-answer.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';
import { goFurther } from './go-further.ts';

const text = `# Beaches

In 2004 a ten-year-old girl, Tilly Smith, saw the sea draw back. She warned her parents.
`;
const { retrieve } = createLessonClass([{ name: 'beaches.md', text }]);
const deps = { retrieve, stem, logger: silentLogger };

/** Of a follow-up that the usual judgement holds for unanswered. */
async function answer(question: string, shown: string) {
  const request = {
    ...{ classroomId: 'lessons', question, signal: new AbortController().signal },
    history: [{ question: 'Who was Tilly Smith?', answer: shown }],
    taken: { decision: 'follow_up' as const, turn: 0 },
    trace: createTurnTrace(() => 0),
  };
  const found = await chooseReading(deps, request);
  const usual = await found.extract();
  const judgement = { ...usual.judgement, answered: false };
  const extract = async () => ({ ...usual, judgement, parts: [{ ...usual.parts[0]!, judgement }] });
  const further = await goFurther(deps, request, { ...found, extract }).extract();
  return further.judgement.answered ? answerOf(quoteAnswer(further.parts)) : undefined;
}
const first = 'In 2004 a ten-year-old girl, Tilly Smith, saw the sea draw back.';

test('a value that stands in the sentence just shown is no gap of the material', async () => {
  expect(await answer('How old was she?', `${first} [1]`)).toBe(`${first} [1]`);
});

test('what the shown sentence does not hold stays unanswered, as does what was not shown', async () => {
  expect(await answer('How heavy was she?', `${first} [1]`)).toBeUndefined();
  expect(await answer('How old was she?', 'She warned her parents. [1]')).toBeUndefined();
  expect(await answer('How old was her brother?', `${first} [1]`)).toBeUndefined();
});
