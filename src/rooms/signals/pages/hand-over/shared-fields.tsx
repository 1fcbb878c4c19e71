import type { ReactNode } from 'react';
import { DataList, Heading, Paragraph } from '../../../../kernel/page/index.ts';
import type { SharedField } from '../../hand-over/shared-content.ts';

/** What was shared, as both sides read it: the purpose first. */
export const SharedWords = ({
  shared,
}: {
  shared: { readonly purpose: string; readonly fields: readonly SharedField[] };
}): ReactNode => (
  <div className="opened stack">
    <div className="stack stack--close">
      <Heading level={3}>Waarvoor</Heading>
      <Paragraph typed>{shared.purpose}</Paragraph>
    </div>
    <DataList
      items={shared.fields.map(({ label, text }) => ({
        key: label,
        value: <span className="preserve-lines">{text}</span>,
      }))}
    />
  </div>
);
