import { describe, expect, it } from 'vitest';
import { cutPassages } from '../domain/passages.ts';
import { createInlineScans } from '../fixtures/inline-scans.ts';
import { lessonDocuments } from '../fixtures/lesson-documents.ts';
import { paper } from '../fixtures/lesson-pdfs.ts';
import type { LessonDocument } from '../fixtures/lesson-words.ts';
import { readDocument } from './read-document.ts';

const read = async ({ bytes }: LessonDocument) =>
  readDocument(new Uint8Array(bytes), { scans: createInlineScans() });
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

describe.each(Object.entries(lessonDocuments))('%s', (_, make) => {
  it('is found by at least 99 % of its words, on the page where they stand, and quoted as it reads there', async () => {
    const lesson = await make();
    const { pages, language } = await read(lesson);
    const passages = cutPassages(pages);
    expect(pages.map(({ page }) => page)).toEqual(lesson.pages.map(({ page }) => page));
    const expected = lesson.pages.flatMap(({ page, words }) =>
      wordsOf(words).map((word) => ({ page, word })),
    );
    const found = new Map(
      pages.map(({ page }) => [
        page,
        new Set(
          passages
            .filter((one) => one.page === page)
            .flatMap(({ text, headings }) => wordsOf([...headings, text].join(' '))),
        ),
      ]),
    );
    const missed = expected.filter(({ page, word }) => !found.get(page)?.has(word));
    expect(missed.length / expected.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.01);
    for (const { page, text, start, end } of passages) {
      expect(text).toBe(pages.find((one) => one.page === page)?.text.slice(start, end));
    }
    for (const { text, lines = [] } of pages) {
      for (const { start, end } of lines) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
    }
    expect(language).toBe(lesson.language);
  });
});

it('a paper of two columns is read one column after the other', async () => {
  const lesson = await paper();
  const { pages } = await read(lesson);
  for (const [index, { text }] of pages.entries()) {
    expect(wordsOf(text).join(' ')).toBe(wordsOf(lesson.pages[index]?.words ?? '').join(' '));
  }
});
