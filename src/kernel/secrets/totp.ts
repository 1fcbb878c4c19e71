import { timingSafeEqual } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after now that are accepted, for a clock that is not quite right. */
const WINDOW = 1;

/** A secret for an authenticator app: 20 random bytes (RFC 4226, section 4) in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/**
 * The address for the QR code. `label` is what the app shows beside the issuer: something by which the holder knows
 * the account, and no more (the name of the seat, not an e-mail address).
 */
export const totpUri = (secret: string, label: string, issuer: string): string =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    label,
    issuer,
    digits: DIGITS,
    period: PERIOD_SECONDS,
  }).toString();

function isCodeOf(secret: Secret, step: number, code: string): boolean {
  const right = HOTP.generate({ secret, counter: step, digits: DIGITS });
  return timingSafeEqual(Buffer.from(right), Buffer.from(code));
}

/**
 * The step (RFC 6238, 30 seconds) whose code this is, or null. A code counts once: the step must be later than
 * `lastUsedStep`, and the caller keeps the step that comes back, in the same transaction as the sign-in.
 */
export function checkTotp(
  secret: string,
  typed: string,
  now: Date,
  lastUsedStep: number,
): { readonly step: number } | null {
  const code = typed.replace(/[\s-]/g, '');
  if (!/^[0-9]{6}$/.test(code)) return null;
  const bytes = Secret.fromBase32(secret);
  const current = Math.floor(now.getTime() / 1000 / PERIOD_SECONDS);
  for (let step = current - WINDOW; step <= current + WINDOW; step += 1) {
    if (step > lastUsedStep && step >= 0 && isCodeOf(bytes, step, code)) return { step };
  }
  return null;
}
