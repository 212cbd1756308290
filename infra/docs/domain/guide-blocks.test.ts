import { expect, it } from 'vitest';
import { readBlocks, toPattern } from './guide-blocks.ts';

const block = (language: string, body: string) => `\`\`\`${language}\n${body}\n\`\`\`\n`;

it('finds steps with their outputs and needs, and files by their first line', () => {
  const document = [
    block('sh', 'echo one'),
    block('text', 'one'),
    `<!-- needs more -->\n\n${block('sh', 'echo two')}`,
    block('ts', '// two.ts\nlet two;'),
    block('text', 'of no step'),
  ].join('\nWords.\n\n');
  expect(readBlocks(document)).toEqual({
    steps: [
      { shell: 'echo one\n', expected: 'one', need: undefined },
      { shell: 'echo two\n', expected: undefined, need: 'more' },
    ],
    files: [{ name: 'two.ts', content: '// two.ts\nlet two;\n' }],
  });
});

it.each([
  ['a.b', 'a.b\n', true],
  ['a.b', 'axb\n', false],
  ['{"id":"…"}', '{"id":"7"}\n', true],
  ['a…b', 'a\nb\n', false],
  ['…\nb', 'a\na\nb\n', true],
  ['a\n…', 'a\n', true],
  ['a', 'a\nb\n', false],
])('%j stands for %j: %s', (expected, printed, stands) => {
  expect(toPattern(expected).test(printed)).toBe(stands);
});
