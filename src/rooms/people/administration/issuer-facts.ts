import { z } from 'zod';

const WELL_KNOWN = /\/\.well-known\/openid-configuration$/;

/** What an administrator fills in about a provider. */
export const issuerFacts = {
  label: z
    .string()
    .trim()
    .min(1, 'Vul in wat er op de knop moet staan, zoals de naam van uw organisatie.')
    .max(80, 'Houd de tekst op de knop korter.'),
  /** "acr", one a line. */
  acrValues: z
    .string()
    .max(2000, 'Vul minder niveaus in.')
    .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line))
    .refine(
      (lines) => lines.length <= 10 && lines.every((line) => /^\S{1,200}$/.test(line)),
      'Zet elk niveau op een eigen regel, zonder spaties. Hoogstens 10.',
    ),
};

/** The address of a provider; the whole address of its description will do as well. */
export const issuerAddress = z
  .string()
  .trim()
  .max(500, 'Vul een korter adres in.')
  .transform((text) => text.replace(WELL_KNOWN, ''))
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text),
    'Vul het adres van uw provider in, zoals https://inloggen.voorbeeld.nl.',
  );

export const clientId = z
  .string()
  .trim()
  .min(1, 'Vul de client-ID in die uw provider gaf.')
  .max(300, 'Vul een kortere client-ID in.');

export const clientSecret = z
  .string()
  .trim()
  .min(1, 'Vul het geheim in dat uw provider gaf.')
  .max(1000, 'Vul een korter geheim in.');
