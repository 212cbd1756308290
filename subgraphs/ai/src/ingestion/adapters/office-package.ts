/** The parts of an office file (DOCX, PPTX) and how they refer to each other. */
import path from 'node:path';
import { UnreadableDocument } from '../domain/document.ts';
import { childrenOf, type XmlNode } from '../domain/markup/xml-node.ts';
import { parseXml } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface Relationship {
  /** The last word of its type, such as `slide` or `image`. */
  type: string;
  /** Name of the part in the archive. */
  target: string;
}
export interface OfficePackage {
  kind: 'word' | 'slides' | 'sheet' | 'unknown';
  hasMacros: boolean;
  mainPart: string;
  /** Undefined when there is none. */
  part(name: string): XmlNode | undefined;
  /** Relationships of a part by their id; those that lead out of the file are left out. */
  relationshipsOf(part: string): ReadonlyMap<string, Relationship>;
}

const kinds = [
  { kind: 'word', pattern: /wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/u },
  {
    kind: 'slides',
    pattern:
      /presentationml\.(?:presentation|slideshow|template)|ms-powerpoint\.(?:presentation|slideshow|template)/u,
  },
  { kind: 'sheet', pattern: /spreadsheetml|ms-excel/u },
] as const;

/** Throws UnreadableDocument for an archive that is no office file. */
export function openOfficePackage(archive: ZipArchive): OfficePackage {
  const part = (name: string) => {
    const bytes = archive.read(name);
    return bytes && parseXml(textOf(bytes));
  };
  const types = part('[Content_Types].xml');
  if (!types) throw new UnreadableDocument('The file is an archive, not a document: upload what is in it.');
  const relationshipsOf = (name: string) => readRelationships(part(relationshipsPart(name)), name);
  const main = [...relationshipsOf('').values()].find(({ type }) => type === 'officeDocument');
  if (!main) throw new UnreadableDocument('The file is damaged: it does not say which part is the document.');
  const typesOf = childrenOf(types, 'Override').map(({ attributes }) => ({
    name: (attributes.get('PartName') ?? '').replace(/^\//u, '').toLowerCase(),
    type: attributes.get('ContentType') ?? '',
  }));
  const mainType = typesOf.find(({ name }) => name === main.target.toLowerCase())?.type ?? '';
  return {
    kind: kinds.find(({ pattern }) => pattern.test(mainType))?.kind ?? kindByFolder(main.target),
    hasMacros:
      /macroEnabled/iu.test(mainType) || [...archive.names()].some((name) => /vbaproject\.bin$/u.test(name)),
    mainPart: main.target,
    part,
    relationshipsOf,
  };
}

const kindByFolder = (target: string) =>
  target.startsWith('word/') ? 'word' : target.startsWith('ppt/') ? 'slides' : 'unknown';

const relationshipsPart = (name: string) =>
  path.posix.join(path.posix.dirname(name), '_rels', `${path.posix.basename(name)}.rels`);

function readRelationships(root: XmlNode | undefined, of: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  for (const { attributes } of childrenOf(root, 'Relationship')) {
    const target = attributes.get('Target') ?? '';
    // What lies elsewhere is not fetched.
    if (attributes.get('TargetMode')?.toLowerCase() === 'external') continue;
    found.set(attributes.get('Id') ?? '', {
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: path.posix.join('/', target.startsWith('/') ? '' : path.posix.dirname(of), target).slice(1),
    });
  }
  return found;
}

/** UTF-8, or UTF-16 as its mark says; office files have no other. */
function textOf(bytes: Buffer): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(!isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}
