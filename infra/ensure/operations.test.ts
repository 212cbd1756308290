import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import * as operations from './operations.ts';
import * as previews from './preview-operations.ts';

it('every operation is valid against the API schema', async () => {
  const schema = buildSchema(
    await readFile(new URL('../../gateway/api.generated.graphql', import.meta.url), 'utf8'),
  );
  const texts = Object.values({ ...operations, ...previews }).flatMap((one) =>
    'text' in one ? [one.text] : [],
  );
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) expect(validate(schema, parse(text)), text).toEqual([]);
});
