import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  Button,
  FileInput,
  Form,
  Heading,
  isTheme,
  Link,
  PageHead,
  Paragraph,
  Split,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { previewCss, usedAsIs } from '../../../../kernel/page/theme-preview.ts';
import { notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { stampOf } from '../../administration/fields.ts';
import { readOwnOrganisation } from '../../administration/read-own-organisation.ts';
import { removeLogo } from '../../administration/remove-logo.ts';
import { setColour } from '../../administration/set-colour.ts';
import { setLogo } from '../../administration/set-logo.ts';
import { logoHref } from '../../look.ts';
import type { Organisation } from '../../organisations.ts';
import { LARGEST_PICTURE } from '../../pictures/clean-picture.ts';
import { after, ask, News, show, type Visit } from './showing.tsx';

const HERE = '/beheer/uiterlijk';

/** The colour and logo of one's own organisation, with an example before it is kept. */
export function lookPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(HERE, onlySeated, (context) => lookPage({ house, context }));
  pages.get(`${HERE}/voorbeeld.css`, onlySeated, (context) => {
    const primary = `#${context.req.query('kleur') ?? ''}`;
    if (!isTheme({ primary })) return notThere(context, 'staff');
    return context.body(previewCss({ primary }), 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  pages.post(`${HERE}/kleur`, onlySeated, async (context) => {
    const visit = { house, context };
    const { colour = '', seen = '', act = '' } = context.get('form').fields();
    const bare = colour.replace(/^#/, '').toLowerCase();
    if (act === 'preview' && isTheme({ primary: `#${bare}` }))
      return seeOther(context, `${HERE}?kleur=${bare}`);
    const outcome = await ask(visit, setColour, { colour, seen });
    return after(visit, outcome, `${HERE}?gelukt=kleur`, (trouble) => lookPage(visit, trouble, colour));
  });
  pages.post(`${HERE}/logo`, onlySeated, async (context) => {
    const visit = { house, context };
    const file = context.get('form').file('logo');
    const picture = file === null ? null : new Uint8Array(await file.arrayBuffer());
    const outcome = await ask(visit, setLogo, { picture });
    return after(visit, outcome, `${HERE}?gelukt=logo`, (trouble) => lookPage(visit, atLogo(trouble)));
  });
  pages.post(`${HERE}/logo/weg`, onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, removeLogo, {});
    return after(visit, outcome, `${HERE}?gelukt=logo-weg`, (trouble) => lookPage(visit, trouble));
  });
  return pages;
}

/** What is wrong with the picture is wrong with the field in which it was chosen. */
const atLogo = (trouble: Trouble): Trouble => ({
  ...trouble,
  errors: trouble.errors.map(({ text }) => ({ field: 'logo', text })),
});

async function lookPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: string | null = null,
): Promise<Response> {
  const outcome = await ask(visit, readOwnOrganisation, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { organisation } = outcome.value;
  const asked = `#${visit.context.req.query('kleur') ?? ''}`.toLowerCase();
  const chosen = isTheme({ primary: asked }) ? asked : organisation.colour;
  return show(
    visit,
    {
      title: 'Uiterlijk',
      children: (
        <>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Uiterlijk"
            intro={
              <Paragraph subtle>
                Zo herkennen inwoners en collega’s uw organisatie. Alles volgt uit één kleur.
              </Paragraph>
            }
          />
          <Split
            main={
              <>
                <ColourForm
                  visit={visit}
                  organisation={organisation}
                  value={typed ?? chosen}
                  trouble={trouble}
                />
                <Preview organisation={organisation} colour={chosen} />
              </>
            }
            aside={<LogoForm visit={visit} organisation={organisation} trouble={trouble} />}
          />
        </>
      ),
    },
    trouble,
  );
}

const ColourForm = ({
  visit: { house, context },
  organisation,
  value,
  trouble,
}: {
  visit: Visit;
  organisation: Organisation;
  value: string;
  trouble: Trouble | null;
}): ReactNode => (
  <Form
    action={`${HERE}/kleur`}
    csrf={csrfField(house, context)}
    once={randomUUID()}
    hidden={{ seen: stampOf(organisation.changedAt) }}
  >
    <TextInput
      name="colour"
      label="Kleur"
      hint="Een # met zes tekens, zoals #2f5d50. Uw huisstijl noemt dit vaak de hexadecimale kleur."
      value={value}
      error={errorAt(trouble, 'colour')}
      width="medium"
      spellCheck={false}
    />
    <ActionGroup>
      <Button kind="secondary" name="act" value="preview">
        Bekijk het voorbeeld
      </Button>
      <Button name="act" value="keep">
        Bewaar de kleur
      </Button>
    </ActionGroup>
  </Form>
);

const SCHEMES = [
  ['light', 'Licht'],
  ['dark', 'Donker'],
] as const;

const Preview = ({ organisation, colour }: { organisation: Organisation; colour: string }): ReactNode => (
  <>
    <Heading level={2}>Voorbeeld met {colour}</Heading>
    <link rel="stylesheet" href={`${HERE}/voorbeeld.css?kleur=${colour.slice(1)}`} />
    <div className="look-previews">
      {SCHEMES.map(([scheme, label]) => (
        <figure key={scheme} className={`look-preview look-preview--${scheme}`}>
          <div className="look-preview__bar">{organisation.name}</div>
          <div className="look-preview__page">
            <span className="look-preview__link">Een link in de tekst</span>
            <span className="look-preview__button">Een knop</span>
          </div>
          <figcaption>{label}</figcaption>
        </figure>
      ))}
    </div>
    {usedAsIs({ primary: colour }) ? (
      <Paragraph>
        Witte letters zijn op deze kleur goed te lezen. De kleur wordt gebruikt zoals hij is.
      </Paragraph>
    ) : (
      <Alert kind="info" heading="De kleur wordt iets donkerder gebruikt">
        <Paragraph>
          Witte letters zijn op deze kleur niet goed te lezen. Knoppen en links krijgen daarom een donkerder
          tint van dezelfde kleur.
        </Paragraph>
      </Alert>
    )}
  </>
);

function LogoForm({
  visit: { house, context },
  organisation,
  trouble,
}: {
  visit: Visit;
  organisation: Organisation;
  trouble: Trouble | null;
}): ReactNode {
  const href = logoHref(organisation);
  return (
    <>
      <Heading level={2}>Logo</Heading>
      {href === null ? (
        <Paragraph>Er is nog geen logo. De naam staat er altijd.</Paragraph>
      ) : (
        <>
          <img className="look-logo" src={href} alt={`Logo van ${organisation.name}`} />
          <Form action={`${HERE}/logo/weg`} csrf={csrfField(house, context)} once={randomUUID()}>
            <Button kind="secondary">Haal het logo weg</Button>
          </Form>
        </>
      )}
      <Form action={`${HERE}/logo`} csrf={csrfField(house, context)} once={randomUUID()} multipart={true}>
        <FileInput
          name="logo"
          label={href === null ? 'Kies een logo' : 'Kies een ander logo'}
          hint={`PNG, JPEG of WebP, hoogstens ${LARGEST_PICTURE / 1000} kB. Verborgen gegevens halen we eruit.`}
          accept="image/png,image/jpeg,image/webp"
          error={errorAt(trouble, 'logo')}
        />
        <ActionGroup>
          <Button kind="secondary">Bewaar het logo</Button>
        </ActionGroup>
      </Form>
      <Paragraph>
        <Link href={`/${organisation.slug}`}>Bekijk de openbare pagina</Link>
      </Paragraph>
    </>
  );
}
