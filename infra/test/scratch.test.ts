import { expect, it } from 'vitest';
import { scratchVariables } from './scratch.ts';

it('leaves the choice to who has made it', async () => {
  expect(await scratchVariables({ TMPDIR: '/elsewhere' })).toEqual({});
});
