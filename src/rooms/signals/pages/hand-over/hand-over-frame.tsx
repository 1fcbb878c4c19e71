import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { BackLink, Heading, PageHead, Split, Stack } from '../../../../kernel/page/index.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { DoneNotice } from '../handling/done-words.tsx';
import type { StepTrouble } from './step-form.tsx';

export interface HandOverFrame {
  readonly reference: string;
  /** Title in the browser. */
  readonly title: string;
  readonly list: { readonly href: string; readonly label: string };
  /** State and term, under the heading. */
  readonly badges: ReactNode;
  readonly back: StepTrouble | null;
  /** Between the heading and the rest. */
  readonly notice?: ReactNode;
  readonly main: ReactNode;
  readonly aside: ReactNode;
}

/** The page of one hand-over, on either side. */
export const handOverPage = (house: House, context: Context<Env>, frame: HandOverFrame): ReactElement =>
  staffPage(house, context, {
    title: frame.title,
    hasErrors: (frame.back?.trouble.errors.length ?? 0) > 0,
    children: (
      <>
        <BackLink href={frame.list.href}>{frame.list.label}</BackLink>
        <DoneNotice code={context.req.query('gelukt')} />
        <TroubleNotice trouble={frame.back?.trouble ?? null} />
        <PageHead
          heading={`Overdracht ${frame.reference}`}
          intro={<span className="badges">{frame.badges}</span>}
        />
        {frame.notice}
        <Split main={<Stack gap="wide">{frame.main}</Stack>} aside={frame.aside} />
      </>
    ),
  });

/** What happened to it, in order. */
export const Course = ({ children }: { children: ReactNode }): ReactNode => (
  <section className="stack stack--close" aria-labelledby="verloop">
    <Heading level={2} id="verloop">
      Verloop
    </Heading>
    {children}
  </section>
);
