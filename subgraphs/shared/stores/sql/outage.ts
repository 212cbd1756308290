/** Tells an outage of the database from a mistake in a statement. */
import { databaseStore, storeUnavailable, type PublicError } from '@ensure-study/kit/errors';

/** Node's codes for a peer that cannot be reached or went away. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** PostgreSQL's codes for a server that is stopping, starting, full or read-only. */
const serverCodes = new Set(['57P01', '57P02', '57P03', '53300', '25006']);
/** SQLSTATE class 08: the connection itself. */
const connectionClass = /^08[0-9A-Z]{3}$/;
/** What the driver says without a code. */
const driverMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error)/;
const statementCancelled = '57014';

/** Whether the database, rather than the statement, is the reason: trying again later may well succeed. */
export function isDatabaseOutage(error: unknown): boolean {
  return causesOf(error).some(({ code, message }) => {
    if (networkCodes.has(code) || serverCodes.has(code) || connectionClass.test(code)) return true;
    return driverMessages.test(message);
  });
}

/** Whether this or any other store does not answer, as far as the error tells. */
export function isOutage(error: unknown): boolean {
  return isDatabaseOutage(error) || causesOf(error).some(({ code }) => code === 'STORE_UNAVAILABLE');
}

/** The public error for an outage or a statement that ran out of time; undefined for anything else. */
export function asStoreError(error: unknown): PublicError | undefined {
  if (isDatabaseOutage(error)) return storeUnavailable('The database', error, { store: databaseStore });
  const isTimeout = causesOf(error).some(({ code }) => code === statementCancelled);
  return isTimeout ? storeUnavailable('The database', error) : undefined;
}

/** The error and what lies behind it; the builder wraps what the driver throws, and Node wraps several addresses in one. */
function causesOf(error: unknown): { code: string; message: string }[] {
  if (!(error instanceof Error)) return [];
  const { code, cause, originalError } = error as Error & { code?: unknown; originalError?: unknown };
  const several = error instanceof AggregateError ? error.errors : [];
  const behind = [cause, originalError, ...several].flatMap((inner) =>
    inner === error ? [] : causesOf(inner),
  );
  return [{ code: typeof code === 'string' ? code : '', message: error.message }, ...behind];
}
