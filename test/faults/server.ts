import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The server as a process of its own, which can be killed and started again. */
export class ServerProcess {
  readonly port: number;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #said = '';

  constructor(port: number, env: NodeJS.ProcessEnv) {
    this.port = port;
    this.#env = { ...process.env, PORT: String(port), IMV_WORLD: 'none', LOG_LEVEL: 'error', ...env };
  }

  get said(): string {
    return this.#said;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/main.js'], { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (this.#said += data));
    for (const began = Date.now(); ; ) {
      if (child.exitCode !== null) throw new Error(`the server has stopped: ${this.#said}`);
      const ready = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => null);
      if (ready?.ok) return;
      if (Date.now() - began > 60_000) throw new Error(`the server does not answer: ${this.#said}`);
      await new Promise((wake) => setTimeout(wake, 20));
    }
  }

  /** kill -9: nothing of it gets a chance to tidy up. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}

export function firstKey(data: string): string {
  return (JSON.parse(readFileSync(join(data, 'first-administrator.json'), 'utf8')) as { key: string }).key;
}
