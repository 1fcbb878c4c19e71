import type { Context } from 'hono';
import { localDate } from '../../../kernel/local-time.ts';
import type { Env } from '../../../kernel/web/environment.ts';

const KINDS = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;

/** A file to keep, named after what it is and its day. Never kept on the way. */
export function answerFile(
  context: Context<Env>,
  name: string,
  now: Date,
  content: string,
  kind: keyof typeof KINDS = 'csv',
): Response {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', KINDS[kind]);
  context.header('Content-Disposition', `attachment; filename="${name}-${localDate(now)}.${kind}"`);
  return context.body(content);
}
