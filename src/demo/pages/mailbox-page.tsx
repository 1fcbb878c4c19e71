import type { ReactNode } from 'react';
import type { ScreenMail } from '../../kernel/mail.ts';
import {
  BackLink,
  DataList,
  EmptyState,
  Heading,
  Link,
  Paragraph,
  SignInFrame,
  sayMoment,
} from '../../kernel/page/index.ts';

/** Mail that the demo would have sent, the newest first. */
export const MailboxPage = ({ mails, now }: { mails: readonly ScreenMail[]; now: Date }): ReactNode => (
  <SignInFrame
    title="Brievenbus van de demo - Lantaarn"
    wide
    demo="Dit is een proefomgeving. Alles is verzonnen."
  >
    <BackLink href="/demo">Naar het begin van de demo</BackLink>
    <Heading level={1}>Brievenbus van de demo</Heading>
    <Paragraph lead>
      Alles wat Lantaarn sinds de start heeft gemaild, voor iedereen bij elkaar. In mails staat nooit iets
      over een persoon.
    </Paragraph>
    {mails.length === 0 ? (
      <EmptyState heading="Nog geen post">
        <Paragraph>
          Vraag een nieuw wachtwoord aan, of doe een melding. De post komt binnen een minuut.
        </Paragraph>
      </EmptyState>
    ) : (
      mails.map((mail, index) => <MailPanel key={mailKey(mail)} mail={mail} now={now} id={`mail-${index}`} />)
    )}
  </SignInFrame>
);

const mailKey = ({ at, to, subject }: ScreenMail): string => `${at.getTime()} ${to} ${subject}`;

const MailPanel = ({ mail, now, id }: { mail: ScreenMail; now: Date; id: string }): ReactNode => (
  // many mails have the same subject: as sections they could not be told apart
  <article className="panel stack stack--close" aria-labelledby={id}>
    <Heading level={2} looks={3} id={id}>
      {mail.subject}
    </Heading>
    <DataList
      items={[
        { key: 'Aan', value: mail.to },
        { key: 'Verstuurd', value: sayMoment(mail.at, now) },
      ]}
    />
    <Paragraph typed>{mail.text.replace(mail.link, '').trim()}</Paragraph>
    <Paragraph>
      <Link href={mail.link}>Open de link uit deze mail</Link>
    </Paragraph>
  </article>
);
