/**
 * Two ways to write a stream of results over HTTP: the multipart of Apollo's clients (`subscriptionSpec=1.0`) and
 * server-sent events (graphql-sse, a connection for each operation). Pure.
 */
import type { GraphQLFormattedError } from 'graphql';

export interface StreamFormat {
  headers: Readonly<Record<string, string>>;
  /** Written before anything else. */
  begin: string;
  /** `json`: a result, which is copied as it is. */
  result(json: Buffer): Buffer;
  /** Says that the connection lives; written every `heartbeatMs`. */
  heartbeat: string;
  heartbeatMs: number;
  /** The stream ends by these errors, which are no part of any result. */
  failure(errors: readonly GraphQLFormattedError[]): string;
  end: string;
}

const neverKept = {
  'cache-control': 'no-store',
  // A proxy that gathers an answer before it passes it on would hold every event back.
  'x-accel-buffering': 'no',
};

/** Text around a buffer. */
const around = (before: string, after: string) => {
  const [head, tail] = [Buffer.from(before), Buffer.from(after)];
  return (json: Buffer) => Buffer.concat([head, json, tail]);
};

/** The delimiter stands behind each part, not before the next one: clients take a part for whole when they see it. */
const partHead = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';
const partTail = '\r\n--graphql';
const part = (body: object) => `${partHead}${JSON.stringify(body)}${partTail}`;

const multipart: StreamFormat = {
  headers: { ...neverKept, 'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0' },
  begin: '\r\n--graphql',
  result: around(`${partHead}{"payload":`, `}${partTail}`),
  heartbeat: part({}),
  heartbeatMs: 5_000,
  failure: (errors) => part({ payload: null, errors }),
  end: '--\r\n',
};

const nextHead = 'event: next\ndata: ';

const events: StreamFormat = {
  headers: { ...neverKept, 'content-type': 'text/event-stream; charset=utf-8' },
  // A comment: the reader knows at once that it is connected.
  begin: ':\n\n',
  // JSON has no line breaks.
  result: around(nextHead, '\n\n'),
  heartbeat: ':\n\n',
  heartbeatMs: 12_000,
  failure: (errors) => `${nextHead}${JSON.stringify({ errors })}\n\n`,
  end: 'event: complete\ndata:\n\n',
};

export interface Accepted {
  /** How a stream is to be written; absent when the client takes none. */
  stream?: StreamFormat;
  /** Whether an answer that is no stream may be plain JSON. */
  json: boolean;
}

/** Reads an Accept header. Of several kinds of stream the first is taken; quality values are not weighed. */
export function readAccept(header = '*/*'): Accepted {
  const ranges = header.split(',').map(readRange);
  return {
    stream: ranges.map(streamOf).find((format) => format !== undefined),
    json: ranges.some(({ type }) => jsonTypes.has(type)),
  };
}

const jsonTypes = new Set(['application/json', 'application/graphql-response+json', 'application/*', '*/*']);

interface MediaRange {
  type: string;
  parameters: string[];
}

function readRange(text: string): MediaRange {
  const [type = '', ...parameters] = text.split(';').map((piece) => piece.trim().toLowerCase());
  return { type, parameters };
}

/** Clients write the version with quotes and without. */
const isSubscriptionSpec = (parameter: string) => /^subscriptionspec="?1\.0"?$/.test(parameter);

function streamOf({ type, parameters }: MediaRange): StreamFormat | undefined {
  if (type === 'text/event-stream') return events;
  return type === 'multipart/mixed' && parameters.some(isSubscriptionSpec) ? multipart : undefined;
}
