import type { Context } from 'hono';
import { type Letter, letterPdf } from '../../../kernel/documents/letter.ts';
import type { Env } from '../../../kernel/web/environment.ts';

/** A letter as a file, named after its kind and number. Never kept on the way. */
export async function answerPdf(context: Context<Env>, name: string, letter: Letter): Promise<Response> {
  const { bytes } = await letterPdf(letter);
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'application/pdf');
  context.header('Content-Disposition', `attachment; filename="${name}-${letter.number}.pdf"`);
  return context.body(bytes);
}
