import { expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { expectationMet } from './expectation-met.ts';
import { toExpected } from './expected.ts';
import { toTokens } from './language/tokens.ts';

test.each([
  ['How many legs has a spider?', { kind: 'count' }],
  ['What percentage of air is oxygen?', { kind: 'share' }],
  ['How long does a mayfly live?', { kind: 'measure', dimension: 'duration' }],
  ['What is the boiling point of ethanol?', { kind: 'measure', dimension: 'temperature' }],
  ['In which year did the war end?', { kind: 'date' }],
  ['When was the bridge opened?', { kind: 'date' }],
  ['Who painted it?', { kind: 'person' }],
  ['In which country is Lima?', { kind: 'place' }],
  ['Why is the sky blue?', { kind: 'cause' }],
  ['What is photosynthesis?', { kind: 'definition', focus: ['photosynthesis'] }],
  ['What does osmosis mean?', { kind: 'definition', focus: ['osmosis'] }],
  ['What is the job of the heart?', { kind: 'open' }],
  ['Name three kinds of rock.', { kind: 'list' }],
  ['How does a pump work?', { kind: 'manner' }],
  ['Is glass a liquid?', { kind: 'check' }],
])('%s', (question, expected) => {
  expect(toExpected(question)).toMatchObject(expected);
});

const met = (question: string, sentence: string) =>
  expectationMet(toExpected(question), sentence, toTokens(sentence, stem));

test.each([
  ['How many legs has a spider?', 'A spider has eight legs.', 1],
  ['How many legs has a spider?', 'Spiders weigh 3 grams.', 0],
  ['How many legs has a spider?', 'Spiders come in 3 sizes.', 0.5],
  ['How many legs has a spider?', 'Spiders have long legs.', 0],
  ['How many people live there?', 'It heats nine out of ten of its homes.', 0],
  ['How many people died?', 'On 11 March 2011 it moved the island by 2.4 metres.', 0],
  ['How many people died?', 'The flood of 1953 killed 1,836 people.', 1],
  ['How heavy is the ball?', 'The tower carries a steel ball of 660 tonnes.', 1],
  ['How heavy is the ball?', 'The ball hangs 400 metres above the ground.', 0],
  ['How high is the tower?', 'The tower is 31 metres high.', 1],
  ['How high is the tower?', 'The tower was moved by 31 metres.', 0],
  ['How fast does it fly?', 'It lays up to 2,000 eggs on a day in May.', 0],
  ['How fast does it fly?', 'It flies at 40 km/h.', 1],
  ['When did it end?', 'The war ended in 1918.', 1],
  ['When did it end?', 'The war was terrible.', 0],
])('%s – %s: %d', (question, sentence, expected) => {
  expect(met(question, sentence)).toBe(expected);
});
