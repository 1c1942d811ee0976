/**
 * The settings of the embedded server: one small machine that also runs the application. They are given
 * on the command line at each start, so a newer build brings its own.
 */
const SERVER = {
  listen_addresses: '127.0.0.1',
  // A socket's path is limited to 107 bytes, and a checkout may lie deep: TCP only.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '80',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  // Statements are many and short: compiling them costs more than it brings.
  jit: 'off',
  // Stock and job rows are updated in place all day; clean up after hundreds of updates, not a fifth of the table.
  autovacuum_vacuum_scale_factor: '0.05',
  autovacuum_analyze_scale_factor: '0.02',
  autovacuum_naptime: '20s',
  log_checkpoints: 'off',
  log_lock_waits: 'on',
  log_line_prefix: '%m [%p] ',
};

/** For tests only: a crash of the machine may lose the data. */
const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // the tests keep it in memory
  min_wal_size: '64MB',
  max_wal_size: '512MB',
};

export function settings(options: { durable: boolean; port: number }): string[] {
  const all = { ...SERVER, ...(options.durable ? {} : NOT_DURABLE), port: String(options.port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
