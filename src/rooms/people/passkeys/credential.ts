import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const bytes = z
  .string()
  .max(16_000)
  .regex(/^[\w-]*$/);
const about = { id: bytes.min(1), rawId: bytes.min(1), type: z.literal('public-key') };

const answered = z.object({
  ...about,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.nullish(),
  }),
});

const made = z.object({
  ...about,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(30)).max(10).default([]),
  }),
});

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const MISSING = 'Uw apparaat gaf geen antwoord. Probeer het opnieuw.';
const inField = z.string().min(1, MISSING).max(20_000, MISSING);

/** What a device answered at signing in, as the form carries it. */
export const answeredCredential = inField.transform((text, check): AuthenticationResponseJSON => {
  const found = answered.safeParse(readJson(text));
  if (!found.success) {
    check.addIssue({ code: 'custom', message: MISSING });
    return z.NEVER;
  }
  const { userHandle, ...response } = found.data.response;
  return {
    ...found.data,
    response: { ...response, ...(userHandle == null ? {} : { userHandle }) },
    clientExtensionResults: {},
  };
});

/** What a device gave when it made a passkey, as the form carries it. */
export const madeCredential = inField.transform((text, check): RegistrationResponseJSON => {
  const found = made.safeParse(readJson(text));
  if (!found.success) {
    check.addIssue({ code: 'custom', message: MISSING });
    return z.NEVER;
  }
  // How it is reached is for the browser only; it is handed back to it as it came.
  const transports = found.data.response.transports as never[];
  return { ...found.data, response: { ...found.data.response, transports }, clientExtensionResults: {} };
});

/** The question that a device says to have answered, or ''. */
export function challengeOf(clientDataJSON: string): string {
  const data = readJson(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
  const challenge = z.object({ challenge: z.string() }).safeParse(data);
  return challenge.success ? challenge.data.challenge : '';
}
