import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';
import { KEEPERS, ownOrShared, READERS } from '../meetings/policy.ts';

const GROUND = 'Samenwerkingsafspraken maken en beleid bijhouden (S2, S32, S62, S63)';

/** Who may do what with agreements and policy documents. */
export const agreementSentences: readonly Sentence[] = [
  {
    key: 'agreement.reads',
    text: 'Wie aan de aanpak werkt of erover gaat, ziet de afspraken en beleidsstukken van de eigen organisatie en van de regio.',
    ground: GROUND,
    verbs: [
      'cooperation.list-agreements',
      'cooperation.list-documents',
      'cooperation.list-frames',
      'cooperation.read-agreement',
      'cooperation.read-document',
    ],
    who: seated(...READERS),
    when: ownOrShared,
  },
  {
    key: 'agreement.keeps',
    text: 'De aandachtsfunctionarissen houden de afspraken en beleidsstukken van hun gemeente bij, de regisseur die van de regio.',
    ground: GROUND,
    verbs: [
      'cooperation.add-agreement',
      'cooperation.change-agreement',
      'cooperation.move-on-agreement',
      'cooperation.add-document',
      'cooperation.change-document',
    ],
    who: seated(...KEEPERS),
    when: ownOrganisation,
  },
  {
    key: 'agreement.covers',
    text: 'De regisseur legt vast voor welke gemeenten een afspraak van de regio geldt, en neemt over wat al bekend is.',
    ground: GROUND,
    verbs: ['cooperation.set-coverage', 'cooperation.take-known'],
    who: seated('regional_director'),
    when: ownOrganisation,
  },
  {
    key: 'agreement.director-sees-region',
    text: 'De regionaal beleidsregisseur ziet de afspraken en beleidsstukken van elke gemeente in de regio. Er staan geen personen in.',
    ground: 'De regionale aanpak coördineren (S45, S47)',
    verbs: [
      'cooperation.list-region-agreements',
      'cooperation.read-region-agreement',
      'cooperation.list-region-documents',
      'cooperation.read-region-document',
    ],
    who: seated('regional_director'),
  },
];
