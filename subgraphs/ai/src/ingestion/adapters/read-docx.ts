/** Reads a Word document: one text without pages, because where its pages end only the program says that prints it. */
import type { DocumentPage } from '../domain/document.ts';
import { toPage } from '../domain/blocks.ts';
import { toWordBlocks } from '../domain/word/word-blocks.ts';
import type { OfficePackage } from './office-package.ts';
import { UnreadableDocument } from '../domain/document.ts';

/** Throws UnreadableDocument with the reason. */
export function readDocx(file: OfficePackage): DocumentPage[] {
  const document = file.part(file.mainPart);
  if (!document) throw new UnreadableDocument('The file is damaged: its document is missing.');
  const related = new Map(
    [...file.relationshipsOf(file.mainPart).values()].map(({ type, target }) => [type, target]),
  );
  const part = (type: string) => {
    const target = related.get(type);
    return target === undefined ? undefined : file.part(target);
  };
  const [styles, numbering, footnotes, endnotes] = ['styles', 'numbering', 'footnotes', 'endnotes'].map(part);
  return [toPage(toWordBlocks({ document, styles, numbering, footnotes, endnotes }))];
}
