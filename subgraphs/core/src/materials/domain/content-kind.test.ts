import { describe, expect, it } from 'vitest';
import { recogniseContent } from '../adapters/recognise-content.ts';
import { contentProblem, mediaTypeOf } from './content-kind.ts';

const bytes = (content: string) => Buffer.from(content, 'latin1');
const archive = bytes('PK\x03\x04 anything');
const office = 'application/vnd.openxmlformats-officedocument.';

describe('a file', () => {
  it.each([
    ['ebbe.html', bytes('<!DOCTYPE html><p>Ebbe</p>'), 'text/html'],
    ['flut.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"><text>Flut</text></svg>'), 'image/svg+xml'],
    ['фото.jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['ज्वार-भाटा.docx', archive, `${office}wordprocessingml.document`],
    ['المد.pptx', archive, `${office}presentationml.presentation`],
    ['without-ending', bytes('%PDF-1.7\n'), 'application/pdf'],
  ])('%s is taken for what its content tells', async (name, head, type) => {
    const known = await recogniseContent(head);
    expect(contentProblem(name, head, known)).toBeUndefined();
    expect(mediaTypeOf(name, head, known)).toBe(type);
  });

  it.each([
    ['all.zip', archive, /archive/],
    ['notes.md', archive, /is an office document/],
    ['notes.docx', bytes('just words'), /says an office document/],
    ['notes.docx', bytes('%PDF-1.7\n'), /is a PDF/],
    ['a.md', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /is a picture/],
    ['secret.docx', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), /password/],
  ])('%s is refused when its content tells otherwise', async (name, head, reason) => {
    expect(contentProblem(name, head, await recogniseContent(head))).toMatch(reason);
  });
});
