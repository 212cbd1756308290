/** What the commands need: the public API, and somewhere to say how far they are. */
import type { z } from 'zod';
import type { StoredRow } from './domain/compare-rows.ts';

/** An operation of the public API and the shape of its data. */
export interface Operation<T> {
  text: string;
  data: z.ZodType<T>;
}
/** A file of a multipart request; the operation's variable `input.file` stands for it. */
export interface UploadFile {
  name: string;
  content: Uint8Array;
}
export interface CallOptions {
  file?: UploadFile;
  /** Longest wait for one answer. */
  timeoutMs?: number;
}

/** The public API, signed in. Rejects with UnreachableError or RefusalError. */
export interface Api {
  /** Sends a query, or a mutation that may be sent again (by its idempotency key, or because it stores nothing). */
  call<T>(operation: Operation<T>, variables: Record<string, unknown>, options?: CallOptions): Promise<T>;
  /** Events of a subscription until the server ends it. */
  follow<T>(
    operation: Operation<T>,
    variables: Record<string, unknown>,
    signal: AbortSignal,
  ): AsyncIterable<T>;
}

/** One answer as it came. */
export interface GraphqlAnswer {
  data?: unknown;
  errors: { code: string; message: string; retryAt?: string }[];
}
export interface GraphqlRequest {
  text: string;
  variables: Record<string, unknown>;
  token?: string;
  file?: UploadFile;
  signal: AbortSignal;
}
/** GraphQL over the network: no retries, no sign-in. Rejects with UnreachableError when there is no answer. */
export interface Transport {
  send(request: GraphqlRequest): Promise<GraphqlAnswer>;
  follow(request: GraphqlRequest): AsyncIterable<GraphqlAnswer>;
}

/** What the product and the Spark job have counted, in the same Cassandra. */
export interface CountTables extends AsyncDisposable {
  names(): Promise<string[]>;
  /** Every row of a table on both sides, in the order of their tokens. */
  read(table: string): Promise<{ product: AsyncIterable<StoredRow>; spark: AsyncIterable<StoredRow> }>;
  /** Messages that the Spark job has put aside. */
  unreadable(): Promise<number>;
}

/** A line of progress for people. */
export type Report = (line: string) => void;
