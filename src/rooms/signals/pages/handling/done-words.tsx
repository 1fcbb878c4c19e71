import type { ReactNode } from 'react';
import { Alert, Paragraph } from '../../../../kernel/page/index.ts';

/** What is told after an act. The code stands in the address; the words only here. */
const words = {
  beoordeeld: 'De beoordeling is opgeslagen.',
  verrijkt: 'De bronnen zijn opgeslagen.',
  beeld: 'Het beeld is opgeslagen. Schrijf hieronder wat u concludeert.',
  'beeld-conclusie': 'De conclusie is opgeslagen.',
  toestemming: 'Wat de persoon zei, is opgeslagen.',
  'toestemming-ingetrokken':
    'De toestemming is ingetrokken. Wat nog klaarstond is gestopt, en de ontvanger krijgt bericht.',
  vertellen: 'Opgeslagen.',
  politie: 'De politie-informatie is opgeslagen, tot de dag die u noemde.',
  notitie: 'De notitie is opgeslagen.',
  taak: 'De taak is opgeslagen.',
  'taak-klaar': 'De taak is afgerond.',
  bericht: 'Het bericht staat klaar voor de melder.',
  vraag: 'De vraag staat klaar voor de melder. Het signaal wacht op het antwoord.',
  status: 'De status is gewijzigd.',
  toegewezen: 'Het signaal is toegewezen.',
  gesloten: 'Het signaal is gesloten.',
  'tweede-lezer': 'De tweede lezer is gevraagd. Is die het eens, dan sluit het signaal vanzelf.',
  heropend: 'Het signaal is weer open.',
  toegevoegd: 'Het gegeven is toegevoegd.',
  weggehaald: 'Het gegeven is weggehaald.',
  regio: 'De regio is gevraagd. Hieronder ziet u of een andere gemeente hetzelfde kent.',
  'gesprek-gevraagd': 'De andere gemeente leest dat u wilt praten.',
  'gesprek-ja': 'De andere gemeente leest dat u wilt praten, en wie u bent. Bel of mail elkaar.',
  'gesprek-nee': 'De andere gemeente leest dat u nu niet wilt praten, en niet wie u bent.',
  samenvoegen: 'Uw vraag is opgeslagen. Is de tweede lezer het eens, dan gaan de signalen samen verder.',
  gesplitst: 'Het signaal is gesplitst. Dit is het nieuwe.',
  gelezen: 'Uw antwoord is opgeslagen. Uw collega leest het in het dossier.',
  doorgezet: 'Het signaal is doorgezet. U hoort het als de ontvanger antwoordt.',
  geopend: 'Geopend. Dat staat in het logboek.',
  beantwoord: 'Uw bericht staat klaar voor de andere kant.',
  ingetrokken: 'De overdracht is ingetrokken. De ontvanger kan de gegevens niet meer lezen.',
  pakket: 'Het pakket is gemaakt. De link wordt nu gemaild. Bel de ontvanger en lees de code voor.',
  'pakket-ingetrokken': 'Het pakket is ingetrokken. De link opent niets meer.',
  geaccepteerd: 'U hebt dit geaccepteerd. De afzender krijgt bericht.',
  geweigerd: 'U hebt dit geweigerd. De afzender krijgt bericht.',
  teruggegeven: 'U hebt dit teruggegeven. De afzender krijgt bericht.',
  gemaild: 'De mail gaat zo weg. Een antwoord komt in dit signaal.',
  'mail-geweigerd': 'De mail is geweigerd. Wat Lantaarn ervan bewaarde, is weg.',
  'mail-signaal': 'Van de mail is dit signaal gemaakt.',
  'veilig-contact': 'De afspraken zijn opgeslagen. Ze gelden vanaf nu.',
  gevraagd: 'De vraag is verstuurd. U krijgt een mail als er antwoord is.',
  geantwoord: 'Uw antwoord is verstuurd.',
  'overleg-ingetrokken': 'De vraag is ingetrokken.',
  afgerond: 'U hebt dit afgerond. De afzender krijgt bericht.',
} as const;
export type DoneCode = keyof typeof words;

/** The words for a code from the address; nothing for anything else. */
export function DoneNotice({ code }: { code: string | undefined }): ReactNode {
  if (code === undefined || !Object.hasOwn(words, code)) return null;
  return (
    <Alert kind="ok">
      <Paragraph>{words[code as DoneCode]}</Paragraph>
    </Alert>
  );
}
