import { expect, test } from 'vitest';
import { rememberVectors } from './remembered-vectors.ts';

test('a text is embedded once while it is among the last used, and again after a failure', async () => {
  const asked: string[] = [];
  let isAway = true;
  const embedder = rememberVectors(
    {
      model: 'm',
      dimensions: 1,
      async embedQuery(text) {
        asked.push(text);
        if (isAway) throw new Error('away');
        return Float32Array.from([1]);
      },
      embedWindows: async () => [],
    },
    2,
  );
  await expect(embedder.embedQuery('a')).rejects.toThrow('away');
  isAway = false;
  for (const text of ['a', 'a', 'b', 'a', 'c', 'b']) await embedder.embedQuery(text);
  expect(asked).toEqual(['a', 'a', 'b', 'c', 'b']);
});
