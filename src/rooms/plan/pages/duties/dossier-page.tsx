import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { type HandOverItem, handOverItems, handOverList } from '../../../../../content/duties.ts';
import { type OfficeCode, sayOffice } from '../../../../../content/offices.ts';
import { letterPdf } from '../../../../kernel/documents/letter.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  CheckboxGroup,
  type Column,
  DateInput,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  sayDate,
  Table,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { beginSeatChange, tickSeatChange } from '../../duties/change-seat.ts';
import { slugOfOffice } from '../../duties/offices-here.ts';
import { type Dossier, readDossier } from '../../duties/read-dossier.ts';
import { after, ask, News, partsOf, show, typedDay, type Visit } from '../norms/showing.tsx';
import { dossierLetter, dossierParts } from './dossier-words.ts';
import { officeIn } from './office-page.tsx';

const hrefOf = (office: OfficeCode): string => `/functies/${slugOfOffice(office)}/overdracht`;

/** `/functies/:office/overdracht`: what somebody needs who comes to sit here, and the list that both go through. */
export async function dossierPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedDate | null = null,
): Promise<Response> {
  const office = officeIn(visit);
  const outcome = office === null ? null : await ask(visit, readDossier, { office });
  if (office === null || outcome?.kind !== 'done') return notThere(visit.context, 'staff');
  const dossier = outcome.value;
  return show(
    visit,
    {
      title: 'Overdracht van een functie',
      children: (
        <>
          <BackLink href={`/functies/${slugOfOffice(office)}`}>{sayOffice(office)}</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={`Overdracht ${sayOffice(office)}`}
            intro={
              <Paragraph subtle>
                Dit dossier wordt elke keer opnieuw gemaakt. Er staan geen personen en geen wachtwoorden in.
              </Paragraph>
            }
            actions={
              <ButtonLink href={`${hrefOf(office)}/dossier.pdf`} kind="secondary">
                Download als PDF
              </ButtonLink>
            }
          />
          {dossierParts(dossier).map(({ heading, lines, none }) => (
            <section key={heading} className="stack stack--close">
              <Heading level={2}>{heading}</Heading>
              {lines.length === 0 ? <Paragraph>{none}</Paragraph> : <List items={lines} />}
            </section>
          ))}
          {dossier.openSignals === null ? null : (
            <>
              <Heading level={2}>Open signalen</Heading>
              <Paragraph>
                {dossier.openSignals} open. <Link href="/signalen">Naar de lijst van signalen</Link>
              </Paragraph>
            </>
          )}
          <Change visit={visit} dossier={dossier} trouble={trouble} typed={typed} />
        </>
      ),
    },
    trouble,
  );
}

const Change = ({
  visit,
  dossier,
  trouble,
  typed,
}: {
  visit: Visit;
  dossier: Dossier;
  trouble: Trouble | null;
  typed: TypedDate | null;
}): ReactNode => {
  const { change, office } = dossier;
  return (
    <>
      <Heading level={2}>Lijst voor de overdracht</Heading>
      {change === null ? (
        <Paragraph>Er is geen overdracht begonnen.</Paragraph>
      ) : (
        <Ticks visit={visit} dossier={dossier} />
      )}
      {change === null || change.closedAt !== null ? (
        <Form action={hrefOf(office)} csrf={csrfField(visit.house, visit.context)} once={randomUUID()}>
          <DateInput
            name="onDate"
            label="Eerste dag van wie komt"
            hint="Vanaf die dag vinkt de nieuwe collega de eigen kant af."
            value={typed ?? partsOf(localDate(visit.house.clock.now()))}
            error={errorAt(trouble, 'onDate')}
          />
          <ActionGroup>
            <Button kind="secondary">Begin een overdracht</Button>
          </ActionGroup>
        </Form>
      ) : null}
    </>
  );
};

const SIDES = { leaving: 'Wie weggaat', coming: 'Wie komt' } as const;

const Ticks = ({ visit, dossier }: { visit: Visit; dossier: Dossier }): ReactNode => {
  const { change, ticks, ownSide, office } = dossier;
  if (change === null) return null;
  const ticked = (item: HandOverItem, side: keyof typeof SIDES): boolean =>
    ticks.some((tick) => tick.item === item && tick.side === side);
  const columns: readonly Column<HandOverItem>[] = [
    {
      key: 'item',
      label: 'Wat',
      rowHeader: true,
      cell: (item) => <span className="wraps">{handOverList[item]}</span>,
    },
    ...(['leaving', 'coming'] as const).map(
      (side): Column<HandOverItem> => ({
        key: side,
        label: SIDES[side],
        cell: (item) => (ticked(item, side) ? 'gedaan' : 'nog niet'),
      }),
    ),
  ];
  return (
    <>
      <Paragraph>De functie gaat over op {sayDate(change.onDate)}.</Paragraph>
      <Table
        id="ticks"
        caption="Lijst voor de overdracht"
        captionHidden={true}
        columns={columns}
        rows={handOverItems}
        rowKey={(item) => item}
      />
      {change.closedAt === null ? null : (
        <Alert kind="info" heading="Deze overdracht is klaar">
          <Paragraph>Beide kanten hebben alles afgevinkt.</Paragraph>
        </Alert>
      )}
      {ownSide === null ? null : (
        <Form
          action={`${hrefOf(office)}/lijst`}
          csrf={csrfField(visit.house, visit.context)}
          hidden={{ change: change.id }}
        >
          <CheckboxGroup
            name="items"
            label={`Wat is gedaan? U vinkt af als: ${SIDES[ownSide].toLowerCase()}`}
            values={handOverItems.filter((item) => ticked(item, ownSide))}
            choices={handOverItems.map((value) => ({ value, label: handOverList[value] }))}
          />
          <ActionGroup>
            <Button kind="secondary">Bewaar de lijst</Button>
          </ActionGroup>
        </Form>
      )}
    </>
  );
};

/** Sent: the seat is going to change hands. */
export async function sendBegin(visit: Visit): Promise<Response> {
  const office = officeIn(visit);
  if (office === null) return notThere(visit.context, 'staff');
  const form = visit.context.get('form');
  const onDate = typedDay(form, 'onDate');
  const outcome = await ask(visit, beginSeatChange, { office, onDate: onDate.day, once: form.text('_once') });
  return after(visit, outcome, `${hrefOf(office)}?gelukt=overdracht`, (trouble) =>
    dossierPage(visit, trouble, onDate.parts),
  );
}

/** Sent: what one side went through. */
export async function sendTicks(visit: Visit): Promise<Response> {
  const office = officeIn(visit);
  if (office === null) return notThere(visit.context, 'staff');
  const form = visit.context.get('form');
  const outcome = await ask(visit, tickSeatChange, { change: form.text('change'), items: form.all('items') });
  return after(visit, outcome, `${hrefOf(office)}?gelukt=afgevinkt`, (trouble) =>
    dossierPage(visit, trouble),
  );
}

/** `/functies/:office/overdracht/dossier.pdf`: the same on paper, PDF/UA. */
export async function dossierPdf(visit: Visit): Promise<Response> {
  const office = officeIn(visit);
  const outcome = office === null ? null : await ask(visit, readDossier, { office });
  if (outcome?.kind !== 'done') return notThere(visit.context, 'staff');
  const { name } = signedIn(visit.context).organisation;
  const pdf = await letterPdf(dossierLetter(outcome.value, name, localDate(visit.house.clock.now())));
  return visit.context.body(pdf.bytes, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'attachment; filename="overdracht.pdf"',
    'Cache-Control': 'no-store',
  });
}
