import { describe, expect, it } from 'vitest';
import { parseRows, Question } from './rows.ts';

describe('rows of a file', () => {
  it('keeps ids as they are, reads roles in any case, and leaves unknown fields out', () => {
    const text =
      '\uFEFF{"id":7,"question":"Why?","gold":["x"],"history":[{"role":"User","content":"a"},{"role":"assistant","content":"b","at":1}]}\r\n\n{"id":"7b","question":"How?"}';
    expect(parseRows(text, Question)).toEqual([
      {
        ok: true,
        row: {
          id: 7,
          question: 'Why?',
          history: [
            { role: 'user', content: 'a' },
            { role: 'assistant', content: 'b' },
          ],
        },
      },
      { ok: true, row: { id: '7b', question: 'How?' } },
    ]);
  });

  it('makes an error row of every bad one, with its id where it has one', () => {
    const text = [
      '{"id":1',
      '{"id":2}',
      '"three"',
      '{"id":4,"question":"q","history":[{"role":"oracle","content":""}]}',
    ].join('\n');
    expect(parseRows(text, Question).map((row) => !row.ok && [row.error.id, row.error.error.code])).toEqual([
      [null, 'BAD_USER_INPUT'],
      [2, 'BAD_USER_INPUT'],
      [null, 'BAD_USER_INPUT'],
      [4, 'BAD_USER_INPUT'],
    ]);
    const [, second, , fourth] = parseRows(text, Question);
    expect(second).toMatchObject({ error: { error: { message: /Line 2: question/ } } });
    expect(fourth).toMatchObject({ error: { error: { message: /history\.0\.role/ } } });
  });

  it('finds no row in an empty file', () => {
    expect(parseRows('', Question)).toEqual([]);
    expect(parseRows('\n \n', Question)).toEqual([]);
  });
});
