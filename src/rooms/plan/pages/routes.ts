import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';

/** Every page of this room. */
export function routes(_house: House): Hono<Env> {
  const pages = new Hono<Env>();
  return pages;
}
