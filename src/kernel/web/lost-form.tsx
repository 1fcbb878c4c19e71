import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { ButtonLink, CalmError, Paragraph, Stack, TextArea } from '../page/index.ts';
import { html } from './answers.tsx';
import type { Env } from './environment.ts';
import type { Form } from './form.ts';
import { stepBefore } from './step-before.ts';

const LEAST_SIGNS = 4;
/** Fields of which nothing may come back on a screen. */
const SECRET = /^_|pass|secret|token|credential|^current$|^repeated$|(^|[-_])codes?$/i;
/** What a form says rather than a person: ids, instants, numbers, codes of choices. */
const NOT_TYPED =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z|\d{1,6}|[a-z]+(?:[:_-][a-z]+)*)$/;

/** What somebody typed in a form that could not be handled. Never passwords or codes, nor what goes along unseen. */
export const typedTexts = (form: Form): readonly string[] =>
  form
    .names()
    .filter((name) => !SECRET.test(name))
    .flatMap((name) => form.all(name))
    .filter((text) => text.length >= LEAST_SIGNS && !NOT_TYPED.test(text));

/** Pages that have a form before signing in; there is nothing to lose on them. */
const BEFORE = /^\/(inloggen|uitnodiging|start)(\/|$)/;

/**
 * The answer to a form of a session that is over, or of another one: why, how to go on, and what was typed, so
 * that nobody writes a note twice. It goes only to the browser that sent it.
 */
export function lostForm(context: Context<Env>, form: Form): Response {
  const { heading, text, href, label, status } = wayOut(context);
  const texts = BEFORE.test(context.req.path) ? [] : typedTexts(form);
  const action = texts.length === 0 ? label : `${label} (opent in een nieuw tabblad)`;
  return html(
    context,
    <CalmError
      sheet="staff"
      title={`${heading} - Lantaarn`}
      heading={heading}
      text={text}
      phonesHeading=""
      phones={[]}
      backHref={href}
      backLabel={label}
    >
      <GivenBack texts={texts} />
      <div>
        <ButtonLink href={href} newTab={texts.length > 0}>
          {action}
        </ButtonLink>
      </div>
    </CalmError>,
    status,
  );
}

function wayOut(context: Context<Env>) {
  const { path } = context.req;
  const stage = context.get('stage');
  if (stage === null && BEFORE.test(path))
    return {
      heading: 'Probeer het opnieuw',
      text: 'De pagina stond te lang open, of uw browser bewaart geen cookies. Zonder cookies kunt u niet inloggen.',
      href: path,
      label: 'Open de pagina opnieuw',
      status: 403,
    } as const;
  if (stage === null)
    return {
      heading: 'U bent niet meer ingelogd',
      text: 'U hebt een tijd niets gedaan, of u bent ergens anders uitgelogd. Wat u verstuurde, is niet verwerkt.',
      href: '/inloggen',
      label: 'Log opnieuw in',
      status: 401,
    } as const;
  return {
    heading: 'Open de pagina opnieuw',
    text: 'U bent intussen opnieuw ingelogd, misschien in een ander venster. Daarom is wat u verstuurde niet verwerkt.',
    href: stepBefore(context) ?? '/werk',
    label: 'Ga verder',
    status: 403,
  } as const;
}

const GivenBack = ({ texts }: { texts: readonly string[] }): ReactNode =>
  texts.length === 0 ? null : (
    <Stack>
      <Paragraph>
        Hieronder staat wat u typte. Kopieer het voordat u deze pagina sluit, en plak het daarna op de goede
        plek.
      </Paragraph>
      {texts.map((text, at) => (
        <TextArea
          // biome-ignore lint/suspicious/noArrayIndexKey: two texts can be alike, and the list never changes
          key={at}
          name={`getypt-${at + 1}`}
          label={texts.length === 1 ? 'Uw tekst' : `Uw tekst, deel ${at + 1} van ${texts.length}`}
          value={text}
          rows={Math.min(12, Math.max(2, Math.ceil(text.length / 40)))}
          readOnly={true}
        />
      ))}
    </Stack>
  );
