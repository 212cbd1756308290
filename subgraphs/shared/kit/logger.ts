/** JSON lines on stdout; secrets are cut out by path before they are written. */
import pino from 'pino';

export type Logger = pino.Logger;

/** A logger for one service. */
export function createLogger(service: string, level: string): Logger {
  return pino({
    name: service,
    level,
    base: { service },
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
  });
}
