import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy as somebody puts before Lantaarn: asks who is ready, goes by turns, and opens a connection for each request. */
export interface SmallProxy {
  readonly origin: string;
  /** How often each process answered, by its origin. */
  readonly answered: ReadonlyMap<string, number>;
  /** Requests that found no process; each of them got 502. */
  lost(): number;
  stop(): Promise<void>;
}

const LOOK_MS = 200;

/** Starts it before these processes, on a free port. */
export async function startProxy(origins: readonly string[]): Promise<SmallProxy> {
  const ready = new Set<string>();
  const answered = new Map(origins.map((origin) => [origin, 0]));
  let [turn, lost] = [0, 0];
  const look = async (): Promise<void> => {
    for (const origin of origins) {
      const ok = await fetch(`${origin}/health/ready`, { headers: { connection: 'close' } }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) ready.add(origin);
      else ready.delete(origin);
    }
  };
  await look();
  const timer = setInterval(look, LOOK_MS);
  const server = createServer(async (asked, answer) => {
    const body = await bodyOf(asked);
    // Where nobody was reached nothing was done, so another may do it.
    for (let tries = 0; tries < 4; tries += 1) {
      turn += 1;
      const choice = [...ready][turn % Math.max(1, ready.size)];
      if (choice === undefined) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      else if (await pass(choice, asked, body, answer)) {
        answered.set(choice, (answered.get(choice) ?? 0) + 1);
        return;
      } else ready.delete(choice);
    }
    lost += 1;
    answer.writeHead(502).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    lost: () => lost,
    async stop() {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** False when no connection could be made. A connection that breaks later is lost: it is not known what was done. */
function pass(
  origin: string,
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve) => {
    const onward = request(
      `${origin}${asked.url}`,
      { method: asked.method, headers: { ...asked.headers, connection: 'close' }, agent: false },
      (came) => {
        const { connection: _, 'keep-alive': __, ...headers } = came.headers;
        answer.writeHead(came.statusCode ?? 502, headers);
        came.pipe(answer).on('finish', () => resolve(true));
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve(false);
      if (!answer.headersSent) answer.writeHead(502);
      answer.end();
      resolve(true);
    });
    onward.end(body);
  });
}
