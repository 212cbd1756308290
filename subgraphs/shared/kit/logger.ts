/** JSON lines on stdout; secrets are cut out by path before they are written. */
import pino from 'pino';
import { activeSpan } from './tracing.ts';

export type Logger = pino.Logger;

/** By which a line is found from its trace, and the trace from a line. A fresh object: the line is written into it. */
function traceOf(): object {
  const span = activeSpan();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}

/** A logger for one service; to stdout unless told otherwise. */
export function createLogger(service: string, level: string, to?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    name: service,
    level,
    base: { service },
    mixin: traceOf,
    redact: {
      paths: [
        'password',
        '*.password',
        'token',
        '*.token',
        'authorization',
        '*.authorization',
        '*.cookie',
        'req.headers',
        'apiKey',
        '*.apiKey',
      ],
      censor: '[redacted]',
    },
  };
  return to ? pino(options, to) : pino(options);
}
