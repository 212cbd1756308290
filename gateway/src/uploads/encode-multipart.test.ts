import { Readable } from 'node:stream';
import Upload from 'graphql-upload/Upload.mjs';
import { expect, it } from 'vitest';
import { encodeMultipart } from './encode-multipart.ts';

it('encodes the file anew for each attempt: another replica gets what the first did not take', async () => {
  const upload = Object.assign(new Upload(), {
    promise: Promise.resolve({
      ...{ fieldName: '0', filename: 'notes.txt', mimetype: 'text/plain', encoding: '7bit' },
      createReadStream: () => Readable.from([Buffer.from('the notes')]),
    }),
  }) as unknown as Upload;
  const { body } = encodeMultipart({ query: 'mutation', variables: { file: upload } }, [
    { path: 'variables.file', upload },
  ]);
  const read = async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of body()) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  const first = await read();
  expect(first).toContain('the notes');
  expect(await read()).toBe(first);
});
