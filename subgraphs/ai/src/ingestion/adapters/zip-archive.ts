/**
 * Reads entries of a ZIP archive out of memory. Node's own inflater does the work, because it stops at a limit whatever
 * the archive says of itself; names are only looked up, never used as paths.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableDocument } from '../domain/document.ts';

export interface ZipLimits {
  entriesMax: number;
  /** Of one entry, unpacked. */
  entryBytesMax: number;
  /** Of all entries that are read, unpacked. */
  totalBytesMax: number;
}
export const zipLimits: ZipLimits = {
  entriesMax: 65_000,
  entryBytesMax: 64 * 1024 * 1024,
  totalBytesMax: 160 * 1024 * 1024,
};

export interface ZipArchive {
  names(): Iterable<string>;
  /** The unpacked entry; undefined when there is none of that name. Throws UnreadableDocument. */
  read(name: string): Buffer | undefined;
}

interface Entry {
  method: number;
  isEncrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const signature = { local: 0x04_03_4b_50, central: 0x02_01_4b_50, end: 0x06_05_4b_50 };
const endLength = 22;
const commentMax = 0xff_ff;

const damaged = () => new UnreadableDocument('The file is damaged: its archive cannot be opened.');

/** Whether the bytes begin as a ZIP archive does. */
export const beginsAsZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Throws UnreadableDocument for an archive that is damaged, cut off or too large. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): ZipArchive {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(data, limits);
  let left = limits.totalBytesMax;
  return {
    names: () => entries.keys(),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.unpacked > Math.min(limits.entryBytesMax, left)) throw tooLarge(limits);
      left -= entry.unpacked;
      return unpack(data, entry, limits);
    },
  };
}

const tooLarge = ({ entryBytesMax }: ZipLimits) =>
  new UnreadableDocument(
    `The file unpacks to more than may be read (${Math.round(entryBytesMax / 1024 / 1024)} MB of text in one part): split it.`,
  );

/** By name in lower case, as offices compare them; of two of the same name the last counts. */
function readDirectory(data: Buffer, { entriesMax }: ZipLimits): Map<string, Entry> {
  const end = endRecord(data);
  const count = data.readUInt16LE(end + 10);
  if (count > entriesMax) throw new UnreadableDocument(`The file holds more than ${entriesMax} parts.`);
  const entries = new Map<string, Entry>();
  let at = data.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || data.readUInt32LE(at) !== signature.central) throw damaged();
    const [name, extra, comment] = [28, 30, 32].map((field) => data.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.set(data.toString('utf8', at + 46, at + 46 + name).toLowerCase(), {
      isEncrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      crc: data.readUInt32LE(at + 16),
      packed: data.readUInt32LE(at + 20),
      unpacked: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endRecord(data: Buffer): number {
  for (let at = data.length - endLength; at >= Math.max(0, data.length - endLength - commentMax); at -= 1) {
    if (data.readUInt32LE(at) === signature.end) return at;
  }
  throw damaged();
}

function unpack(data: Buffer, entry: Entry, limits: ZipLimits): Buffer {
  const { offset, packed, unpacked, method, crc, isEncrypted } = entry;
  if (isEncrypted)
    throw new UnreadableDocument('The file is encrypted: remove its password and upload it again.');
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== signature.local) throw damaged();
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const content = data.subarray(start, start + packed);
  if (content.length < packed) throw damaged();
  const plain = inflate(content, method, unpacked, limits);
  if (plain.length !== unpacked || crc32(plain) !== crc) throw damaged();
  return plain;
}

/** The inflater stops one byte after the length that the archive told: what tells less than it holds is a trap. */
function inflate(content: Buffer, method: number, unpacked: number, limits: ZipLimits): Buffer {
  if (method === 0) return content;
  if (method !== 8) throw damaged();
  try {
    return inflateRawSync(content, { maxOutputLength: unpacked + 1 });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge(limits) : damaged();
  }
}
