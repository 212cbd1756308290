import { expect, it } from 'vitest';
import { findMaths } from './find-maths.ts';

const found = (text: string) => findMaths(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Einstein wrote $E = mc^2$, and \\(p = mv\\) too.', ['$E = mc^2$', '\\(p = mv\\)']],
  ['Here: $$\\frac{a}{b}$$ and \\[x^2 +\ny^2\\] end', ['$$\\frac{a}{b}$$', '\\[x^2 +\ny^2\\]']],
  ['Let $n$ and $2n$ and $f(x)$ be, with $x\\$y$.', ['$n$', '$2n$', '$f(x)$', '$x\\$y$']],
  ['Half of $12$ is $6$', ['$12$', '$6$']],
  ['$\\text{speed} = \\frac{s}{t}$', ['$\\text{speed} = \\frac{s}{t}$']],
])('%s has formulas', (text, formulas) => {
  expect(found(text)).toEqual(formulas);
});

it.each([
  'It costs $5 and $7.',
  'From $5-$7, or US$5/US$7, or 5$ each.',
  'The price rose from $5 to$7 and then fell by $2.',
  'Escaped \\$5 and \\$6, a lone $ and $x.',
  'Pay $5 now,\nor $6$ later? No: “$the big one$”.',
  'A list \\[1\\] and \\[sic\\], and (\\(see above\\)).',
  'In code `$x^2$` it is none.',
  '$$ $$ and \\[\\]',
  'Two\\\\[2ex] lines',
])('%s has none', (text) => {
  expect(found(text)).toEqual(text.includes('$6$') ? ['$6$'] : []);
});

it('an unfinished formula is open until its end comes, but not beyond its paragraph; one dollar opens nothing', () => {
  const growing = (text: string) => findMaths(text, true);
  expect(growing('So $$\\frac{a}')).toMatchObject([{ start: 3, end: 13, tex: '\\frac{a}', open: true }]);
  expect(growing('So \\(x')).toMatchObject([{ display: false, open: true }]);
  expect(growing('So $$a\n\nNext')).toEqual([]);
  expect(growing('So $a')).toEqual([]);
  expect(growing(`So $$${'a'.repeat(3_000)}`)).toEqual([]);
  expect(findMaths('So $$\\frac{a}')).toEqual([]);
});
