/** Which of the files that somebody dropped are documents. Pure. */

/** Kinds of files that can be read, by the end of their names. */
export const readableEndings = [
  ...['pdf', 'docx', 'docm', 'pptx', 'pptm', 'ppsx', 'html', 'htm', 'xhtml', 'svg'],
  ...['md', 'markdown', 'txt', 'png', 'jpg', 'jpeg', 'webp'],
];

export interface FoundFile<File = globalThis.File> {
  file: File;
  /** Names of the folders above it and its own, joined by `/`. */
  path: string;
}

export interface SortedFiles<File> {
  documents: Array<FoundFile<File>>;
  /** Paths of files of other kinds. */
  leftOut: string[];
}

/** What systems and programs leave in folders, which nobody means to hand in. */
const machinery = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|Icon\r)$/i;
const endingOf = (path: string) => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** A folder holds all sorts of files: its documents are taken, other kinds are named, and traces of programs passed over. */
export function sortFiles<File>(found: ReadonlyArray<FoundFile<File>>): SortedFiles<File> {
  const sorted: SortedFiles<File> = { documents: [], leftOut: [] };
  for (const one of found) {
    const names = one.path.split('/');
    if (names.some((name) => machinery.test(name) || name === '__MACOSX')) continue;
    // What was chosen by itself was meant: the server says why it cannot be read.
    const meant = names.length === 1 || readableEndings.some((ending) => ending === endingOf(one.path));
    if (meant) sorted.documents.push(one);
    else sorted.leftOut.push(one.path);
  }
  return sorted;
}
