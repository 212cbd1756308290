import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import * as operations from './operations.ts';

it('every operation is valid against the API schema', async () => {
  const schema = buildSchema(
    await readFile(new URL('../../gateway/api.generated.graphql', import.meta.url), 'utf8'),
  );
  for (const { text } of Object.values(operations)) expect(validate(schema, parse(text)), text).toEqual([]);
});
