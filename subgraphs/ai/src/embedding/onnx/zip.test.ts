import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readZip } from './zip.ts';

/** A zip archive of one entry, written field by field as the format has it. */
function archive(
  name: string,
  content: Buffer,
  { deflate = false, statedSize = content.length } = {},
): Buffer {
  const packed = deflate ? deflateRawSync(content) : content;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(deflate ? 8 : 0, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(statedSize, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe('reading an archive', () => {
  it('unpacks stored and deflated entries letter for letter', () => {
    const content = Buffer.from('water '.repeat(500));
    for (const deflate of [false, true]) {
      const [entry] = readZip(archive('model/a.txt', content, { deflate }));
      expect(entry?.name).toBe('model/a.txt');
      expect(Buffer.from(entry?.read() ?? []).equals(content)).toBe(true);
    }
  });

  it('unpacks no more than an entry says it holds', () => {
    const [entry] = readZip(archive('bomb', Buffer.alloc(1_000_000), { deflate: true, statedSize: 1_000 }));
    expect(() => entry?.read()).toThrow();
  });

  it('refuses what is no archive, and one that is cut off', () => {
    expect(() => readZip(Buffer.from('PK but not really'))).toThrow('not a zip archive');
    const whole = archive('a', Buffer.from('abc'));
    expect(() => readZip(whole.subarray(0, whole.length - 23))).toThrow('not a zip archive');
  });
});
