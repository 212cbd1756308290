import { describe, expect, it } from 'vitest';
import { sortFiles } from './chosen-files.ts';

const found = (...paths: string[]) => paths.map((path) => ({ file: path, path }));

describe('sortFiles', () => {
  it('takes the documents of a folder, in any script, and names the files of other kinds', () => {
    const { documents, leftOut } = sortFiles(
      found('Klasse 7/Überblick.PDF', 'Klasse 7/गणित/अध्याय १.md', 'Klasse 7/潮汐.txt', 'Klasse 7/Spiel.exe'),
    );
    expect(documents.map(({ path }) => path)).toEqual([
      'Klasse 7/Überblick.PDF',
      'Klasse 7/गणित/अध्याय १.md',
      'Klasse 7/潮汐.txt',
    ]);
    expect(leftOut).toEqual(['Klasse 7/Spiel.exe']);
  });

  it('passes over what systems and programs leave behind', () => {
    const traces = ['a/.DS_Store', 'a/Thumbs.db', 'a/~$brief.pdf', 'a/.git/notes.md', '__MACOSX/a/notes.md'];
    expect(sortFiles(found(...traces))).toEqual({ documents: [], leftOut: [] });
  });

  it('leaves it to the server to refuse what was chosen by itself', () => {
    expect(sortFiles(found('Spiel.exe')).documents).toHaveLength(1);
  });
});
