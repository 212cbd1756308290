import { describe, expect, it } from 'vitest';
import { toMultipartParts } from './multipart-request.ts';

describe('toMultipartParts', () => {
  const content = new Blob(['# Tides'], { type: 'text/markdown' });
  const parts = toMultipartParts(
    { query: 'mutation { x }', operationName: 'X', variables: { input: { classroomId: 'c', file: null } } },
    { path: 'variables.input.file', content, name: 'Überblick "Gezeiten".md' },
  );

  it('puts the file last, after what the server needs to place it', () => {
    expect(parts.map(({ name }) => name)).toEqual(['operations', 'map', '0']);
  });

  it('leaves null where the map puts the file', () => {
    const operations = JSON.parse(parts[0]!.value as string) as { variables: { input: { file: unknown } } };
    expect(operations.variables.input.file).toBeNull();
    expect(JSON.parse(parts[1]!.value as string)).toEqual({ 0: ['variables.input.file'] });
  });

  it('keeps bytes and name of the file through a form', async () => {
    const form = new FormData();
    for (const { name, value, fileName } of parts) {
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, value, fileName);
    }
    const file = form.get('0') as File;
    expect(file.name).toBe('Überblick "Gezeiten".md');
    await expect(file.text()).resolves.toBe('# Tides');
  });
});
