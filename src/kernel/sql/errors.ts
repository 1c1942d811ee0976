/**
 * Which database errors are worth another try of the whole unit of work, by SQLSTATE (never by message
 * or constraint name, which carry shard ids): serialization, deadlock, lock timeout, cancel, connection,
 * shutdown of the server, and a node's internal error at COMMIT. A unique violation is one too: two
 * writers said the same thing at once, and the second finds the first one's answer when it looks again.
 */
const AGAIN = new Set(['40001', '40P01', '55P03', '57014', '57P01', '57P02', '57P03', 'XX000', '23505']);
const CONNECTION = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);

export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

export function isConnectionLoss(error: unknown): boolean {
  const code = sqlState(error);
  if (code?.startsWith('08') || (code && CONNECTION.has(code)) || code?.startsWith('57P')) return true;
  return error instanceof Error && /connection (terminated|ended|closed)|client has encountered/i.test(error.message);
}

export function isWorthRetrying(error: unknown): boolean {
  const code = sqlState(error);
  return isConnectionLoss(error) || (code !== undefined && AGAIN.has(code));
}
