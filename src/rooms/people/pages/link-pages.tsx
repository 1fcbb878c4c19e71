import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Paragraph,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { checkOwnPassword } from '../check-password.ts';
import { choosePassword, ownWords } from '../choose-password.ts';
import { regionOf } from '../organisations.ts';
import { personOfLink } from '../person-of-link.ts';
import type { Entry } from '../session.ts';
import { type OpenedLink, openLink } from '../sign-in/open-link.ts';
import { resetFactor } from '../sign-in/reset-factor.ts';
import { setPassword } from '../sign-in/set-password.ts';
import { FIRST_SCREEN, letIn, signInTrouble, visitor, wayIn } from './coming-in.tsx';
import { deviceFrom } from './device.ts';
import { CurrentPasswordField, NewPasswordFields } from './new-password-fields.tsx';
import { ownHeldUp } from './sign-in-brake.ts';

const PATH = '/uitnodiging/:secret';

/**
 * The pages of a one-time link: an invitation, a forgotten password, a lost factor. Looking uses nothing up, for
 * mail scanners look as well; sending the form does.
 */
export function linkPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, async (context) => {
    const link = await linkOf(house, context);
    return link === null ? closedPage(house, context) : linkPage(house, context, link, null);
  });
  pages.post(PATH, async (context) => {
    const link = await linkOf(house, context);
    const whose = link && (await personOfLink(house, context.req.param('secret')));
    if (link === null || whose === null) return closedPage(house, context);
    const held = ownHeldUp(house, context, whose.personId);
    if (held !== null) return linkPage(house, context, link, held);
    const use = link.purpose === 'factor' ? takeFactorAway : choose;
    const outcome = await use(house, context, whose);
    if ('errors' in outcome) return linkPage(house, context, link, outcome);
    if (outcome.kind === 'done') return letIn(house, context, outcome.value, FIRST_SCREEN);
    const trouble = signInTrouble(outcome, house.clock.now());
    return trouble === null ? closedPage(house, context) : linkPage(house, context, link, trouble);
  });
  return pages;
}

async function linkOf(house: House, context: Context<Env>): Promise<OpenedLink | null> {
  const actor = visitor((await regionOf(house)).id);
  const secret = context.req.param('secret');
  const outcome = await run(house, actor, openLink, { secret }, context.get('trace'));
  return outcome.kind === 'done' ? outcome.value : null;
}

type Whose = NonNullable<Awaited<ReturnType<typeof personOfLink>>>;

async function choose(
  house: House,
  context: Context<Env>,
  { personId, organisationId }: Whose,
): Promise<Outcome<Entry> | Trouble> {
  const form = context.get('form');
  const words = await ownWords(house, personId);
  const choice = await choosePassword(house, form.text('password'), form.text('repeated'), words);
  if (choice.kind === 'problem') return { errors: [choice], notice: null, status: 422 };
  const device = deviceFrom(context.req.header('user-agent'));
  const input = { secret: context.req.param('secret'), password: choice.password, device };
  return run(house, visitor(organisationId), setPassword, input, context.get('trace'));
}

async function takeFactorAway(
  house: House,
  context: Context<Env>,
  { personId, organisationId }: Whose,
): Promise<Outcome<Entry>> {
  const checked = await checkOwnPassword(house, personId, context.get('form').text('current'));
  const device = deviceFrom(context.req.header('user-agent'));
  const input = { secret: context.req.param('secret'), checked, device };
  return run(house, visitor(organisationId), resetFactor, input, context.get('trace'));
}

const WORDS = {
  invitation: {
    title: 'Maak uw account',
    intro: (organisation: string) =>
      `U bent uitgenodigd om met Lantaarn te werken bij ${organisation}. Kies een wachtwoord. Daarna stelt u zo nodig een inlogcode in.`,
    button: 'Maak mijn account',
  },
  password: {
    title: 'Kies een nieuw wachtwoord',
    intro: () => 'Kies een nieuw wachtwoord. Waar u nog bent ingelogd, wordt u uitgelogd.',
    button: 'Bewaar het wachtwoord',
  },
  factor: {
    title: 'Nieuwe inlogcode',
    intro: () =>
      'Bent u uw telefoon of app kwijt? Vul uw wachtwoord in. Daarna stelt u een nieuwe inlogcode in. De oude werkt dan niet meer.',
    button: 'Ga verder',
  },
} as const;

function linkPage(
  house: House,
  context: Context<Env>,
  { purpose, organisationName, providers }: OpenedLink,
  trouble: Trouble | null,
): Response {
  const words = WORDS[purpose];
  const page = wayIn(house, {
    title: words.title,
    trouble,
    children: (
      <>
        <TroubleNotice trouble={trouble} />
        <Heading level={1}>{words.title}</Heading>
        <Paragraph>{words.intro(organisationName)}</Paragraph>
        {providers.length === 0 ? null : (
          <>
            <ActionGroup>
              {providers.map(({ id, label }) => (
                <ButtonLink key={id} kind="secondary" href={`${context.req.path}/met/${id}`}>
                  Inloggen met {label}
                </ButtonLink>
              ))}
            </ActionGroup>
            <Paragraph>
              Kiest u hiervoor, dan logt u voortaan in met het account van uw organisatie. U hoeft hieronder
              dan niets in te vullen.
            </Paragraph>
          </>
        )}
        <Form action={context.req.path} csrf={csrfField(house, context)} once={randomUUID()}>
          {purpose === 'factor' ? (
            <CurrentPasswordField trouble={trouble} />
          ) : (
            <NewPasswordFields trouble={trouble} />
          )}
          <ActionGroup>
            <Button>{words.button}</Button>
          </ActionGroup>
        </Form>
        {purpose === 'factor' ? (
          <Paragraph>
            <Link href="/inloggen/vergeten">Wachtwoord vergeten?</Link>
          </Paragraph>
        ) : null}
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
}

/** A link that was used, has expired, or never was: these look alike. */
function closedPage(house: House, context: Context<Env>): Response {
  const page = wayIn(house, {
    title: 'Deze link werkt niet meer',
    children: (
      <>
        <Heading level={1}>Deze link werkt niet meer</Heading>
        <Paragraph>
          Een link werkt één keer en een beperkte tijd. Misschien hebt u hem al gebruikt, of staat er een
          nieuwere in uw mail.
        </Paragraph>
        <ActionGroup>
          <ButtonLink href="/inloggen">Naar inloggen</ButtonLink>
          <ButtonLink href="/inloggen/vergeten" kind="secondary">
            Vraag een nieuwe link
          </ButtonLink>
        </ActionGroup>
        <Paragraph>Komt u er niet uit, of bent u uw inlogcode kwijt? Bel uw beheerder.</Paragraph>
      </>
    ),
  });
  return html(context, page, 410);
}
