import type { ReactNode } from 'react';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  Heading,
  PageHead,
  Panel,
  Paragraph,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { PlanItem } from '../../plan.ts';
import type { ItemView } from '../../plans/read-item.ts';
import { PlanForm, SureBox, show, type Visit } from '../showing.tsx';
import { sayTask } from '../words.tsx';
import { Unadopted } from './add-item-page.tsx';
import { type TypedWords, WordFields } from './item-words.tsx';

interface Typed {
  readonly words: TypedWords;
  readonly reason: string;
}

/** An item of a plan with what can be done to it. */
export function itemPage(
  visit: Visit,
  view: ItemView,
  typed: Typed,
  trouble: Trouble | null = null,
  at = '',
): Response {
  const { item, plan } = view;
  const isText = item.kind === 'text' || item.kind === 'ambition' || item.kind === 'commitment';
  const troubleIn = (path: string): Trouble | null => (path === at ? trouble : null);
  return show(
    visit,
    {
      title: 'Onderdeel van het plan',
      narrow: true,
      children: (
        <>
          <BackLink href={`/plan/${plan.id}`}>Plan</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={isText ? item.title : `${item.code} ${item.title}`}
            intro={<Paragraph subtle>{sayTask(item.task)}</Paragraph>}
          />
          <Unadopted plan={plan} />
          {item.note === '' ? null : (
            <Alert kind="info">
              <Paragraph>{item.note}</Paragraph>
            </Alert>
          )}
          {isText ? (
            <TextForm visit={visit} item={item} typed={typed.words} trouble={troubleIn('/tekst')} />
          ) : (
            <>
              {plan.shared ? null : (
                <Choosing visit={visit} item={item} typed={typed} trouble={troubleIn('/parkeren')} />
              )}
              <PlanForm
                visit={visit}
                action={`/plan/onderdeel/${item.id}`}
                hidden={{ version: String(item.version) }}
              >
                <Heading level={2}>Verander de woorden</Heading>
                <WordFields typed={typed.words} trouble={troubleIn('')} />
                <ActionGroup>
                  <Button>Bewaar</Button>
                </ActionGroup>
              </PlanForm>
            </>
          )}
          {plan.state === 'draft' ? <Removing visit={visit} item={item} /> : null}
        </>
      ),
    },
    trouble,
  );
}

const TextForm = ({
  visit,
  item,
  typed,
  trouble,
}: {
  visit: Visit;
  item: PlanItem;
  typed: TypedWords;
  trouble: Trouble | null;
}): ReactNode => (
  <PlanForm
    visit={visit}
    action={`/plan/onderdeel/${item.id}/tekst`}
    hidden={{ version: String(item.version) }}
  >
    <TextInput
      name="title"
      label={item.kind === 'text' ? 'Kop' : 'Tekst'}
      value={typed.title}
      error={errorAt(trouble, 'title')}
    />
    {item.kind === 'text' ? (
      <TextArea name="body" label="Tekst" rows={14} value={typed.body} error={errorAt(trouble, 'body')} />
    ) : null}
    <SureBox trouble={trouble} />
    <ActionGroup>
      <Button>Bewaar</Button>
    </ActionGroup>
  </PlanForm>
);

/** Adopting or parking: both buttons in one form, so that a reason can stand with either. */
const Choosing = ({
  visit,
  item,
  typed,
  trouble,
}: {
  visit: Visit;
  item: PlanItem;
  typed: Typed;
  trouble: Trouble | null;
}): ReactNode => (
  <Panel labelledBy="choosing">
    <Heading level={2} id="choosing">
      {item.adoption === 'adopted' ? 'Doet u dit niet meer?' : 'Doet u dit?'}
    </Heading>
    <PlanForm
      visit={visit}
      action={`/plan/onderdeel/${item.id}/kiezen`}
      hidden={{ version: String(item.version) }}
    >
      <TextArea
        name="reason"
        id="reason"
        label="Reden"
        hint="Nodig als u parkeert. De raad kan ernaar vragen."
        rows={3}
        value={typed.reason}
        error={errorAt(trouble, 'reason')}
      />
      <SureBox trouble={trouble} />
      <ActionGroup>
        {item.adoption === 'adopted' ? null : <Button>Ja, hoort bij het plan</Button>}
        {item.adoption === 'parked' ? null : (
          <Button kind="secondary" formAction={`/plan/onderdeel/${item.id}/parkeren`}>
            Parkeer met deze reden
          </Button>
        )}
      </ActionGroup>
    </PlanForm>
  </Panel>
);

const Removing = ({ visit, item }: { visit: Visit; item: PlanItem }): ReactNode => (
  <PlanForm
    visit={visit}
    action={`/plan/onderdeel/${item.id}/weg`}
    hidden={{ version: String(item.version) }}
    inline={true}
  >
    <ActionGroup>
      <Button kind="secondary" danger={true}>
        Haal uit het concept
      </Button>
    </ActionGroup>
  </PlanForm>
);
