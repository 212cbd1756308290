/**
 * The little of the protobuf wire format that writing a model needs. A message is a list of chunks that is joined only
 * when it is written to disk, so that 90 MB of weights are never copied.
 */
export interface Encoded {
  readonly chunks: readonly Uint8Array[];
  readonly length: number;
}

const utf8 = new TextEncoder();
const wire = { varint: 0, lengthDelimited: 2, fixed32: 5 } as const;

/** Joins fields into a message, or messages into a longer one. */
export function concatenate(...parts: Encoded[]): Encoded {
  return {
    chunks: parts.flatMap(({ chunks }) => chunks),
    length: parts.reduce((sum, { length }) => sum + length, 0),
  };
}

/** An integer field; `value` from 0 to 2^53 - 1, or negative, which takes ten bytes as the format has it. */
export function integerField(field: number, value: number): Encoded {
  return encoded([...varint(key(field, wire.varint)), ...varint(value)]);
}

/** A 32-bit floating point field. */
export function floatField(field: number, value: number): Encoded {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return concatenate(encoded(varint(key(field, wire.fixed32))), chunk(bytes));
}

export function stringField(field: number, value: string): Encoded {
  return bytesField(field, utf8.encode(value));
}

/** A field of bytes, held by reference: they must not change before the message is written. */
export function bytesField(field: number, value: Uint8Array): Encoded {
  return messageField(field, chunk(value));
}

/** A field that holds a message of its own. */
export function messageField(field: number, message: Encoded): Encoded {
  return concatenate(
    encoded([...varint(key(field, wire.lengthDelimited)), ...varint(message.length)]),
    message,
  );
}

const key = (field: number, type: number) => field * 8 + type;
const chunk = (bytes: Uint8Array): Encoded => ({ chunks: [bytes], length: bytes.length });
const encoded = (bytes: number[]): Encoded => chunk(Uint8Array.from(bytes));

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}
