import type { ReactNode } from 'react';
import { ActionGroup, Button } from '../../../../kernel/page/index.ts';
import type { PlanItem } from '../../plan.ts';
import { PlanForm, type Visit } from '../showing.tsx';

interface MoveFormProps {
  readonly visit: Visit;
  readonly item: Pick<PlanItem, 'id' | 'code' | 'title' | 'version'>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Moves an item one place up or down in its list. Nothing for an item that stands alone. */
export function MoveForm({ visit, item, isFirst, isLast }: MoveFormProps): ReactNode {
  if (isFirst && isLast) return null;
  const at = `/plan/onderdeel/${item.id}`;
  const named = <span className="visually-hidden">: {`${item.code} ${item.title}`}</span>;
  return (
    <PlanForm visit={visit} action={`${at}/omhoog`} hidden={{ version: String(item.version) }} inline={true}>
      <ActionGroup>
        {isFirst ? null : <Button kind="subtle">Omhoog{named}</Button>}
        {isLast ? null : (
          <Button kind="subtle" formAction={`${at}/omlaag`}>
            Omlaag{named}
          </Button>
        )}
      </ActionGroup>
    </PlanForm>
  );
}
