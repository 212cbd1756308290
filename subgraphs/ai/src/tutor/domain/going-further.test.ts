import { expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { furtherAsked, valueAsked } from './going-further.ts';

const before = 'What is a caldera?';

test.each([
  ['and why?', 'reason'],
  ['why is that?', 'reason'],
  ['ok thanks, but why', 'reason'],
  ['warum?', 'reason'],
  ['give me an example', 'example'],
  ['An example of a caldera, please', 'example'],
  ['for instance?', 'example'],
  ['tell me more', 'more'],
  ['and?', 'more'],
  ['what else?', 'more'],
  ['go on', 'more'],
  ['और बताओ', 'more'],
] as const)('"%s" asks for %s', (message, further) => {
  expect(furtherAsked(message, before, stem)).toBe(further);
});

test.each([
  'why did Mount Mazama collapse?',
  'an example of a cinder cone',
  'tell me more about lava',
  'simpler please',
  'say that again',
  'are you sure?',
  'How old is it?',
])('"%s" asks for something of its own, or for the same again', (message) => {
  expect(furtherAsked(message, before, stem)).toBeUndefined();
});

test('a bare question for a value may be answered by a shown sentence; of a person only one that gives an age', () => {
  const ofHer = valueAsked('How old was she?', stem);
  expect(ofHer?.('A ten-year-old girl, Tilly Smith, remembered this.')).toBe(true);
  expect(ofHer?.('The tower was built by Ada Finch in 1874.')).toBe(false);
  expect(valueAsked('How old is it?', stem)?.('It was made about 7,700 years ago.')).toBe(true);
  for (const other of ['When was she born?', 'How much was it?', 'Who was she?'])
    expect(valueAsked(other, stem)).toBeUndefined();
});
