import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { sayOffice } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  BackLink,
  Button,
  type Column,
  Due,
  EmptyState,
  Form,
  Link,
  PageHead,
  Paragraph,
  sayDate,
  Table,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { endMeetingAction, listMeetingActions } from '../meetings/meeting-actions.ts';
import type { MeetingItem } from '../store/meeting-items.ts';
import { after, ask, got, may, News, show, type Visit } from './showing.tsx';

const PATH = '/overleggen/acties';

/** What meetings gave to this organisation to do. */
export function meetingActionsPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => listPage({ house, context }, null));
  pages.post(PATH, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, endMeetingAction, {
      itemId: form.text('item'),
      outcome: form.text('outcome'),
    });
    return after(visit, outcome, `${PATH}?gelukt=bewaard`, (trouble) => listPage(visit, trouble));
  });
  return pages;
}

async function listPage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { house, context } = visit;
  const actions = await got(visit, listMeetingActions, {});
  if (actions === null) return notThere(context, 'staff');
  const today = localDate(house.clock.now());
  const columns: readonly Column<MeetingItem>[] = [
    {
      key: 'text',
      label: 'Actie',
      rowHeader: true,
      cell: ({ meetingId, text }) => <Link href={`/overleggen/${meetingId}`}>{text}</Link>,
    },
    { key: 'office', label: 'Wie', cell: ({ office }) => sayOffice(office ?? '') },
    {
      key: 'due',
      label: 'Uiterlijk',
      cell: ({ dueOn }) =>
        dueOn === null ? (
          ''
        ) : (
          <Due
            text={dueOn < today ? `${sayDate(dueOn)} (te laat)` : sayDate(dueOn)}
            state={dueOn < today ? 'late' : 'fine'}
          />
        ),
    },
    ...(may(visit, endMeetingAction)
      ? [
          {
            key: 'end',
            label: 'Afhandelen',
            cell: ({ id, text }: MeetingItem) => (
              <Form
                action={PATH}
                csrf={csrfField(house, context)}
                once={randomUUID()}
                hidden={{ item: id }}
                inline
              >
                <Button kind="secondary" name="outcome" value="done">
                  Gedaan<span className="visually-hidden">: {text}</span>
                </Button>{' '}
                <Button kind="subtle" name="outcome" value="dropped">
                  Vervallen<span className="visually-hidden">: {text}</span>
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ];
  return show(
    visit,
    {
      title: 'Acties uit overleggen',
      children: (
        <>
          <BackLink href="/overleggen">Overleggen</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Acties uit overleggen"
            intro="Wat in een overleg is afgesproken en nog open staat. In het plan kunt u een actie overnemen."
          />
          {actions.length === 0 ? (
            <EmptyState heading="Er staat niets open">
              <Paragraph>Acties die u bij een overleg opschrijft, staan hier tot ze zijn gedaan.</Paragraph>
            </EmptyState>
          ) : (
            <Table
              id="actions"
              caption="Acties uit overleggen"
              captionHidden
              columns={columns}
              rows={actions}
              rowKey={({ id }) => id}
            />
          )}
        </>
      ),
    },
    trouble,
  );
}
