import { z } from 'zod';
import type { IssuerId } from '../../../kernel/ids.ts';
import { changed, done, invalid, type Problem } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { sealSecret } from '../providers/issuer.ts';
import { madeProbe, type Probe, type ProbeOutcome } from '../providers/probe.ts';
import { lockAdministration } from '../store/holdings.ts';
import { insertIssuer, issuersOf } from '../store/issuers.ts';
import { clientId, clientSecret, issuerAddress, issuerFacts } from './issuer-facts.ts';
import { nextId } from './read-issuers.ts';

const input = z.object({
  ...issuerFacts,
  issuer: issuerAddress,
  clientId,
  secret: clientSecret,
  /** Null when there was nothing yet that could be tried. */
  probe: madeProbe.nullable(),
});

/** What to tell about a test that was not good, and at which field. */
export const PROBE_PROBLEM: Readonly<Record<Exclude<ProbeOutcome, 'good'>, Problem>> = {
  away: {
    field: 'issuer',
    text: 'De provider antwoordt niet op dit adres. Controleer het adres, of probeer het later opnieuw.',
  },
  not_allowed: {
    field: 'issuer',
    text: 'Lantaarn gaat alleen naar adressen op internet die beginnen met https://. Staat de provider in uw eigen netwerk? Vraag wie Lantaarn draait om hem toe te staan.',
  },
  other_name: {
    field: 'issuer',
    text: 'De provider noemt zichzelf anders dan dit adres. Neem het adres over dat bij “issuer” staat in zijn beschrijving.',
  },
  incomplete: {
    field: 'issuer',
    text: 'De provider kan niet wat Lantaarn nodig heeft: OpenID Connect met een code, PKCE (S256) en een eigen sleutel onder zijn antwoorden.',
  },
  wrong_secret: {
    field: 'secret',
    text: 'De provider kent deze client-ID met dit geheim niet. Neem beide opnieuw over.',
  },
};

/**
 * Adds a provider of one's own organisation, after a test that was good. It stands under the name that it gives itself,
 * and that never changes. Sent twice, it is added once.
 */
export const addIssuer = verb<z.infer<typeof input>, IssuerId>({
  name: 'people.add-issuer',
  act: 'write',
  activity: 'access',
  input,
  subject: ownOrganisationAsSubject('issuer'),
  run: async (context, { label, acrValues, issuer, clientId, secret, probe }) => {
    const { db, now, house, actor } = context;
    if (!isOf(probe, { issuer, clientId, clientSecret: secret })) return invalid(PROBE_PROBLEM.away);
    if (probe.outcome !== 'good') return invalid(PROBE_PROBLEM[probe.outcome]);
    await lockAdministration(db, actor.organisationId);
    const already = await issuersOf(db, actor.organisationId);
    const same = already.find((one) => one.issuer === probe.named && one.clientId === clientId);
    if (same?.createdAt !== undefined && now.getTime() - same.createdAt.getTime() < 60_000)
      return done(same.id);
    if (same !== undefined) return changed({ what: 'Deze provider staat er al', at: same.createdAt });
    const id = nextId(context, already);
    await insertIssuer(db, {
      id,
      organisation_id: actor.organisationId,
      issuer: probe.named,
      client_id: clientId,
      sealed_secret: await sealSecret(house, actor.organisationId, id, secret),
      label,
      acr_values: [...acrValues],
      active: true,
      tested_at: now,
      test_outcome: probe.outcome,
      created_at: now,
      changed_at: now,
    });
    context.about('issuer', id);
    return done(id);
  },
});

const isOf = (probe: Probe | null, client: Probe['client']): probe is Probe =>
  probe !== null &&
  probe.client.issuer === client.issuer &&
  probe.client.clientId === client.clientId &&
  probe.client.clientSecret === client.clientSecret;
