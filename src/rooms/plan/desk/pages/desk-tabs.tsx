import type { ReactNode } from 'react';
import { Tabs } from '../../../../kernel/page/index.ts';

const TABS = [
  ['/regiobeeld', 'Overzicht'],
  ['/regiobeeld/duwtjes', 'Wat een duwtje nodig heeft'],
  ['/regiobeeld/waterbed', 'Barrières naast elkaar'],
  ['/regiobeeld/delen', 'Om te delen'],
] as const;

export type DeskTab = (typeof TABS)[number][0];

/** The sides of the desk. */
export const DeskTabs = ({ current }: { current: DeskTab }): ReactNode => (
  <Tabs label="Regiobeeld" tabs={TABS.map(([href, label]) => ({ href, label, current: href === current }))} />
);
