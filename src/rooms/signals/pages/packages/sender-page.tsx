import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { label, packageState } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  Checkbox,
  type DataItem,
  DataList,
  EmptyState,
  Form,
  Heading,
  PageHead,
  Panel,
  Paragraph,
  Stack,
  StatusBadge,
  type StatusKind,
  sayMoment,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { makePackage, withdrawPackage } from '../../packages/make-package.ts';
import { type PackagesView, type PackageView, readPackages } from '../../packages/read-packages.ts';
import { sentHref } from '../hand-over/hand-over-words.tsx';
import { ask } from '../handling/asking.ts';
import { DoneNotice } from '../handling/done-words.tsx';
import { AgainstField, SafeContactNotice } from '../safe-contact/safe-contact-notice.tsx';
import { hrefOfPackage } from './package-href.ts';

const PATH = '/overdrachten/:reference/pakket';

interface Back {
  readonly typed: Typed;
  readonly trouble: Trouble;
}

/** The sender's page of the packages of one hand-over: making one, telling the code, seeing what became of it. */
export function senderRoutes(house: House, pages: Hono<Env>): void {
  pages.get(PATH, (context) => show(house, context, null));
  pages.post(PATH, async (context) => {
    const typed = context.get('form');
    const outcome = await ask(house, context, makePackage, {
      reference: context.req.param('reference'),
      once: typed.text('_once'),
      name: typed.text('name'),
      email: typed.text('email'),
      spoken: typed.has('spoken'),
      against: typed.text('against'),
    });
    if (outcome.kind === 'done')
      return seeOther(context, `${hrefOfPackage(outcome.value.reference)}?gelukt=pakket`);
    const trouble = troubleOf(outcome, house.clock.now());
    return show(house, context, trouble === null ? null : { typed, trouble });
  });
  pages.post(`${PATH}/intrekken`, async (context) => {
    const reference = context.req.param('reference');
    const outcome = await ask(house, context, withdrawPackage, { reference });
    if (outcome.kind !== 'done') return notThere(context, 'staff');
    return seeOther(context, `${hrefOfPackage(outcome.value.reference)}?gelukt=pakket-ingetrokken`);
  });
}

async function show(house: House, context: Context<Env>, back: Back | null): Promise<Response> {
  const outcome = await ask(house, context, readPackages, { reference: context.req.param('reference') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, page(house, context, outcome.value, back), back?.trouble.status ?? 200);
}

function page(house: House, context: Context<Env>, found: PackagesView, back: Back | null): ReactElement {
  const now = house.clock.now();
  const [newest, ...earlier] = found.packages;
  const csrf = csrfField(house, context);
  const underWay = newest?.open === true;
  return staffPage(house, context, {
    title: `Pakket bij overdracht ${found.reference}`,
    narrow: true,
    hasErrors: (back?.trouble.errors.length ?? 0) > 0,
    children: (
      <>
        <BackLink href={sentHref(found.reference)}>Overdracht {found.reference}</BackLink>
        <DoneNotice code={context.req.query('gelukt')} />
        <TroubleNotice trouble={back?.trouble ?? null} />
        <PageHead
          heading={`Pakket voor ${found.recipient}`}
          intro={
            <Paragraph subtle>
              Voor een partner die niet met Lantaarn werkt. De mail bevat alleen een link. De code geeft u
              door de telefoon.
            </Paragraph>
          }
        />
        <Stack gap="wide">
          {found.code === null ? null : <Code code={found.code} />}
          {newest === undefined ? null : <Newest one={newest} found={found} now={now} csrf={csrf} />}
          {underWay || !found.possible ? null : <Make found={found} csrf={csrf} back={back} />}
          {newest === undefined && !found.possible ? (
            <EmptyState heading="Er is geen pakket gemaakt">
              <Paragraph>
                Deze overdracht is afgesloten, of de ontvanger leest haar in Lantaarn zelf.
              </Paragraph>
            </EmptyState>
          ) : null}
          {earlier.length === 0 ? null : <Earlier packages={earlier} now={now} />}
        </Stack>
      </>
    ),
  });
}

const Code = ({ code }: { code: string }): ReactNode => (
  <Panel labelledBy="code">
    <Heading level={2} id="code">
      De code
    </Heading>
    <p>
      <code className="code" dir="ltr" translate="no">
        {code.split('-').map((group) => (
          <span key={group}>{`${group} `}</span>
        ))}
      </code>
    </p>
    <Paragraph>
      Bel de ontvanger en lees de code voor. Mail of app hem niet: met de link en de code samen gaat het
      pakket open, één keer. Na vijf verkeerde codes gaat het op slot.
    </Paragraph>
  </Panel>
);

const LOOK: Readonly<Partial<Record<PackageView['state'], StatusKind>>> = {
  made: 'neutral',
  sent: 'neutral',
  opened: 'success',
  expired: 'warning',
  locked: 'danger',
};

function Newest({
  one,
  found,
  now,
  csrf,
}: {
  one: PackageView;
  found: PackagesView;
  now: Date;
  csrf: string;
}): ReactNode {
  return (
    <section className="stack stack--close" aria-labelledby="stand">
      <Heading level={2} id="stand">
        Hoe het staat
      </Heading>
      <span className="badges">
        <StatusBadge kind={LOOK[one.state] ?? 'plain'}>{label(packageState, one.state)}</StatusBadge>
      </span>
      {one.state === 'locked' ? (
        <Alert kind="warning" headingLevel={3} heading="Iemand probeerde verkeerde codes">
          <Paragraph>
            Bel de ontvanger. Was het een vergissing, maak dan een nieuw pakket. Weet de ontvanger van niets,
            controleer dan het e-mailadres en overleg met uw functionaris gegevensbescherming.
          </Paragraph>
        </Alert>
      ) : null}
      <DataList items={momentsOf(one, now)} />
      {one.open ? (
        <Form action={`${hrefOfPackage(found.reference)}/intrekken`} csrf={csrf}>
          <Button kind="secondary" danger>
            Pakket intrekken
          </Button>
        </Form>
      ) : null}
    </section>
  );
}

function momentsOf(one: PackageView, now: Date): readonly DataItem[] {
  const at = (key: string, moment: Date | null): DataItem[] =>
    moment === null ? [] : [{ key, value: sayMoment(moment, now) }];
  const who = one.receiver === null ? 'Niet meer bekend' : `${one.receiver.name}, ${one.receiver.email}`;
  return [
    { key: 'Voor', value: who },
    ...at('Gemaakt', one.createdAt),
    ...at('Link gemaild', one.sentAt),
    ...(one.openedAt === null ? at('Link werkt tot', one.expiresAt) : []),
    ...at('Geopend', one.openedAt),
    ...at('Te lezen tot', one.sessionUntil),
    ...at('Geantwoord', one.repliedAt),
    ...at('Geëindigd', one.endedAt),
  ];
}

function Make({ found, csrf, back }: { found: PackagesView; csrf: string; back: Back | null }): ReactNode {
  const error = (field: string) => errorAt(back?.trouble ?? null, field);
  return (
    <section className="panel stack" aria-labelledby="maken">
      <Heading level={2} id="maken">
        {found.packages.length === 0 ? 'Maak een pakket' : 'Maak een nieuw pakket'}
      </Heading>
      <Form action={hrefOfPackage(found.reference)} csrf={csrf} once={randomUUID()} keepText>
        <TextInput
          name="name"
          label="Wie krijgt het?"
          hint="De collega bij deze organisatie met wie u hebt gebeld."
          value={back?.typed.text('name')}
          error={error('name')}
        />
        <TextInput
          name="email"
          label="E-mailadres"
          hint="Het werkadres. Naam en adres worden versleuteld bewaard."
          type="email"
          value={back?.typed.text('email')}
          error={error('email')}
        />
        <Checkbox
          name="spoken"
          label="Ik heb deze persoon gebeld, het adres klopt, en ik geef de code door de telefoon"
          checked={back?.typed.has('spoken') ?? false}
          error={error('spoken')}
        />
        {found.rule === null ? null : (
          <>
            <SafeContactNotice rule={found.rule} way="partner">
              <Paragraph>
                In dit pakket staat hoe de melder te bereiken is, met de afspraken die golden toen u
                doorzette. Zeg deze afspraken ook door de telefoon.
              </Paragraph>
            </SafeContactNotice>
            <AgainstField
              rule={found.rule}
              way="partner"
              value={back?.typed.text('against') ?? ''}
              error={error('against')}
            />
          </>
        )}
        <ActionGroup>
          <Button>Maak het pakket en mail de link</Button>
        </ActionGroup>
      </Form>
    </section>
  );
}

const Earlier = ({ packages, now }: { packages: readonly PackageView[]; now: Date }): ReactNode => (
  <section className="stack stack--close" aria-labelledby="eerder">
    <Heading level={2} id="eerder">
      Eerdere pakketten
    </Heading>
    <ul className="line-list">
      {packages.map((one) => (
        <li key={one.createdAt.toISOString()} className="task">
          {label(packageState, one.state)}, gemaakt {sayMoment(one.createdAt, now)}
        </li>
      ))}
    </ul>
  </section>
);
