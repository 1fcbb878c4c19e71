import type { Context } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import { run, type Verb } from '../../../../kernel/verb.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { readSignal, type SignalFile } from '../../handling/read-signal.ts';

/** Runs a verb as who is signed in, under the trace of the request. */
export const ask = <Input, Value>(
  house: House,
  context: Context<Env>,
  what: Verb<Input, Value>,
  input: unknown,
): Promise<Outcome<Value>> => run(house, signedIn(context).actor, what, input, context.get('trace'));

/** Reads the file that the address names; null when it is not there or not theirs. */
export async function fileAt(house: House, context: Context<Env>): Promise<SignalFile | null> {
  const outcome = await ask(house, context, readSignal, { reference: context.req.param('reference') });
  return outcome.kind === 'done' ? outcome.value : null;
}

/** Address of a file, or of a page under it. */
export const hrefOf = (reference: string, page = ''): string =>
  `/signalen/${encodeURIComponent(reference)}${page === '' ? '' : `/${page}`}`;
