import type { ReactNode } from 'react';
import { Heading, sayDate } from '../../../../kernel/page/index.ts';
import { actionStandings } from '../../actions/standing.ts';
import type { JudgedItem } from '../../current-plans.ts';
import type { Plan } from '../../plan.ts';

const ROW = 30;
const BAR = 18;
const TOP = 34;
const LEFT = 60;
const WIDTH = 760;
const DAY = 86_400_000;

interface Scale {
  /** Place of a day on the line, in units of the drawing. */
  readonly at: (day: string) => number;
  readonly years: readonly string[];
}

/** From the first day of the plan, or of an action before it, to the last. */
function scaleOf(actions: readonly JudgedItem[], plan: Pick<Plan, 'startsOn' | 'endsOn'>): Scale {
  const starts = [plan.startsOn, ...actions.flatMap(({ startsOn }) => startsOn ?? [])].toSorted();
  const ends = [plan.endsOn, ...actions.flatMap(({ endsOn }) => endsOn ?? [])].toSorted();
  const [from, until] = [
    Date.parse(starts[0] ?? plan.startsOn),
    Date.parse(ends.at(-1) ?? plan.endsOn) + DAY,
  ];
  const at = (day: string): number => {
    const share = (Date.parse(day) - from) / (until - from);
    return LEFT + Math.min(1, Math.max(0, share)) * (WIDTH - LEFT - 10);
  };
  const years: string[] = [];
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(until - DAY).getUTCFullYear(); year += 1)
    years.push(`${year}`);
  return { at, years };
}

/**
 * The actions on a line of time, with today. The table below it says the same in words; a pattern and the words in the
 * title say how each stands, for who does not see the colour.
 */
export function Timeline({
  actions,
  plan,
  today,
}: {
  actions: readonly JudgedItem[];
  plan: Pick<Plan, 'startsOn' | 'endsOn'>;
  today: string;
}): ReactNode {
  const scale = scaleOf(actions, plan);
  const height = TOP + actions.length * ROW + 10;
  return (
    <>
      <Heading level={2}>Tijdlijn</Heading>
      <section
        className="scroll-region"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label="Tekening van de tijdlijn"
      >
        <svg
          className="gantt"
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-labelledby="gantt-title"
        >
          <title id="gantt-title">
            {`${actions.length} acties op een lijn van ${sayDate(plan.startsOn)} tot en met ${sayDate(plan.endsOn)}. De tabel eronder zegt hetzelfde.`}
          </title>
          {scale.years.map((year) => (
            <g key={year}>
              <line
                className="gantt__year"
                x1={scale.at(`${year}-01-01`)}
                x2={scale.at(`${year}-01-01`)}
                y1={8}
                y2={height}
              />
              <text className="gantt__text" x={scale.at(`${year}-01-01`) + 6} y={20}>
                {year}
              </text>
            </g>
          ))}
          {actions.map((action, index) => (
            <Bar key={action.id} action={action} y={TOP + index * ROW} scale={scale} plan={plan} />
          ))}
          <line className="gantt__today" x1={scale.at(today)} x2={scale.at(today)} y1={8} y2={height} />
        </svg>
      </section>
    </>
  );
}

function Bar({
  action,
  y,
  scale,
  plan,
}: {
  action: JudgedItem;
  y: number;
  scale: Scale;
  plan: Pick<Plan, 'startsOn' | 'endsOn'>;
}): ReactNode {
  const x = scale.at(action.startsOn ?? plan.startsOn);
  const width = Math.max(4, scale.at(action.endsOn ?? plan.endsOn) - x);
  return (
    <g>
      <text className="gantt__text" x={4} y={y + BAR / 2} dominantBaseline="central">
        {action.code}
      </text>
      <rect className="gantt__bar" x={x} y={y} width={width} height={BAR} rx={3}>
        <title>{`${action.code}: ${actionStandings[action.standing]}, ${action.progress} procent`}</title>
      </rect>
      <rect
        className={`gantt__done gantt__done--${action.standing.replace('_', '-')}`}
        x={x}
        y={y}
        width={(width * action.progress) / 100}
        height={BAR}
        rx={3}
      />
      {action.standing === 'overdue' || action.standing === 'at_risk' ? (
        <text className="gantt__mark" x={x + width - 14} y={y + BAR / 2} dominantBaseline="central">
          !
        </text>
      ) : null}
    </g>
  );
}
