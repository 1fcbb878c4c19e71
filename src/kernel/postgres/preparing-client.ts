import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that are remembered; more different ones than this are sent as they are. */
const MOST = 1000;

/** Statements that were sent before, with the name under which connections prepare them; '' after the first time. */
const names = new Map<string, string>();

/** The name of a statement that comes back; null the first time, and when there are too many different ones. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known === undefined) {
    if (names.size < MOST) names.set(text, '');
    return null;
  }
  if (known !== '') return known;
  const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that lets PostgreSQL keep what it worked out for a statement that comes back: it parses and plans
 * once instead of each time, which is half of the work of a short one. Row-level security is looked at anew with
 * every use all the same, as it rests on settings of the transaction and not on the plan.
 *
 * Statements that do not wait for each other's answers go out in one write: every write and every waking up of the
 * other side costs more than most of our statements.
 */
export class PreparingClient extends pg.Client {
  #first: { readonly text: string; opened(answer: Promise<unknown>): void } | null = null;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
  }

  // The overloads of the parent are its own; only one form is changed on the way.
  override query = ((...args: unknown[]) => {
    const first = this.#first;
    if (first === null) return this.#send(args);
    this.#first = null;
    return this.together(() => {
      first.opened(this.#send([first.text]) as Promise<unknown>);
      return this.#send(args);
    });
  }) as pg.Client['query'];

  /** Sends this before the next statement, in the same write. The promise is that of its own answer. */
  openWith(text: string): Promise<unknown> {
    return new Promise((resolve) => {
      this.#first = { text, opened: resolve };
    });
  }

  /** What `send` sends without waiting goes out in one write. */
  together<Value>(send: () => Value): Value {
    const { stream } = this.connection;
    stream.cork();
    try {
      return send();
    } finally {
      stream.uncork();
    }
  }

  #send(args: readonly unknown[]): unknown {
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    const send = pg.Client.prototype.query as (...given: unknown[]) => unknown;
    return name === null
      ? send.apply(this, [...args])
      : send.call(this, { name, text, values }, ...args.slice(2));
  }
}
