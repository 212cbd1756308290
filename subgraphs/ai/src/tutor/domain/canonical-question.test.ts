import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCanonicalQuestion } from './canonical-question.ts';

test.each([
  ['What is the mass of a proton?', 'whats the mass of the proton'],
  ['What is the mass of a proton?', '  What’s the   Mass of the proton ?!'],
  ['What is the mass of a proton?', 'WHAT IS THE MASS OF A PROTON'],
  ['What is the mass of a proton?', 'Hello, can you please tell me what the mass of a proton is? Thanks!'],
  ['Why isn’t glass a crystal?', 'why is not glass a crystal'],
  ['How high is the lighthouse on Gull Rock?', 'how high is lighthouse on gull rock'],
  ['What is H₂O?', 'what is H2O'],
  ['How far is 5 km?', 'how far is 5km'],
  ['“What is subduction?”', 'Please tell me: what is subduction'],
])('%s is asked as well by %s', (one, other) => {
  expect(toCanonicalQuestion(other)).toBe(toCanonicalQuestion(one));
});

test.each([
  ['What is the mass of a proton?', 'What is the mass of an electron?'],
  ['What is the mass of a proton?', 'What is the charge of a proton?'],
  ['Which planets have rings?', 'Which planets have not rings?'],
  ['Who does smoke harm?', 'Who doesn’t smoke harm?'],
  ['What happened in 1905?', 'What happened in 1906?'],
  ['What is 10²?', 'What is 102?'],
  ['What is 10^2?', 'What is 10^-2?'],
  ['What is .5 of it?', 'What is 5 of it?'],
  ['What is -5 plus 3?', 'What is 5 plus 3?'],
  ['What is 1,000?', 'What is 1000?'],
  ['What is 5!?', 'What is 5?'],
  ['What is 5%?', 'What is 5?'],
  ['What is f’(x)?', 'What is f(x)?'],
  ['How long is 5 m?', 'How long is 5 km?'],
  ['How much is 5 mW?', 'How much is 5 MW?'],
  ['What is Co?', 'What is CO?'],
  ['Who governs the US?', 'Who governs us?'],
  ['What does Turkey export?', 'What does turkey export?'],
  ['What was there before the war?', 'What was there after the war?'],
  ['What is the highest peak?', 'What is the lowest peak?'],
  ['What is a cause of erosion?', 'What is an effect of erosion?'],
  ['What eats rabbits?', 'What do rabbits eat?'],
  ['How far is Paris from Rome?', 'How far is Rome from Paris?'],
  ['Who is the president?', 'Who was the president?'],
  ['What is vitamin a?', 'What is a vitamin?'],
  ['What does vitamin a do?', 'What does vitamin do?'],
  ['What is the a team?', 'What is the team?'],
  ['What happened to a third of them?', 'What happened to the third of them?'],
  ['Why are a few left?', 'Why are few left?'],
  ['Where is it found with oxygen?', 'Where is it found without oxygen?'],
  ['When did it begin?', 'Where did it begin?'],
  ['Tell me about gravity', 'What about gravity'],
])('%s is not the question %s', (one, other) => {
  expect(toCanonicalQuestion(one)).not.toBe(toCanonicalQuestion(other));
});

/** Each pair changes what is asked, in a frame that is otherwise the same. */
const opposites = fc.constantFrom(
  ['1905', '1906'],
  ['3.5', '35'],
  ['5 kg', '5 g'],
  ['5 °C', '5 °F'],
  ['Ada Finch', 'Ada Fink'],
  ['did', 'did not'],
  ['always', 'never'],
  ['more', 'less'],
  ['before', 'after'],
  ['first', 'last'],
  ['highest', 'lowest'],
  ['cause', 'effect'],
  ['all', 'some'],
  ['with', 'without'],
  ['x', 'y'],
  ['+', '-'],
);
const words = fc.array(
  fc.constantFrom('volcano', 'of', 'the', 'a', 'ash', 'in', 'Why', 'is', 'does', '7', 'not', 'than'),
  {
    maxLength: 6,
  },
);

test('whatever stands around it, a changed number, unit, name, negation, order or comparison is another question', () => {
  fc.assert(
    fc.property(words, opposites, words, (before, [one = '', other = ''], after) => {
      const ask = (middle: string) => `${[...before, middle, ...after].join(' ')}?`;
      expect(toCanonicalQuestion(ask(one))).not.toBe(toCanonicalQuestion(ask(other)));
    }),
  );
});

test('a changed order of words is another question, and marks, spaces and "the" are not', () => {
  const content = fc.uniqueArray(fc.constantFrom('crust', 'mantle', 'heat', 'moves', 'under', '40'), {
    minLength: 2,
  });
  const mark = fc.constantFrom('?', '.', '', ' ?', '?!');
  fc.assert(
    fc.property(content, mark, fc.nat(), (some, end, at) => {
      const asked = `how ${some.join(' ')}`;
      expect(toCanonicalQuestion(asked)).not.toBe(toCanonicalQuestion(`how ${some.toReversed().join(' ')}`));
      const place = at % some.length;
      const varied = `How ${[...some.slice(0, place), 'the', ...some.slice(place)].join('  ')}${end}`;
      expect(toCanonicalQuestion(varied)).toBe(toCanonicalQuestion(asked));
    }),
  );
});

test('any text has a form that is not empty, and keeps all of its figures in order', () => {
  const sign = fc.constantFrom(...'aA btThe1205 .,-%!?"’²:');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1 }), (signs) => {
      const form = toCanonicalQuestion(signs.join(''));
      expect(form).not.toBe('');
      const figures = (of: string) => of.replaceAll('²', '2').replaceAll(/[^0-9]/g, '');
      expect(figures(form)).toBe(figures(signs.join('')));
    }),
  );
});
