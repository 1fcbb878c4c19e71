import type { House } from '../house.ts';
import { derive } from '../sealing/master-key.ts';
import { type Brake, openBrake } from './brake.ts';
import { databaseExchange } from './brake-exchange.ts';

const brakes = new WeakMap<House, Brake>();

/** One brake for a house: whatever somebody does here that costs something comes out of one purse. */
export function brakeOf(house: House): Brake {
  const found =
    brakes.get(house) ??
    openBrake(house.clock, derive(house.masterKey, 'brake'), databaseExchange(house.database));
  brakes.set(house, found);
  return found;
}
