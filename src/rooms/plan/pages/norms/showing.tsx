import type { ReactNode } from 'react';
import { Checkbox } from '../../../../kernel/page/index.ts';
import type { Trouble } from '../../../../kernel/web/trouble.tsx';
import { newsFrom } from '../../../../kernel/web/visit.tsx';
import { LOOK_AGAIN } from '../../norms/fields.ts';

export { after, ask, may, partsOf, show, typedDay, type Visit } from '../../../../kernel/web/visit.tsx';

/** What came of the form before, by a word of ours in the address. */
export const News = newsFrom({
  opgave: 'De opgave is bewaard',
  terug: 'De opgave telt niet meer mee',
  peiling: 'De peiling is gemaakt. Deel nu de link.',
  gesloten: 'De peiling is gesloten',
  taak: 'Het is opgeschreven',
  overdracht: 'De overdracht is begonnen',
  afgevinkt: 'De lijst is bewaard',
});

/** Asks to look again, where something typed looked like a person; nothing when it did not. */
export const LookAgain = ({ trouble }: { trouble: Trouble | null }): ReactNode =>
  trouble?.errors.some(({ text }) => text.endsWith(LOOK_AGAIN)) ? (
    <Checkbox name="sure" label="Ik heb opnieuw gekeken: dit gaat niet over een persoon" />
  ) : null;
