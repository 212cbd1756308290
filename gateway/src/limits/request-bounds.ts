/** How long requests may be, in the terms of those who read them. */
export interface RequestLimits {
  /** Tokens of a document; 0 = off. */
  tokens: number;
  /** Bytes of a request without its files, or of a message of a websocket; 0 = off. */
  requestBytes: number;
}

/** Of a request whose length has no limit: the most that a websocket can be told. */
const anyBytes = 2 ** 31 - 1;

/** `tokensMax` is undefined where any number will do. */
export function toRequestBounds({ tokens, requestBytes }: RequestLimits) {
  const bytesMax = requestBytes || anyBytes;
  return { tokensMax: tokens || undefined, operationBytesMax: bytesMax, messageBytesMax: bytesMax };
}
