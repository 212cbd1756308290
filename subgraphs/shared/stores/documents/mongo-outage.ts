/** Tells an outage of MongoDB from a mistake of ours. */
import { DeadlineExceeded } from '@ensure-study/kit/deadline';
import { isHeldBack } from '@ensure-study/kit/resilience';
import {
  MongoClientClosedError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoServerError,
  MongoStalePrimaryError,
  MongoSystemError,
  MongoTopologyClosedError,
} from 'mongodb';

/** Of servers that stop, start, step down, or did not hear of enough others in time. */
const serverCodes = new Set([6, 7, 50, 64, 89, 91, 189, 262, 9_001, 10_107, 11_600, 11_602, 13_435, 13_436]);
const kinds = [
  MongoNetworkError,
  MongoSystemError,
  MongoNotConnectedError,
  MongoTopologyClosedError,
  MongoServerClosedError,
  MongoClientClosedError,
  MongoStalePrimaryError,
  DeadlineExceeded,
];

/** Whether asking again later may well succeed. */
export function isMongoOutage(error: unknown): boolean {
  if (isHeldBack(error)) return true;
  if (error instanceof MongoServerError && serverCodes.has(Number(error.code))) return true;
  return kinds.some((kind) => error instanceof kind);
}

const duplicateKey = 11_000;
export const isDuplicate = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === duplicateKey;
