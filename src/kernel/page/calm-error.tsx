import type { ReactNode } from 'react';
import { ButtonLink } from './action.tsx';
import { Page } from './page.tsx';
import { ExitLink, type Phone, PhoneList, SkipLink } from './public-frame.tsx';
import { Heading, Paragraph, Stack } from './text.tsx';

export interface CalmErrorProps {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly sheet: 'public' | 'staff';
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  /** "Nummer van deze fout: 4F2K"; finds the log line and holds nothing about a person. */
  readonly reference?: string;
  readonly phonesHeading: string;
  readonly phones: readonly Phone[];
  readonly backHref: string;
  readonly backLabel: string;
  /** On public pages. */
  readonly exitHref?: string;
  readonly theme?: string;
  /** What was typed, so that it is not lost: a form to send it again. */
  readonly children?: ReactNode;
}

/**
 * One page for everything that goes wrong: what happened in plain words, that it is not the reader's fault,
 * whom to call when it cannot wait, and the way back. Needs no database.
 */
export function CalmError(props: CalmErrorProps): ReactNode {
  return (
    <Page
      lang={props.lang ?? 'nl'}
      dir={props.dir ?? 'ltr'}
      title={props.title}
      sheet={props.sheet}
      theme={props.theme}
    >
      <SkipLink />
      {props.exitHref === undefined ? null : (
        <header className="utrecht-page-header public-bar">
          <div className="public-bar__content">
            <ExitLink href={props.exitHref} />
          </div>
        </header>
      )}
      <main
        id="content"
        tabIndex={-1}
        className={props.sheet === 'public' ? 'public-content stack' : 'sign-in stack'}
      >
        <Heading level={1}>{props.heading}</Heading>
        <Paragraph lead>{props.text}</Paragraph>
        {props.reference === undefined ? null : <Paragraph subtle>{props.reference}</Paragraph>}
        {props.children ?? (
          <div>
            <ButtonLink href={props.backHref} kind="secondary">
              {props.backLabel}
            </ButtonLink>
          </div>
        )}
        {props.phones.length === 0 ? null : (
          <Stack gap="close">
            <Heading level={2}>{props.phonesHeading}</Heading>
            <PhoneList phones={props.phones} />
          </Stack>
        )}
      </main>
    </Page>
  );
}

/** The numbers that always stand on a page where something went wrong. Police: 0900-8844, to verify. */
export const ERROR_PHONES: readonly Phone[] = [
  { number: '112', text: 'Bij gevaar, dag en nacht' },
  { number: '0900-8844', text: 'Politie, geen spoed' },
];

/** Something broke here. `reference` is the trace by which it is found back. */
export const BrokenPage = ({
  sheet,
  reference,
  backHref = '/',
  exitHref,
}: {
  sheet: 'public' | 'staff';
  reference: string;
  backHref?: string;
  exitHref?: string;
}): ReactNode => (
  <CalmError
    sheet={sheet}
    title={sheet === 'public' ? 'Informatie' : 'Er ging iets mis - Lantaarn'}
    heading="Er ging iets mis"
    text="Dat ligt aan ons, niet aan u. Probeer het over een paar minuten opnieuw. Kunt u niet wachten? Bel."
    reference={`Nummer van deze fout: ${reference}`}
    phonesHeading="Bellen"
    phones={ERROR_PHONES}
    backHref={backHref}
    backLabel="Ga terug"
    {...(exitHref === undefined ? {} : { exitHref })}
  />
);

/** Not there, or not yours: these look alike. */
export const NotFoundPage = ({
  sheet,
  backHref = '/',
  exitHref,
}: {
  sheet: 'public' | 'staff';
  backHref?: string;
  exitHref?: string;
}): ReactNode => (
  <CalmError
    sheet={sheet}
    title={sheet === 'public' ? 'Informatie' : 'Niet gevonden - Lantaarn'}
    heading="Deze pagina is er niet"
    text="Kijk of het adres klopt, of ga naar het begin."
    phonesHeading="Bellen"
    phones={sheet === 'public' ? ERROR_PHONES : []}
    backHref={backHref}
    backLabel="Naar het begin"
    {...(exitHref === undefined ? {} : { exitHref })}
  />
);
