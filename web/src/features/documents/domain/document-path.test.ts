import { describe, expect, it } from 'vitest';
import {
  correctionPath,
  documentPath,
  pagePath,
  parseDocumentSpot,
  passageParameter,
} from './document-path.ts';

const queryOf = (path: string) => new URLSearchParams(path.split('?')[1]);

describe('documentPath', () => {
  it('leads to the cited words and remembers the conversation', () => {
    const path = documentPath(
      { classroomId: 'c', sessionId: 's' },
      { material: { id: 'm' }, page: 3, start: 10, end: 25 },
    );
    expect(path).toMatch(/^\/classrooms\/c\/materials\/m\?/);
    expect(parseDocumentSpot(queryOf(path))).toEqual({ page: 3, mark: { start: 10, end: 25 } });
    expect(queryOf(path).get('session')).toBe('s');
  });
});

describe('pagePath', () => {
  it('leads to the page and marks nothing', () => {
    const path = pagePath({ classroomId: 'c', sessionId: 's' }, { material: { id: 'm' }, page: 3 });
    expect(parseDocumentSpot(queryOf(path))).toEqual({ page: 3, mark: null });
    expect(queryOf(path).get('session')).toBe('s');
  });
});

describe('correctionPath', () => {
  it('leads to the page and names the passage that is to be put right', () => {
    const path = correctionPath('c', { material: { id: 'm' }, page: 3 }, 'p=');
    expect(path).toMatch(/^\/classrooms\/c\/materials\/m\?/);
    expect(parseDocumentSpot(queryOf(path))).toEqual({ page: 3, mark: null });
    expect(queryOf(path).get(passageParameter)).toBe('p=');
    expect(queryOf(correctionPath('c', { material: { id: 'm' } }, 'p')).has('page')).toBe(false);
  });
});

describe('parseDocumentSpot', () => {
  it.each(['page=0', 'page=-1', 'page=x', 'start=5', 'start=9&end=9', 'start=-2&end=4', ''])(
    'opens the document without a place for %j',
    (query) => expect(parseDocumentSpot(new URLSearchParams(query))).toEqual({ page: null, mark: null }),
  );
});
