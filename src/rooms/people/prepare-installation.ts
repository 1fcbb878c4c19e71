import { type Kysely, sql } from 'kysely';
import { type Partner, partnerCodes, partners } from '../../../content/partners.ts';
import { municipalities, region } from '../../../content/region.ts';
import type { House } from '../../kernel/house.ts';
import { newId, type OrganisationId, type SeatId } from '../../kernel/ids.ts';
import type { Database } from '../../kernel/postgres/database-types.generated.ts';
import { newOrganisationKey } from '../../kernel/sealing/seal.ts';
import { hashSecret, newSecret } from '../../kernel/secrets/secret.ts';
import { forgetOrganisations } from './organisations.ts';
import { type SeatKind, seatTitle } from './seat.ts';
import { insertSeats } from './store/holdings.ts';
import {
  insertOrganisations,
  installationRow,
  listOrganisations,
  lockInstallation,
  updateInstallation,
} from './store/organisations.ts';

/** Hours that the link of the first start works. */
export const SETUP_HOURS = 24;

const COORDINATORS: readonly SeatKind[] = [
  { role: 'coordinator', domain: 'care' },
  { role: 'coordinator', domain: 'safety' },
];

/**
 * Makes the region as it is on an empty database: region, municipalities, partners, each with a key of its own,
 * and in every municipality the two seats of aandachtsfunctionarissen, empty (S52). Does nothing when there are
 * organisations already; two starters wait for each other. True when it did something.
 */
export async function prepareInstallation(house: House): Promise<boolean> {
  const made = await asSystem(house, async (db) => {
    await lockInstallation(db);
    if ((await listOrganisations(db)).length > 0) return false;
    const rows = [regionRow(house), ...municipalities.map(municipalityRow(house)), ...partnerRows(house)];
    await insertOrganisations(db, rows);
    await sql`select set_config('lantaarn.scope', 'sign-in', true)`.execute(db);
    const now = house.clock.now();
    await insertSeats(
      db,
      rows
        .filter(({ kind }) => kind === 'municipality')
        .flatMap(({ id }) =>
          COORDINATORS.map((kind) => ({
            id: newId<SeatId>(),
            organisation_id: id,
            ...kind,
            title: seatTitle(kind),
            created_at: now,
          })),
        ),
    );
    return true;
  });
  forgetOrganisations(house);
  return made;
}

/** A new link for the very first account; the one before stops working. Null when somebody has used one. */
export async function newSetupLink(
  house: Pick<House, 'database' | 'clock' | 'config'>,
): Promise<string | null> {
  return asSystem(house, async (db) => {
    const row = await lockInstallation(db);
    if (row === undefined || row.set_up_at !== null) return null;
    const secret = newSecret();
    await updateInstallation(db, {
      setup_secret_hash: hashSecret(secret),
      setup_expires_at: new Date(house.clock.now().getTime() + SETUP_HOURS * 3_600_000),
    });
    return `${house.config.publicOrigin}/start/${secret}`;
  });
}

/** Says for good that this database holds a demo. It has its accounts from the start and needs no link. */
export async function markDemo(house: House): Promise<void> {
  await asSystem(house, (db) =>
    updateInstallation(db, {
      demo: true,
      set_up_at: house.clock.now(),
      setup_secret_hash: null,
      setup_expires_at: null,
    }),
  );
}

/** Whether this database holds a demo. */
export const isDemo = async (house: House): Promise<boolean> =>
  (await installationRow(house.database))?.demo ?? false;

function asSystem<Value>(
  house: Pick<House, 'database'>,
  work: (db: Kysely<Database>) => Promise<Value>,
): Promise<Value> {
  return house.database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'system', true)`.execute(db);
    return work(db);
  });
}

const common = (house: House) => {
  const id = newId<OrganisationId>();
  return {
    id,
    wrapped_key: newOrganisationKey(house.masterKey, id).wrapped,
    created_at: house.clock.now(),
    logo: null,
    logo_type: null,
  };
};

const regionRow = (house: House) => ({
  ...common(house),
  kind: 'region' as const,
  slug: region.slug,
  name: region.name,
  partner_code: 'regional_alliance',
  domain: 'both' as const,
  can_receive: 'process-only' as const,
  colour: region.colour,
});

const municipalityRow = (house: House) => (one: (typeof municipalities)[number]) => ({
  ...common(house),
  kind: 'municipality' as const,
  slug: one.slug,
  name: one.name,
  partner_code: 'municipality',
  domain: 'both' as const,
  can_receive: 'hand-over' as const,
  colour: one.colour,
  places: [...one.places],
});

const partnerRows = (house: House) =>
  partnerCodes.map((code) => {
    const partner: Partner = partners[code];
    return {
      ...common(house),
      kind: 'partner' as const,
      slug: code.replaceAll('_', '-'),
      name: partner.name,
      partner_code: code,
      domain: partner.domain,
      can_receive: partner.canReceive,
      colour: region.colour,
      public_phone: partner.phone?.verified ? partner.phone.value.shown : '',
    };
  });
