import type { ReactNode } from 'react';
import { label, regionHitState, tokenKind } from '../../../../../content/code-lists.ts';
import {
  EmptyState,
  Link,
  Paragraph,
  StatusBadge,
  type StatusKind,
  sayMomentBriefly,
  Table,
} from '../../../../kernel/page/index.ts';
import type { HitView } from '../../connect/region-hits.ts';
import { SignalLinks } from './thing-words.tsx';

const looks: Readonly<Record<HitView['state'], StatusKind>> = {
  found: 'plain',
  asked: 'neutral',
  invited: 'warning',
  agreed: 'success',
  declined: 'plain',
  refused: 'plain',
};

export const talkHref = (id: string): string => `/regio/${id}`;

/** Who is on the other side, as far as that may be known. */
export const otherInWords = ({ other }: HitView): string =>
  other === null ? 'Een andere gemeente in uw domein' : `${other.organisation}, ${other.function}`;

interface HitListProps {
  readonly hits: readonly HitView[];
  /** Unique on the page, as the caption is. */
  readonly id: string;
  readonly caption?: string;
  readonly now: Date;
}

/** Hits with other municipalities. */
export const HitList = ({
  hits,
  id,
  caption = 'Wat een andere gemeente ook kent',
  now,
}: HitListProps): ReactNode =>
  hits.length === 0 ? (
    <EmptyState heading="Geen treffers in de regio">
      <Paragraph>
        Kent een andere gemeente in uw domein hetzelfde en vroeg een van u daarnaar, dan staat dat hier. U
        ziet niet welke gemeente het is, tot u allebei wilt praten.
      </Paragraph>
    </EmptyState>
  ) : (
    <Table<HitView>
      id={id}
      caption={caption}
      captionHidden
      rows={hits}
      rowKey={(hit) => hit.id}
      columns={[
        {
          key: 'kind',
          label: 'Wat',
          rowHeader: true,
          cell: (hit) => <Link href={talkHref(hit.id)}>{label(tokenKind, hit.kind)}</Link>,
        },
        {
          key: 'own',
          label: 'In uw signaal',
          cell: ({ references }) => <SignalLinks references={references} />,
        },
        { key: 'other', label: 'Ook bekend bij', cell: otherInWords },
        {
          key: 'state',
          label: 'Stand',
          cell: ({ state }) => <StatusBadge kind={looks[state]}>{label(regionHitState, state)}</StatusBadge>,
        },
        { key: 'at', label: 'Gevonden', nowrap: true, cell: ({ foundAt }) => sayMomentBriefly(foundAt, now) },
      ]}
    />
  );
