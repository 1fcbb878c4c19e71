import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { codesOf, label, type NoticeKind, noticeChoice, noticeKind } from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  EmptyState,
  Form,
  Heading,
  List,
  PageHead,
  Paragraph,
  RadioGroup,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { chooseNotices, type OwnChoices, readNoticeChoices } from '../notices/choose-notices.ts';
import { DIGEST_HOUR } from '../notices/digest.ts';
import { after, ask, show, type Visit } from './administration/showing.tsx';

const PATH = '/mijn/mails';

/** Choosing which mails one gets. */
export function noticePages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => noticePage({ house, context }));
  pages.post(PATH, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const choices = Object.fromEntries(
      codesOf(noticeKind).flatMap((kind) => (form.has(kind) ? [[kind, form.text(kind)]] : [])),
    );
    return after(visit, await ask(visit, chooseNotices, { choices }), `${PATH}?gelukt=bewaard`, (trouble) =>
      noticePage(visit, atPageFields(trouble)),
    );
  });
  return pages;
}

/** The verb knows `choices.signal`, the page `signal`. */
const atPageFields = (trouble: Trouble): Trouble => ({
  ...trouble,
  errors: trouble.errors.map(({ field, text }) => ({ field: field.replace('choices.', ''), text })),
});

const HINTS: Readonly<Record<NoticeKind, string>> = {
  signal: 'Een acuut signaal mailen wij altijd meteen.',
  hand_over: 'Iemand zette iets naar u door. Is het acuut, dan mailen wij meteen.',
  consultation: 'Iemand vraagt u iets zonder namen.',
  answer: 'Van een melder, een partner of een collega.',
  reminder: 'Wat over de termijn is. Is daar iets acuuts bij, dan mailen wij meteen.',
};

const DETAILS = {
  digest: `Op werkdagen om ${DIGEST_HOUR} uur, met aantallen en zonder inhoud.`,
  screen: 'U ziet het pas als u zelf kijkt.',
} as const;

async function noticePage(visit: Visit, trouble: Trouble | null = null): Promise<Response> {
  const outcome = await ask(visit, readNoticeChoices, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const choices = outcome.value;
  return show(
    visit,
    {
      title: 'Mails van Lantaarn',
      narrow: true,
      children: (
        <>
          <BackLink href="/mijn">Mijn account</BackLink>
          <TroubleNotice trouble={trouble} />
          {visit.context.req.query('gelukt') === 'bewaard' ? (
            <Alert kind="ok" heading="Uw keuze is opgeslagen" />
          ) : null}
          <PageHead
            heading="Mails van Lantaarn"
            intro={
              <Paragraph>
                In een mail staat alleen dat er iets wacht, nooit wat. Alles staat ook op uw eerste scherm.
              </Paragraph>
            }
          />
          {choices.length === 0 ? (
            <EmptyState heading="Er is niets te kiezen">
              <Paragraph>Bij uw functie horen geen mails over werk dat wacht.</Paragraph>
            </EmptyState>
          ) : (
            <Choices visit={visit} choices={choices} trouble={trouble} />
          )}
          <section className="stack stack--close" aria-labelledby="altijd">
            <Heading level={2} id="altijd">
              Deze mails kunt u niet uitzetten
            </Heading>
            <List
              items={[
                'Acute signalen, overdrachten en antwoorden. Bij acuut gevaar telt elke minuut, en niemand anders hoort het.',
                'Een functie is niet bezet, of iemand is afwezig zonder vervanger. Dan blijft werk liggen.',
                'Iemand gebruikte de noodtoegang, kreeg toegang tot gegevens, of wijzigde uw account.',
              ]}
            />
          </section>
        </>
      ),
    },
    trouble,
  );
}

interface ChoicesProps {
  readonly visit: Visit;
  readonly choices: OwnChoices;
  readonly trouble: Trouble | null;
}

const Choices = ({ visit: { house, context }, choices, trouble }: ChoicesProps): ReactNode => (
  <Form action={PATH} csrf={csrfField(house, context)} once={randomUUID()}>
    {choices.map(({ kind, choice }) => (
      <RadioGroup
        key={kind}
        name={kind}
        label={label(noticeKind, kind)}
        hint={HINTS[kind]}
        choices={codesOf(noticeChoice).map((value) => ({
          value,
          label: label(noticeChoice, value),
          ...(value === 'at_once' ? {} : { hint: DETAILS[value] }),
        }))}
        value={context.get('form').text(kind) || choice}
        error={errorAt(trouble, kind)}
      />
    ))}
    <ActionGroup>
      <Button>Opslaan</Button>
    </ActionGroup>
  </Form>
);
