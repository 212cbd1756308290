import { describe, expect, it } from 'vitest';
import type { SentenceEncoder } from './ports.ts';
import { createTextEmbedder } from './text-embedder.ts';

/** An encoder that notes what it is given and answers when it is let. */
function recordingEncoder(answer: (text: string) => Promise<Float32Array>) {
  const texts: string[] = [];
  const encoder: SentenceEncoder = {
    dimensions: 2,
    encode: (text) => {
      texts.push(text);
      return answer(text);
    },
    close: () => Promise.resolve(),
  };
  return { texts, encoder };
}
const unit = Float32Array.of(1, 0);

describe('embedding texts', () => {
  it('gives a vector for each window of a passage, in order', async () => {
    const { texts, encoder } = recordingEncoder((text) => Promise.resolve(Float32Array.of(text.length, 0)));
    const embedder = createTextEmbedder({ model: 'm', encoder });
    const passage = Array.from({ length: 150 }, (_, i) => `word${i}`).join(' ');
    const vectors = await embedder.embedWindows(passage, '');
    expect(vectors.map(([length]) => length)).toEqual(texts.map((text) => text.length));
    expect(texts.length).toBe(3);
    expect(texts[0]).toMatch(/^word0 word1 /);
    expect(texts[2]).toMatch(/ word149$/);
  });

  it('serves a question before the rest of a long document', async () => {
    const { texts, encoder } = recordingEncoder(() => Promise.resolve(unit));
    const embedder = createTextEmbedder({ model: 'm', encoder });
    const document = embedder.embedWindows('long '.repeat(2_000), '');
    await embedder.embedQuery('a question');
    expect(texts.indexOf('a question')).toBeLessThan(3);
    await document;
    expect(texts.length).toBeGreaterThan(30);
  });

  it('gives up on a question after its deadline, and serves the next one once the model is free', async () => {
    let release = (_vector: Float32Array) => {};
    const { encoder } = recordingEncoder((text) =>
      text === 'stuck' ? new Promise((resolve) => (release = resolve)) : Promise.resolve(unit),
    );
    const embedder = createTextEmbedder({ model: 'm', encoder, questionTimeoutMs: 30 });
    await expect(embedder.embedQuery('stuck')).rejects.toMatchObject({ name: 'TimeoutError' });
    release(unit);
    await expect(embedder.embedQuery('next')).resolves.toEqual(unit);
  });

  it('stops a document when its signal is aborted', async () => {
    const stop = new AbortController();
    const { texts, encoder } = recordingEncoder(() => {
      if (texts.length === 2) stop.abort(new Error('removed'));
      return Promise.resolve(unit);
    });
    const embedder = createTextEmbedder({ model: 'm', encoder });
    await expect(embedder.embedWindows('long '.repeat(2_000), '', stop.signal)).rejects.toThrow('removed');
    expect(texts.length).toBe(2);
  });
});
