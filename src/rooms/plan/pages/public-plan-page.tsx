import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { calmLanguage } from '../../../../content/calm-words.ts';
import { planTaskCodes, planTasks } from '../../../../content/plan/plan-item.ts';
import type { House } from '../../../kernel/house.ts';
import {
  type Column,
  Heading,
  List,
  Paragraph,
  PublicFrame,
  sayDate,
  Table,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { themeHref } from '../../../kernel/web/staff-page.tsx';
import { logoHref, type Organisation, organisationBySlug } from '../../people/index.ts';
import { type PublicAction, type PublicPlan, readPublicPlan } from '../plans/read-public-plan.ts';
import { sayPeriod, sayWho } from './words.tsx';

/** The plan for residents, in plain words, once the college has published it. In Dutch only, as the plan itself is. */
export function publicPlanPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:gemeente/plan', async (context, next) => {
    const town = await organisationBySlug(house, context.req.param('gemeente'));
    if (town === null || town.kind !== 'municipality' || !town.active) return next();
    const actor = { kind: 'public', organisationId: town.id } as const;
    const outcome = await run(house, actor, readPublicPlan, {}, context.get('trace'));
    return outcome.kind === 'done'
      ? html(context, <PublicPlanPage town={town} plan={outcome.value} />)
      : notThere(context, 'public');
  });
  return pages;
}

const STANDINGS: Readonly<Record<PublicAction['standing'], string>> = {
  done: 'Klaar',
  on_track: 'Bezig',
  not_begun: 'Begint later',
  overdue: 'Later dan beloofd',
  dropped: 'Gestopt',
};

const COLUMNS: readonly Column<PublicAction>[] = [
  { key: 'what', label: 'Wat we doen', rowHeader: true, cell: ({ title }) => title },
  { key: 'who', label: 'Wie', cell: sayWho },
  {
    key: 'when',
    label: 'Klaar op',
    cell: ({ endsOn }) => (endsOn === null ? 'Doorlopend' : sayDate(endsOn)),
  },
  {
    key: 'standing',
    label: 'Hoe ver',
    cell: ({ standing, progress }) =>
      standing === 'on_track' || standing === 'overdue'
        ? `${STANDINGS[standing]}, ${progress} procent`
        : STANDINGS[standing],
  },
];

function PublicPlanPage({ town, plan }: { town: Organisation; plan: PublicPlan }): ReactNode {
  const at = (path: string): string => `/${town.slug}${path}`;
  return (
    <PublicFrame
      lang={calmLanguage(at('/plan'))}
      title={`Plan tegen mensenhandel - Gemeente ${town.name}`}
      theme={themeHref(town)}
      brand={{ name: `Gemeente ${town.name}`, href: at(''), logo: logoHref(town) ?? undefined }}
      exitHref={`/weg/${town.slug}`}
      footer={[
        { href: at('/hulp'), label: 'Hulp' },
        { href: at('/privacy'), label: 'Privacy' },
        { href: at('/toegankelijk'), label: 'Toegankelijkheid' },
      ]}
    >
      <Heading level={1}>Ons plan tegen mensenhandel</Heading>
      <Paragraph lead>
        {`Dit doet de gemeente ${town.name} tegen mensenhandel in ${sayPeriod(plan.startsOn, plan.endsOn)}.`}
      </Paragraph>
      <Paragraph>
        {`Het college stelde het plan vast op ${sayDate(plan.collegeOn)}.`}
        {plan.standing === 'in_force'
          ? ''
          : plan.standing === 'adopted'
            ? ' Het begint nog.'
            : ' Deze periode is voorbij.'}
      </Paragraph>
      {plan.ambitions.length === 0 ? null : (
        <>
          <Heading level={2}>Wat wij willen</Heading>
          <List items={plan.ambitions} />
        </>
      )}
      {planTaskCodes.map((task) => {
        const actions = plan.actions.filter((action) => action.task === task);
        return actions.length === 0 ? null : (
          <Table
            key={task}
            id={`task-${task}`}
            caption={planTasks[task].nl}
            columns={COLUMNS}
            rows={actions}
            rowKey={({ code }) => code}
          />
        );
      })}
      <Heading level={2}>Ziet u iets dat niet klopt?</Heading>
      <Paragraph>
        U kunt het melden, ook zonder uw naam.{' '}
        <a className="nl-link" href={at('')}>
          Melden of hulp vragen
        </a>
      </Paragraph>
    </PublicFrame>
  );
}
