import { expect, it } from 'vitest';
import { toMarkdown } from './markdown.ts';

it('writes a table, with rounded numbers and whole cells', () => {
  const table = {
    title: 'T',
    method: 'How.',
    columns: ['a', 'b'],
    rows: [
      ['x|y', 12.3456],
      ['z', 1234567],
    ],
  };
  expect(toMarkdown(table)).toBe(
    '## T\n\nHow.\n\n| a | b |\n| --- | --- |\n| x\\|y | 12.3 |\n| z | 1230000 |\n',
  );
});
