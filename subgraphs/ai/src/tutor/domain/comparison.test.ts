import { expect, test } from 'vitest';
import { comparisonOf } from './comparison.ts';

const namesIn = (question: string) => comparisonOf(question)?.sides.map(({ name }) => name);

test.each([
  ['What is the difference between a router and a switch?', ['router', 'switch']],
  ['whats the differnce between tendons and ligements?', ['tendons', 'ligements']],
  ['osmosis vs diffusion', ['osmosis', 'diffusion']],
  ['Osmosis and diffusion: what’s the difference?', ['Osmosis', 'diffusion']],
  ['How do arteries and veins differ?', ['arteries', 'veins']],
  ['In what way does asepsis differ from antisepsis?', ['asepsis', 'antisepsis']],
  ['Please compare mitochondria with chloroplasts.', ['mitochondria', 'chloroplasts']],
  ['Are ultrasound and infrasound the same thing?', ['ultrasound', 'infrasound']],
  ['Is a parsec the same as a light-year?', ['parsec', 'light-year']],
  ['What do otters and minks have in common?', ['otters', 'minks']],
  ['Compare the Bank of the Quay with the Pledge House.', ['Bank of the Quay', 'Pledge House']],
  ['What is the difference between current, voltage and resistance?', ['current', 'voltage', 'resistance']],
])('%s names what is compared, in its order', (question, names) => {
  expect(namesIn(question)).toEqual(names);
});

test('what is said once is meant of each: a noun after the last, or what of them is compared before the first', () => {
  expect(comparisonOf('What is the difference between French and Italian meringue?')?.sides).toEqual([
    { name: 'French', full: 'French meringue' },
    { name: 'Italian meringue', full: 'Italian meringue' },
  ]);
  expect(comparisonOf('Compare the roots of pine and spruce.')).toMatchObject({ aspect: 'roots' });
  expect(comparisonOf('Compare the fees in Greel and in Dray: who paid them?')).toMatchObject({
    sides: [{ name: 'Greel' }, { name: 'Dray' }],
    aspect: 'fees who paid them',
  });
});

test('a pronoun stands for what was carried into the question, and not for two things at once', () => {
  expect(namesIn('And how is it different from a mink? (otter)')).toEqual(['otter', 'mink']);
  expect(namesIn('And what do they have in common? (otter mink)')).toBeUndefined();
});

test.each([
  'What is that difference called?',
  'Do bees and wasps sting?',
  'Who discovered the difference between nature and nurture?',
  'Why is diffusion different from osmosis?',
  'Is the voltage the same as before?',
  'Does the ant queen look different from her workers?',
  'Where do rivers and lakes meet?',
])('%s compares no two named things', (question) => {
  expect(comparisonOf(question)).toBeUndefined();
});
