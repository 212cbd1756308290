/** Turns the bytes of a text file into text, or says why they are none. */
import { UnreadableDocument } from './document.ts';

const encodings = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
] as const;

/**
 * UTF-8, UTF-16 with a byte order mark, or what a page of HTML says that it is written in; the mark itself is not part
 * of the text. Throws UnreadableDocument for other
 * encodings and for what holds control characters, as only binary files do.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const text = decode(bytes, marked?.label ?? 'utf-8');
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/u.test(text)) {
    throw new UnreadableDocument('The file is not a document with words: it holds binary data.');
  }
  if (!text.trim()) throw new UnreadableDocument('The file is empty: it holds no words.');
  return text;
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    const declared = decodeDeclared(bytes);
    if (declared !== undefined) return declared;
    throw new UnreadableDocument(
      'The file is neither a PDF nor text in UTF-8 or in UTF-16 with a byte order mark; save it as one of these.',
    );
  }
}

const declaration =
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})/iu;

/** Older pages name their encoding at their beginning. */
function decodeDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const found = declaration.exec(head);
  try {
    return found ? new TextDecoder(found[1] ?? found[2], { fatal: true }).decode(bytes) : undefined;
  } catch {
    return undefined;
  }
}
