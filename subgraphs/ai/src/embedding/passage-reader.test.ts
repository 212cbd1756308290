import { describe, expect, it } from 'vitest';
import { createPassageReader } from './passage-reader.ts';

const passageOf = (text: string) => ({ text, headings: ['Above', 'Heading'] });
/** One sentence of many, each of which is a piece of its own with 200 words. */
const long = (...words: string[]) => words.map((word) => `${`${word} `.repeat(199)}${word}.`).join(' ');

describe('reading passages together with a question', () => {
  it('asks of each passage under its nearest heading, and takes the best of its pieces', async () => {
    const asked: [string, string][] = [];
    const score = async (question: string, passage: string) => {
      asked.push([question, passage]);
      return passage.includes('moon') ? 3 : passage.includes('tide') ? 1 : -2;
    };
    const reader = createPassageReader({ model: 'm', scorer: { score } });
    expect(reader.model).toBe('m');
    const passages = ['A tide.', 'Copper.', long('tide', 'moon', 'copper')].map(passageOf);
    expect(await reader.read('Why?', passages)).toEqual([1, -2, 3]);
    expect(asked[0]).toEqual(['Why?', 'Heading: A tide.']);
  });

  it('reads one question after the other, and passes bad news on to the one that it is of', async () => {
    const order: string[] = [];
    const score = async (question: string) => {
      order.push(question);
      await Promise.resolve();
      if (question === 'ill') throw new Error('refused');
      return 0;
    };
    const reader = createPassageReader({ model: 'm', scorer: { score } });
    const two = ['A.', 'B.'].map(passageOf);
    const ill = reader.read('ill', two);
    const well = reader.read('well', two);
    await expect(ill).rejects.toThrow('refused');
    expect(await well).toEqual([0, 0]);
    expect(order).toEqual(['ill', 'well', 'well']);
  });

  it('reads no further for a question that nobody waits for, and serves the next', async () => {
    const leaving = new AbortController();
    let runs = 0;
    const score = async () => {
      runs += 1;
      leaving.abort(new Error('gone'));
      return 0;
    };
    const reader = createPassageReader({ model: 'm', scorer: { score } });
    const gone = reader.read('left', ['A.', 'B.', 'C.'].map(passageOf), leaving.signal);
    const next = reader.read('stays', [passageOf('A.')]);
    await expect(gone).rejects.toThrow('gone');
    expect(await next).toEqual([0]);
    expect(runs).toBe(2);
    await expect(reader.read('late', [passageOf('A.')], leaving.signal)).rejects.toThrow('gone');
  });
});
