import type { Context } from 'hono';
import { localDate } from '../../../kernel/local-time.ts';
import type { Env } from '../../../kernel/web/environment.ts';

/** A table to keep, named after what it is and its day. Never kept on the way. */
export function answerFile(context: Context<Env>, name: string, now: Date, csv: string): Response {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'text/csv; charset=utf-8');
  context.header('Content-Disposition', `attachment; filename="${name}-${localDate(now)}.csv"`);
  return context.body(csv);
}
