import type { Server } from 'node:http';
import { serve } from '@hono/node-server';

/** The port cannot be had. The Dutch message says what to do. */
export class PortProblem extends Error {
  override readonly name = 'PortProblem';

  constructor(port: number, code: string) {
    super(
      code === 'EACCES'
        ? `Lantaarn mag poort ${port} niet gebruiken. Kies met PORT een poort boven 1024.`
        : code === 'EADDRNOTAVAIL'
          ? 'Deze machine heeft het adres in HOST niet. Schrijf een adres van deze machine, zoals 127.0.0.1.'
          : `Poort ${port} is al in gebruik. Draait Lantaarn al? Stop die eerst, of kies met PORT een andere poort.`,
    );
  }
}

export interface Listening {
  readonly port: number;
  /** Takes no new requests, lets those that run finish (at most ten seconds), and hangs up. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** A large file over a slow line takes long; Node would hang up after five minutes. */
const LONGEST_REQUEST_MS = 3 * 3_600_000;

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves on one address of this machine. Throws PortProblem when it is taken or not allowed. */
export async function listen(
  fetch: Fetch,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const began = Promise.withResolvers<number>();
  const server = serve(
    { fetch, hostname: host, port, serverOptions: { requestTimeout: LONGEST_REQUEST_MS } },
    (address) => began.resolve(address.port),
  ) as Server;
  server.once('error', (error: NodeJS.ErrnoException) =>
    began.reject(PROBLEMS.has(error.code ?? '') ? new PortProblem(port, error.code ?? '') : error),
  );
  const heard = await began.promise;
  return { port: heard, stop: () => hangUp(server) };
}

const PROBLEMS = new Set(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL']);

/** Fails at once, before any data is touched, when the port cannot be had. */
export async function demandPort(place: { readonly host: string; readonly port: number }): Promise<void> {
  if (place.port === 0) return;
  const { stop } = await listen(() => new Response(null, { status: 503 }), place);
  await stop();
}

async function hangUp(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A browser keeps its connection open after an answer: those are let go as they fall idle.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
