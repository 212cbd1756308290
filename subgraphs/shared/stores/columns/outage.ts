/** Tells an outage of Cassandra from a mistake in a statement. */
import { DeadlineExceeded } from '@ensure-study/kit/deadline';
import { PublicError, storeUnavailable } from '@ensure-study/kit/errors';
import { isHeldBack } from '@ensure-study/kit/resilience';
import { errors, types } from 'cassandra-driver';

const { syntaxError, invalid, configError, alreadyExists } = types.responseErrorCodes;
/** What a server says of a statement that will never be right; rights that are missing may be given meanwhile. */
const mistakes = new Set<number>([syntaxError, invalid, configError, alreadyExists]);

/** They were there when the keyspace was opened: somebody has dropped them, and may bring them back. */
const missingTables = /^(unconfigured table|table .* does not exist|keyspace .* does not exist)/i;

const mistakenClasses = [errors.ArgumentError, errors.DriverInternalError, errors.NotSupportedError];

/**
 * Whether the servers, rather than the statement, are the reason. All that the driver throws is, but for what it says of
 * its own arguments: a connection that broke has many names there.
 */
export function isCassandraOutage(error: unknown): boolean {
  const isOfDriver = error instanceof errors.DriverError || error instanceof DeadlineExceeded;
  if (isHeldBack(error)) return true;
  return (isOfDriver || isOfNetwork(error)) && !isMistake(error);
}

function isMistake(error: unknown): boolean {
  if (error instanceof errors.ResponseError)
    return mistakes.has(error.code) && !missingTables.test(error.message);
  if (error instanceof errors.NoHostAvailableError) return reasonsOf(error).some(isMistake);
  return mistakenClasses.some((kind) => error instanceof kind);
}

/** What people are told does not answer. */
export const storeName = 'The store of the counts';

/** The public error for an outage; anything else as it is. */
export const toStoreError = (error: unknown): unknown =>
  !(error instanceof PublicError) && isCassandraOutage(error) ? storeUnavailable(storeName, error) : error;

/** What each node that was tried said, or in words why it was not. */
function reasonsOf({ innerErrors }: errors.NoHostAvailableError): unknown[] {
  return Object.values((innerErrors ?? {}) as Record<string, unknown>);
}

const isOfNetwork = (error: unknown) =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
