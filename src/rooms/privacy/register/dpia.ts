import { z } from 'zod';
import { dpiaBlanks, dpiaRisks } from '../../../../content/dpia.ts';
import { fieldWhitelists, type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
import { canReceiveHandOver, partnerCodes, partners } from '../../../../content/partners.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById, settingInForce } from '../../people/index.ts';
import { type RegisterLine, registerLines } from './register.ts';
import { blank, list, type Report, type Section, table, text } from './report.ts';

/** What a DPIA is made of. */
interface Facts {
  readonly organisation: string;
  readonly lines: readonly RegisterLine[];
  readonly tls: boolean;
  readonly idle: string;
  readonly opening: string;
}

const TO_VERIFY = ' (te controleren)';

const about = (lines: readonly RegisterLine[]): readonly RegisterLine[] =>
  lines.filter(({ people }) => people.length > 0);

function whatIsDone({ organisation, lines }: Facts): readonly Section[] {
  const own = about(lines);
  return [
    {
      heading: '1. Voorstel',
      blocks: [
        text(
          `${organisation} gebruikt Lantaarn om signalen van mensenhandel te ontvangen, te beoordelen en door te zetten naar wie kan helpen.`,
        ),
        blank(dpiaBlanks.approval),
      ],
    },
    {
      heading: '2. Persoonsgegevens',
      blocks: [
        table(
          ['Verwerking', 'Van wie', 'Welke gegevens'],
          own.map(({ name, people, categories }) => [name, people.join(', '), categories.join('; ')]),
        ),
      ],
    },
    {
      heading: '3. Verwerkingen en doelen',
      blocks: [
        table(
          ['Verwerking', 'Doel'],
          own.map(({ name, purpose }) => [name, purpose]),
        ),
      ],
    },
    {
      heading: '4. Betrokken partijen',
      blocks: [
        text(`${organisation} is verwerkingsverantwoordelijke voor de eigen gegevens.`),
        ...own
          .filter(({ recipients }) => recipients.length > 0)
          .flatMap(({ name, recipients }) => [text(`${name}:`), list(recipients)]),
        blank(dpiaBlanks.processors),
      ],
    },
    {
      heading: '5. Belangen en plaats',
      blocks: [blank(dpiaBlanks.interests), blank(dpiaBlanks.location)],
    },
    {
      heading: '6. Techniek en geautomatiseerde hulp',
      blocks: [
        text(
          'Lantaarn stelt partners voor en vat indicatoren samen tot een beeld. Beide volgen vaste, openbare regels. Een mens beslist. Er is geen score, geen rangorde en geen profiel. De regels staan in het algoritmeregister van de organisatie.',
        ),
      ],
    },
    {
      heading: '7. Bewaren',
      blocks: [
        table(
          ['Verwerking', 'Termijn', 'Toelichting'],
          own.map(({ name, kept, keptWords }) => [
            name,
            kept
              .map(({ label, words, verified }) => `${label}: ${words}${verified ? '' : TO_VERIFY}`)
              .join('; '),
            keptWords,
          ]),
        ),
      ],
    },
  ];
}

/** What may go to which partner: the lists that the software holds hand-overs to. */
const whitelistRows = (): string[][] =>
  partnerCodes.filter(canReceiveHandOver).map((code) => [
    partners[code].name,
    fieldWhitelists[code].fields.map((field) => handOverFields[field].nl).join(', '),
    Object.keys(fieldWhitelists[code].conditional)
      .map((field) => handOverFields[field as HandOverField].nl)
      .join(', '),
  ]);

const mayItBeDone = ({ lines }: Facts): readonly Section[] => [
  {
    heading: '8. Rechtsgrond: wie mag wat, en op welke grond',
    blocks: about(lines).flatMap(({ name, rules }) => [
      text(`${name}:`),
      table(
        ['Regel', 'Grondslag'],
        rules.map((rule) => [rule.text, rule.ground]),
      ),
    ]),
  },
  {
    heading: '9. Bijzondere en strafrechtelijke gegevens',
    blocks: [
      table(
        ['Verwerking', 'Uitzondering'],
        about(lines)
          .filter(({ special }) => special !== '')
          .map(({ name, special }) => [name, special]),
      ),
    ],
  },
  {
    heading: '10. Noodzaak en doelbinding',
    blocks: [
      text(
        'Per ontvanger staat vast welke velden mee mogen. Iets anders delen vraagt een reden en een tweede lezer.',
      ),
      table(['Ontvanger', 'Altijd', 'Onder een voorwaarde'], whitelistRows()),
    ],
  },
  {
    heading: '11. Rechten van betrokkenen',
    blocks: [
      text(
        'Wie met naam heeft gemeld, kan vragen om inzage, verbeteren of wissen. Wie anoniem heeft gemeld, kan dat met de ontvangstcode. Weigeren kan als inzage een slachtoffer of onderzoek in gevaar brengt (AVG art. 23, UAVG art. 41). Of de betrokkene is geïnformeerd, staat bij elke verstrekking.',
      ),
      blank(dpiaBlanks.consultation),
    ],
  },
];

const whatCanGoWrong = ({ tls, idle, opening }: Facts): readonly Section[] => [
  {
    heading: '12. Risico’s en maatregelen',
    blocks: dpiaRisks.flatMap(({ risk, harm, measures, rest }) => [
      text(`Risico: ${risk} Gevolg: ${harm}`),
      list(measures),
      text(`Wat overblijft: ${rest}`),
    ]),
  },
  {
    heading: '13. Maatregelen zoals ze nu aan staan',
    blocks: [
      list([
        tls
          ? 'De verbinding is versleuteld (https).'
          : 'LET OP: deze installatie staat niet op een https-adres. Zet dat aan voordat er echte meldingen komen.',
        `Uitloggen als er niets gebeurt: na ${idle}.`,
        `Een geopend versleuteld onderdeel sluit na ${opening}.`,
        'Functies die personen of accounts zien, loggen in met een tweede stap.',
        'Het logboek is een keten; elke nacht wordt die nagerekend.',
      ]),
    ],
  },
  { heading: '14. Conclusie', blocks: [blank(dpiaBlanks.conclusion)] },
];

/** The facts of a DPIA, made of the rules and settings that hold today (AVG art. 35). */
export const readDpia = verb({
  name: 'privacy.dpia',
  act: 'read',
  activity: 'house',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('register'),
  run: async (context) => done(await dpiaOf(context)),
});

async function dpiaOf(context: Context): Promise<Report> {
  const { house, actor, now } = context;
  const facts: Facts = {
    organisation: (await organisationById(house, actor.organisationId))?.name ?? '',
    lines: await registerLines(context),
    tls: house.config.publicOrigin.startsWith('https:'),
    idle: (await settingInForce(context, 'session.idle')).words,
    opening: (await settingInForce(context, 'opening.life')).words,
  };
  return {
    title: `DPIA Lantaarn, ${facts.organisation}`,
    intro: `Gemaakt op ${localDate(now)} uit de regels en instellingen die dan gelden. Vul aan wat alleen de organisatie zelf kan zeggen.`,
    sections: [...whatIsDone(facts), ...mayItBeDone(facts), ...whatCanGoWrong(facts)],
  };
}
