import type { House } from '../../kernel/house.ts';
import { logoOf } from './store/organisations.ts';

/** A logo as it is served. */
export interface Logo {
  readonly bytes: Buffer;
  readonly type: string;
  readonly version: number;
}

/** The logo of an active organisation, or null. Public, like its name. */
export async function logoFor(house: House, slug: string): Promise<Logo | null> {
  const row = await logoOf(house.aside, slug);
  if (row === undefined || row.logo === null || row.logo_type === null || !row.active) return null;
  return { bytes: row.logo, type: row.logo_type, version: row.look_version };
}

/** Address of a logo; a changed logo has another address. Null when there is none. */
export const logoHref = (organisation: {
  readonly slug: string;
  readonly lookVersion: number;
  readonly hasLogo: boolean;
}): string | null =>
  organisation.hasLogo ? `/logo/${organisation.slug}?v=${organisation.lookVersion}` : null;
