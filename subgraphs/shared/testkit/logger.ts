/** Loggers for tests. */
import { createLogger, type Logger } from '@ensure-study/kit/logger';

/** Writes nothing. */
export const silentLogger: Logger = createLogger('test', 'silent');
