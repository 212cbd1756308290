import { describe, expect, test } from 'vitest';
import { stem } from '../../fixtures/lesson-class.ts';
import { readReferences } from './references.ts';
import { wordVectors } from '../../../embedding/fixtures/word-vectors.ts';
import { routeMessage } from './route.ts';

const history = [
  {
    question: 'What is magma?',
    answer: 'Magma is molten rock below the surface. Once it flows out it is called lava.',
  },
  { question: 'Who was Ada Lovelace?', answer: 'Ada Lovelace described the first program in 1843.' },
];
const decide = (next: string, before = history) => routeMessage({ next, history: before }, stem, wordVectors);

describe('routing', () => {
  test('the first question of a conversation is a new topic', () => {
    expect(decide('And why?', [])).toMatchObject({ decision: 'new_topic', score: 0 });
  });

  test.each([
    'When was she born?',
    'and why?',
    'simpler please',
    'kannst du das einfacher erklären',
    'इसे आसान भाषा में समझाओ',
    'iska ek example do',
    '¿y por qué?',
    'no, I meant her father',
  ])('"%s" goes on', (next) => {
    expect(decide(next)).toMatchObject({ decision: 'follow_up', turn: 1 });
  });

  test.each([
    'Why do bees build their hives in hexagons?',
    'thanks! now can you explain logarithms?',
    'define osmosis',
    'danke! jetzt was anderes: was ist ein Prisma?',
    'धन्यवाद, अब बताओ अकबर कौन था?',
  ])('"%s" begins anew', (next) => {
    const routing = decide(next);
    expect(routing.decision).toBe('new_topic');
    expect(routing.turn).toBeUndefined();
  });

  test('a matter before the last turn is found again', () => {
    expect(decide('back to the lava, how hot is it?')).toMatchObject({ decision: 'follow_up', turn: 0 });
  });

  test('the reason names what the turns have in common', () => {
    expect(decide('how hot is the lava?').because).toMatch(/question 1.*in common: .*lava/);
  });

  test('what was decided before plays no part', () => {
    const routing = decide('how hot is the lava?');
    expect(decide('how hot is the lava?')).toEqual(routing);
  });
});

describe('references', () => {
  test.each([
    ['how fast do they move', 'outside'],
    ['what drives it', 'outside'],
    ['why do spiders not stick to their webs', 'inside'],
    ['how long does it take to boil an egg', 'none'],
    ['is it possible to see Mars by day', 'none'],
  ])('"%s": %s', (text, expected) => {
    const { outside, inside } = readReferences(text, stem);
    expect(outside ? 'outside' : inside ? 'inside' : 'none').toBe(expected);
  });
});
