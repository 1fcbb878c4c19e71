import { type Context, inTenant } from '../../kernel/context.ts';
import type { House } from '../../kernel/house.ts';
import { newTrace, type TraceId } from '../../kernel/ids.ts';
import { regionOf } from './organisations.ts';

/**
 * A transaction in which it is not yet known who comes in: accounts and sessions of every organisation are in
 * reach, records of persons concerned are not. For finding out who acts; what is then done goes through `run`.
 */
export async function openSignIn<Value>(
  house: House,
  work: (context: Context) => Promise<Value>,
  trace: TraceId = newTrace(),
): Promise<Value> {
  const organisationId = (await regionOf(house)).id;
  return inTenant(house, { kind: 'public', organisationId }, 'sign-in', trace, work);
}
