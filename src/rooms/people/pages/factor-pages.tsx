import { type Context, Hono } from 'hono';
import type { ReactElement } from 'react';
import type { House } from '../../../kernel/house.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { BackLink, Heading, PageHead, Paragraph } from '../../../kernel/page/index.ts';
import { qrPicture } from '../../../kernel/page/qr-picture.ts';
import { run } from '../../../kernel/verb.ts';
import { html, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { staffPage } from '../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { enrolFactor } from '../account/enrol-factor.ts';
import { type FactorOffer, prepareFactor } from '../account/prepare-factor.ts';
import { checkOwnPassword } from '../check-password.ts';
import type { Entry } from '../session.ts';
import {
  atStage,
  backOf,
  FIRST_SCREEN,
  handOut,
  LeaveForm,
  ownActor,
  signInTrouble,
  wayIn,
} from './coming-in.tsx';
import { FactorForm, QR_PATH } from './factor-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ownHeldUp } from './sign-in-brake.ts';

/** Setting up the second factor: on the way in for who has none yet, and later from one's own account. */
export function factorPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const enrolling = atStage('enrolling', house);
  pages.get('/inloggen/instellen', enrolling, (context) => setUpPage(house, context, null));
  pages.post('/inloggen/instellen', enrolling, (context) => enrol(house, context, setUpPage, codesOnTheWay));
  pages.get(QR_PATH, async (context) => {
    const offer = context.get('actor') === null ? null : await offerOf(house, context);
    if (offer === null) return context.notFound();
    context.header('Cache-Control', 'no-store');
    return context.body(qrPicture(offer.uri), 200, { 'Content-Type': 'image/svg+xml' });
  });
  pages.get('/mijn/inlogcode', onlySeated, (context) => changePage(house, context, null));
  pages.post('/mijn/inlogcode', onlySeated, (context) => enrol(house, context, changePage, codesInAccount));
  return pages;
}

type FactorPage = (house: House, context: Context<Env>, trouble: Trouble | null) => Promise<Response>;
type CodesPage = (house: House, context: Context<Env>, codes: readonly string[]) => ReactElement;

async function offerOf(house: House, context: Context<Env>): Promise<FactorOffer | null> {
  const outcome = await run(house, ownActor(context), prepareFactor, {}, context.get('trace'));
  return outcome.kind === 'done' ? outcome.value : null;
}

async function enrol(
  house: House,
  context: Context<Env>,
  page: FactorPage,
  codesPage: CodesPage,
): Promise<Response> {
  const asks = context.get('form').text('current') !== '';
  const held = asks ? ownHeldUp(house, context, ownActor(context).personId) : null;
  if (held !== null) return page(house, context, held);
  const outcome = await enrolled(house, context);
  if (outcome.kind === 'done') {
    handOut(house, context, outcome.value);
    return html(context, codesPage(house, context, outcome.value.codes));
  }
  const trouble = signInTrouble(outcome, house.clock.now());
  return trouble === null ? seeOther(context, '/inloggen') : page(house, context, trouble);
}

async function enrolled(
  house: House,
  context: Context<Env>,
): Promise<Outcome<Entry & { readonly codes: readonly string[] }>> {
  const actor = ownActor(context);
  const form = context.get('form');
  const current = form.text('current');
  const checked = current === '' ? null : await checkOwnPassword(house, actor.personId, current);
  return run(house, actor, enrolFactor, { code: form.text('code'), checked }, context.get('trace'));
}

const setUpPage: FactorPage = async (house, context, trouble) => {
  const offer = await offerOf(house, context);
  if (offer === null) return seeOther(context, '/inloggen');
  const page = wayIn(house, {
    title: 'Stel uw inlogcode in',
    trouble,
    children: (
      <>
        <TroubleNotice trouble={trouble} />
        <Heading level={1}>Stel uw inlogcode in</Heading>
        <Paragraph>
          Uw account geeft toegang tot gevoelige gegevens. Daarom vraagt Lantaarn bij het inloggen ook een
          code van 6 cijfers uit een app op uw telefoon.
        </Paragraph>
        <FactorForm
          house={house}
          context={context}
          offer={offer}
          action="/inloggen/instellen"
          back={backOf(house, context)}
          trouble={trouble}
        />
        <LeaveForm house={house} context={context}>
          Stoppen en uitloggen
        </LeaveForm>
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
};

const codesOnTheWay: CodesPage = (house, context, codes) =>
  wayIn(house, {
    title: 'Bewaar uw herstelcodes',
    children: (
      <RecoveryCodes codes={codes} heading="Bewaar uw herstelcodes" onwardHref={backOf(house, context)} />
    ),
  });

const changePage: FactorPage = async (house, context, trouble) => {
  const offer = await offerOf(house, context);
  if (offer === null) return seeOther(context, '/inloggen');
  const title = offer.replaces ? 'Andere inlogcode' : 'Inlogcode instellen';
  const page = staffPage(house, context, {
    title,
    hasErrors: trouble !== null,
    narrow: true,
    children: (
      <>
        <BackLink href="/mijn">Mijn account</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead
          heading={title}
          intro={
            offer.replaces
              ? 'Bijvoorbeeld voor een nieuwe telefoon. De oude code en de oude herstelcodes werken daarna niet meer. Waar u nog bent ingelogd, wordt u uitgelogd.'
              : 'Bij het inloggen vraagt Lantaarn dan ook een code van 6 cijfers uit een app op uw telefoon.'
          }
        />
        <FactorForm
          house={house}
          context={context}
          offer={offer}
          action="/mijn/inlogcode"
          back={FIRST_SCREEN}
          trouble={trouble}
        />
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
};

const codesInAccount: CodesPage = (house, context, codes) =>
  staffPage(house, context, {
    title: 'Bewaar uw herstelcodes',
    narrow: true,
    children: (
      <RecoveryCodes
        codes={codes}
        heading="Bewaar uw nieuwe herstelcodes"
        onwardHref="/mijn?gelukt=inlogcode"
      />
    ),
  });
