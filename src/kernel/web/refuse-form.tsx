import type { Context } from 'hono';
import { CalmError, ERROR_PHONES } from '../page/index.ts';
import { html, type IsPublic } from './answers.tsx';
import type { Env } from './environment.ts';
import type { Form } from './form.ts';
import { lostForm } from './lost-form.tsx';

/** Why a form is not handled. */
export type Refusal = 'form-expired' | 'too-large';

/**
 * A form that cannot be trusted any more, or is too large; the way out is to open the page again. `form` is what
 * a page of our own sent, and empty when another site may have made it.
 */
export function refuseForm(isPublic: IsPublic) {
  return (context: Context<Env>, why: Refusal, form: Form): Response => {
    const staff = !isPublic(context.req.path);
    if (staff && why === 'form-expired') return lostForm(context, form);
    return html(
      context,
      <CalmError
        sheet={staff ? 'staff' : 'public'}
        title={staff ? 'Open de pagina opnieuw - Lantaarn' : 'Informatie'}
        heading="Open de pagina opnieuw"
        text={
          why === 'too-large'
            ? 'Wat u stuurt is te groot. Ga terug en maak de tekst of het bestand kleiner.'
            : 'De pagina stond te lang open. Ga terug met de knop van uw browser, kopieer wat u typte, en open de pagina opnieuw.'
        }
        phonesHeading="Bellen"
        phones={staff ? [] : ERROR_PHONES}
        backHref={staff ? '/werk' : '/'}
        backLabel="Naar het begin"
        {...(staff ? {} : { exitHref: '/weg' })}
      />,
      why === 'too-large' ? 413 : 403,
    );
  };
}
