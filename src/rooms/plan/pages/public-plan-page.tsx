import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { languages } from '../../../../content/languages.ts';
import { planTaskCodes, planTasks } from '../../../../content/plan/plan-item.ts';
import type { House } from '../../../kernel/house.ts';
import { Heading, List, Paragraph, prefixOf, sayDate } from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { type Organisation, organisationBySlug } from '../../people/index.ts';
import { type PublicAction, type PublicPlan, readPublicPlan } from '../plans/read-public-plan.ts';
import { type PublicVisit, showInDutch, townHref } from './public-room.tsx';
import { sayPeriod, sayWho } from './words.tsx';

/** The plan for residents, in plain words, once the college has published it. The plan itself is in Dutch. */
export function publicPlanPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const language of languages)
    pages.get(`${prefixOf(language.code)}/:gemeente/plan`, async (web, next) => {
      const town = await organisationBySlug(house, web.req.param('gemeente'));
      if (town === null || town.kind !== 'municipality' || !town.active) return next();
      const actor = { kind: 'public', organisationId: town.id } as const;
      const outcome = await run(house, actor, readPublicPlan, {}, web.get('trace'));
      if (outcome.kind !== 'done') return notThere(web, 'public');
      const visit: PublicVisit = { house, web, language };
      return showInDutch(
        visit,
        town,
        <PlanInWords town={town} plan={outcome.value} home={townHref(visit, town)} />,
      );
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

/** Who, until when, how far: what stands under an action. */
const sayRest = ({ owners, endsOn, standing, progress }: PublicAction): string =>
  [
    `Wie: ${sayWho({ owners })}.`,
    endsOn === null ? 'Dit gaat door.' : `Klaar op ${sayDate(endsOn)}.`,
    standing === 'on_track' || standing === 'overdue'
      ? `${STANDINGS[standing]}: ${progress} procent.`
      : `${STANDINGS[standing]}.`,
  ].join(' ');

const PlanInWords = ({
  town,
  plan,
  home,
}: {
  town: Organisation;
  plan: PublicPlan;
  home: string;
}): ReactNode => (
  <>
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
        <section key={task}>
          <Heading level={2}>{planTasks[task].nl}</Heading>
          <List
            items={actions.map((action) => (
              <span key={action.code}>
                <strong>{action.title}</strong>
                <br />
                {sayRest(action)}
              </span>
            ))}
          />
        </section>
      );
    })}
    <Heading level={2}>Ziet u iets dat niet klopt?</Heading>
    <Paragraph>
      U kunt het melden, ook zonder uw naam.{' '}
      <a className="nl-link" href={home}>
        Melden of hulp vragen
      </a>
    </Paragraph>
  </>
);
