import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured lines on standard error; secrets are never written. */
export function openLog(level: string): Log {
  return pino(
    { level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret'] },
    pino.destination({ dest: 2, sync: true }),
  );
}
