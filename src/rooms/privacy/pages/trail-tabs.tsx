import type { ReactNode } from 'react';
import { Tabs } from '../../../kernel/page/index.ts';

const TABS = [
  ['/logboek', 'Zoeken'],
  ['/logboek/steekproef', 'Steekproef'],
  ['/logboek/controle', 'Controle'],
] as const;

/** The sides of the trail. */
export const TrailTabs = ({ here }: { here: (typeof TABS)[number][0] }): ReactNode => (
  <Tabs label="Logboek" tabs={TABS.map(([href, label]) => ({ href, label, current: href === here }))} />
);
