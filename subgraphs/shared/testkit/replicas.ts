/** Replicas at addresses of a test. */
import { systemClock } from '@ensure-study/kit/clock';
import { createReplicas, type Replicas } from '@ensure-study/kit/replicas';
import { silentLogger as logger } from './logger.ts';

/** With one address, nothing is looked at and nothing is to be closed. */
export const replicasAt = (...urls: [string, ...string[]]): Replicas =>
  createReplicas({ name: 'core', urls, clock: systemClock, logger });
