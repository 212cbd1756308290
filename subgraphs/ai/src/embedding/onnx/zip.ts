/** Reads entries of a zip archive (a Python wheel is one): stored or deflated, not encrypted, under 4 GiB. */
import { inflateRawSync } from 'node:zlib';

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;
const methods = { stored: 0, deflated: 8 } as const;
/** The end record is 22 bytes, followed by a comment of at most 65 535. */
const endRecordBytes = 22;
const commentBytesMax = 65_535;

export interface ZipEntry {
  name: string;
  /** Bytes after unpacking, as the archive states them. */
  size: number;
  /** Unpacks the entry; throws when it is damaged or its real size is not the stated one. */
  read(): Uint8Array;
}

/** Throws when the bytes are not a zip archive, or a kind that is not read here. */
export function readZip(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== signatures.central)
      throw new Error('the archive has a damaged list of contents');
    const nameLength = view.getUint16(at + 28, true);
    entries.push(toEntry(archive, view, at, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endRecordBytes;
  for (let at = last; at >= Math.max(0, last - commentBytesMax); at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new Error('the file is not a zip archive, or it is cut off');
}

function toEntry(archive: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const localAt = view.getUint32(at + 42, true);
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  return {
    name,
    size,
    read() {
      if (encrypted) throw new Error(`${name} is encrypted`);
      if (localAt + 30 > archive.length || view.getUint32(localAt, true) !== signatures.local)
        throw new Error(`${name} is damaged`);
      const from = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
      return unpack(name, method, archive.subarray(from, from + packedSize), size);
    },
  };
}

function unpack(name: string, method: number, packed: Uint8Array, size: number): Uint8Array {
  if (method !== methods.stored && method !== methods.deflated)
    throw new Error(`${name} is packed by method ${method}, which is not read here`);
  // The stated size bounds what is unpacked, so that a small archive cannot fill the memory.
  const bytes =
    method === methods.stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (bytes.length !== size) throw new Error(`${name} is damaged`);
  return bytes;
}
