import { connect, type Socket } from 'node:net';
import { KEY } from './ground.ts';
import { orderBody } from './order.ts';

export type Load = {
  readonly done: number;
  readonly refused: number;
  readonly seconds: number;
  readonly millis: number[];
};

/**
 * Some clients that each send an order, wait for its answer, and send the next, for some seconds. They speak HTTP/1.1
 * over plain sockets, because they share the cores with what is measured.
 */
export async function load(port: number, clients: number, seconds: number, name: string): Promise<Load> {
  const millis: number[] = [];
  let refused = 0;
  let sent = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  async function client(): Promise<void> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const answers = answersOn(socket);
    while (performance.now() < end) {
      sent += 1;
      const at = performance.now();
      socket.write(request(orderBody(`${name}-${sent}`)));
      const status = await answers.next();
      millis.push(performance.now() - at);
      if (status !== 201) refused += 1;
    }
    socket.destroy();
  }
  await Promise.all(Array.from({ length: clients }, client));
  return { done: millis.length - refused, refused, seconds: (performance.now() - began) / 1000, millis };
}

function request(order: unknown): string {
  const body = JSON.stringify(order);
  return `POST /v1/orders HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${KEY}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The statuses of the answers, one after another. */
function answersOn(socket: Socket): { next(): Promise<number> } {
  let buffer = '';
  let wake: ((status: number) => void) | null = null;
  let fail: ((error: Error) => void) | null = null;
  socket.setEncoding('latin1');
  socket.on('error', (error) => fail?.(error));
  socket.on('data', (chunk: string) => {
    buffer += chunk;
    const head = buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(buffer.slice(0, head))?.[1] ?? 0);
    if (buffer.length < head + 4 + length) return;
    const status = Number(buffer.slice(9, 12));
    if (status !== 201) process.stderr.write(`${buffer.slice(head + 4).slice(0, 300)}\n`);
    buffer = buffer.slice(head + 4 + length);
    wake?.(status);
  });
  return {
    next: () =>
      new Promise((resolve, reject) => {
        wake = resolve;
        fail = reject;
      }),
  };
}
