import type { ReactNode } from 'react';
import { DataList, Hidden, Link, StatusBadge, sayMoment } from '../../../kernel/page/index.ts';
import type { OwnAccount } from '../account/read-own-account.ts';

const FEW_CODES = 4;

/** How somebody signs in, with the way to change each of it. */
export function SignInFacts({ account, now }: { account: OwnAccount; now: Date }): ReactNode {
  const { passwordSetAt, provider, factorSetAt, recoveryCodesLeft: left } = account;
  return (
    <DataList
      items={[
        ...(provider === null ? [] : [{ key: 'Via uw organisatie', value: <Fact text={provider} /> }]),
        ...(provider !== null && passwordSetAt === null ? [] : [passwordFact(passwordSetAt, now)]),
        {
          key: 'Inlogcode',
          value: (
            <Fact text={factorSetAt === null ? 'Niet ingesteld' : `Ingesteld ${sayMoment(factorSetAt, now)}`}>
              <Link href="/mijn/inlogcode">
                {factorSetAt === null ? 'Instellen' : 'Wijzigen'}
                <Hidden> van de inlogcode</Hidden>
              </Link>
            </Fact>
          ),
        },
        ...(factorSetAt === null ? [] : [codesFact(left)]),
        {
          key: 'Passkeys',
          value: (
            <Fact text={howMany(account.passkeys.length)}>
              <Link href="/mijn/passkeys">
                Bekijken<Hidden> van de passkeys</Hidden>
              </Link>
            </Fact>
          ),
        },
      ]}
    />
  );
}

const howMany = (count: number): string =>
  count === 0 ? 'Geen' : count === 1 ? '1 passkey' : `${count} passkeys`;

const passwordFact = (setAt: Date | null, now: Date) => ({
  key: 'Wachtwoord',
  value: (
    <Fact text={setAt === null ? 'Niet gekozen' : `Gekozen ${sayMoment(setAt, now)}`}>
      <Link href="/mijn/wachtwoord">
        Wijzigen<Hidden> van het wachtwoord</Hidden>
      </Link>
    </Fact>
  ),
});

const codesFact = (left: number) => ({
  key: 'Herstelcodes',
  value: (
    <Fact text={left === 0 ? 'Geen meer over' : `Nog ${left} over`} attention={left < FEW_CODES}>
      <Link href="/mijn/herstelcodes">
        Nieuwe maken<Hidden> voor de herstelcodes</Hidden>
      </Link>
    </Fact>
  ),
});

const Fact = ({
  text,
  attention,
  children,
}: {
  text: string;
  attention?: boolean;
  children?: ReactNode;
}): ReactNode => (
  <span className="fact">
    {attention ? <StatusBadge kind="warning">{text}</StatusBadge> : <span>{text}</span>}
    {children}
  </span>
);
