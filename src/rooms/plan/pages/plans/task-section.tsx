import type { ReactNode } from 'react';
import { type PlanTask, planTasks } from '../../../../../content/plan/plan-item.ts';
import {
  type Column,
  Details,
  Heading,
  Link,
  List,
  Paragraph,
  Table,
} from '../../../../kernel/page/index.ts';
import type { JudgedItem } from '../../current-plans.ts';
import { isAction } from '../../plan.ts';
import type { Visit } from '../showing.tsx';
import { StandingBadge, sayRisk, sayWhen, sayWho } from '../words.tsx';
import { MoveForm } from './move-form.tsx';

/** A text of the plan, that opens. */
export function Passage({ item, editable }: { item: JudgedItem; editable: boolean }): ReactNode {
  return (
    <Details summary={item.title}>
      {item.note === '' ? null : <Paragraph subtle>{item.note}</Paragraph>}
      <Paragraph typed>{item.body}</Paragraph>
      {editable ? (
        <Paragraph>
          <Link href={`/plan/onderdeel/${item.id}`}>
            Verander deze tekst<span className="visually-hidden">: {item.title}</span>
          </Link>
        </Paragraph>
      ) : null}
    </Details>
  );
}

interface TaskProps {
  readonly visit: Visit;
  readonly task: PlanTask;
  readonly items: readonly JudgedItem[];
  readonly editable: boolean;
  readonly shared: boolean;
  /** Whether who looks may read an action by itself. */
  readonly linked: boolean;
}

/** One task of a plan: its texts, what is done for it, and what was not chosen. */
export function TaskSection({ visit, task, items, editable, shared, linked }: TaskProps): ReactNode {
  const actions = items.filter(isAction);
  const open = items.filter(
    ({ kind, adoption }) => (kind === 'option' || kind === 'action') && adoption === 'open',
  );
  const parked = items.filter(({ adoption }) => adoption === 'parked');
  const columns = [
    ...columnsFor(shared, linked),
    ...(editable ? [changeColumn, placeColumn(visit, actions)] : []),
  ];
  return (
    <section>
      <div className="stack">
        <Heading level={2}>{`Opgave ${task.slice(1)}: ${planTasks[task].nl}`}</Heading>
        {items
          .filter(({ kind }) => kind === 'text')
          .map((item) => (
            <Passage key={item.id} item={item} editable={editable} />
          ))}
        {actions.length === 0 ? (
          <Paragraph subtle>Bij deze opgave staat geen eigen actie.</Paragraph>
        ) : (
          <Table
            id={`actions-${task}`}
            caption={`Wat doen we als gemeente bij opgave ${task.slice(1)}?`}
            columns={columns}
            rows={actions}
            rowKey={({ id }) => id}
          />
        )}
        {open.length === 0 ? null : (
          <Choices heading="Suggesties uit de bijlagen: nog niet gekozen" items={open} editable={editable} />
        )}
        {parked.length === 0 ? null : <Choices heading="Geparkeerd" items={parked} editable={editable} />}
      </div>
    </section>
  );
}

const columnsFor = (shared: boolean, linked: boolean): readonly Column<JudgedItem>[] => [
  { key: 'code', label: 'Actie', rowHeader: true, cell: ({ code }) => code },
  { key: 'when', label: 'Wanneer', cell: sayWhen },
  { key: 'who', label: 'Wie', cell: sayWho },
  {
    key: 'what',
    label: 'Wat',
    cell: ({ id, title, promisedIn }) => (
      <>
        {linked ? <Link href={`/acties/${id}`}>{title}</Link> : title}
        {promisedIn === null && !shared ? ' (nog niet vastgesteld)' : ''}
      </>
    ),
  },
  ...(shared
    ? []
    : [
        {
          key: 'standing',
          label: 'Stand',
          cell: (item: JudgedItem) => (
            <>
              <StandingBadge standing={item.standing} /> {`${item.progress} procent`}
              {sayRisk(item) === '' ? '' : `: ${sayRisk(item)}`}
            </>
          ),
        },
      ]),
];

const changeColumn: Column<JudgedItem> = {
  key: 'edit',
  label: 'Veranderen',
  labelHidden: true,
  cell: ({ id, code }) => (
    <Link href={`/plan/onderdeel/${id}`}>
      Verander<span className="visually-hidden"> {code}</span>
    </Link>
  ),
};

const placeColumn = (visit: Visit, actions: readonly JudgedItem[]): Column<JudgedItem> => ({
  key: 'place',
  label: 'Volgorde',
  labelHidden: actions.length < 2,
  cell: (item) => (
    <MoveForm visit={visit} item={item} isFirst={item === actions[0]} isLast={item === actions.at(-1)} />
  ),
});

const Choices = ({
  heading,
  items,
  editable,
}: {
  heading: string;
  items: readonly JudgedItem[];
  editable: boolean;
}): ReactNode => (
  <Details summary={`${heading} (${items.length})`}>
    <List
      items={items.map((item) => (
        <span key={item.id}>
          {`${item.code} ${item.title}`}
          {item.reason === '' ? '' : `. Reden: ${item.reason}`}
          {editable ? (
            <>
              {' '}
              <Link href={`/plan/onderdeel/${item.id}`}>
                Kies of parkeer<span className="visually-hidden">: {item.code}</span>
              </Link>
            </>
          ) : null}
        </span>
      ))}
    />
  </Details>
);
