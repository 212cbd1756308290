import { describe, expect, it } from 'vitest';
import { quotedWords, toQuoted } from './quoted-words.ts';

describe('quotedWords', () => {
  it.each([
    ['A **shield volcano** is built by runny lava.', 'A shield volcano is built by runny lava.'],
    ['volcano** is built by runny', 'volcano is built by runny'],
    ['## Eruption types', 'Eruption types'],
    ['- A *lahar* is a `mudflow`, see [the map](https://map.test/a).', 'A lahar is a mudflow, see the map.'],
    ['| type | ash |\n|---|:-:|\n| Plinian | over 30 km |', 'type · ash\nPlinian · over 30 km'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
  ])('shows the words of Markdown without its signs: %j', (quote, words) => {
    expect(quotedWords(quote, 'volcano.md')).toBe(words);
  });

  it('leaves the words of other documents as they are', () => {
    expect(quotedWords('a ** b | c', 'table.pdf')).toBe('a ** b | c');
    expect(quotedWords('a ** b | c', undefined)).toBe('a ** b | c');
  });
});

it('leaves formulas as they are written, with the words around them', () => {
  expect(toQuoted('**So** $a_1*b*c$ and\n\\(x\\), not $5.', 'n.md')).toEqual([
    'So ',
    { tex: 'a_1*b*c', source: '$a_1*b*c$' },
    ' and\n',
    { tex: 'x', source: '\\(x\\)' },
    ', not $5.',
  ]);
  expect(toQuoted('- **one** `two` ', 'n.md')).toEqual([quotedWords('- **one** `two` ', 'n.md')]);
});
