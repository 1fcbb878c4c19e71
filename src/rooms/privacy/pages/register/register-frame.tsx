import type { ReactNode } from 'react';
import { PageHead, Paragraph, Tabs } from '../../../../kernel/page/index.ts';

const TABS = [
  ['/verwerkingen', 'Register'],
  ['/verwerkingen/logboek', 'Logboek dataverwerkingen'],
  ['/verwerkingen/dpia', 'DPIA'],
  ['/verwerkingen/algoritmes', 'Algoritmes'],
] as const;

interface HeadProps {
  readonly here: (typeof TABS)[number][0];
  readonly intro: string;
  readonly actions?: ReactNode;
}

/** Head and tabs of the pages with which the organisation accounts for what it processes. */
export const RegisterHead = ({ here, intro, actions }: HeadProps): ReactNode => (
  <>
    <PageHead heading="Verwerkingen" intro={<Paragraph subtle>{intro}</Paragraph>} actions={actions} />
    <Tabs
      label="Verwerkingen"
      tabs={TABS.map(([href, label]) => ({ href, label, current: href === here }))}
    />
  </>
);
