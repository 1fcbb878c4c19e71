import type { MailContent } from '../rooms/signals/index.ts';
import { verbs } from '../rooms/signals/index.ts';
import type { Stage } from './stage.ts';

const TOWN = 'albrandswaard';
const HOUR = 3_600_000;

const mails: readonly (Pick<MailContent, 'from' | 'fromName' | 'subject' | 'text' | 'files'> & {
  readonly hoursAgo: number;
})[] = [
  {
    from: 'toezicht@albrandswaard.example',
    fromName: 'Bram Maquette',
    subject: 'Controle Verzonnenweg 12',
    text: 'Bij de controle van vanmorgen lagen er acht matrassen in de hal. De mensen zeiden dat hun paspoort “bij de baas” ligt.\n\nWat doen we hiermee?\n\nGroet, Bram',
    files: [{ name: 'hal.jpg', size: 2_310_000 }],
    hoursAgo: 26,
  },
  {
    from: 'nieuws@vakblad.example',
    fromName: 'Vakblad Voorbeeld',
    subject: 'Nieuwsbrief: mensenhandel in beeld',
    text: 'Lees in deze nieuwsbrief drie verzonnen artikelen.',
    files: [],
    hoursAgo: 3,
  },
];

/** Mail that waits in the mailbox of one municipality. The mailbox itself is not there, so nobody looks into it. */
export async function fillMailbox(stage: Stage): Promise<void> {
  const [administrator] = stage.seated(TOWN, 'administrator');
  if (administrator === undefined) throw new Error('the demo misses an administrator');
  const { mailbox } = await stage.act(administrator, verbs.setMailbox, {
    domain: 'safety',
    active: false,
    server: 'imap.voorbeeld.example:993',
    security: 'tls',
    user: 'meldpunt',
    password: 'verzonnen',
    address: 'veiligheid@albrandswaard.example',
    folder: 'Mensenhandel',
    rule: 'folder',
    words: [],
    seen: '',
  });
  const house = { kind: 'job', organisationId: stage.idOf(TOWN), name: 'signals.read-mail' } as const;
  for (const [at, { hoursAgo, ...mail }] of mails.entries())
    await stage.act(house, verbs.takeInMail, {
      mailbox,
      domain: 'safety',
      at: new Date(stage.clock.now().getTime() - hoursAgo * HOUR),
      uid: at + 1,
      uidValidity: 1,
      size: mail.text.length,
      mail: { ...mail, messageId: `<demo-${at}@albrandswaard.example>`, incomplete: false },
      answers: [],
      automatic: 'no',
    });
}
