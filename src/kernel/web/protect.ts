import type { Context, MiddlewareHandler } from 'hono';
import type { House } from '../house.ts';
import { newTrace, parseTraceParent } from '../ids.ts';
import { derive } from '../sealing/master-key.ts';
import { csrfMatches, csrfToken } from '../secrets/csrf.ts';
import { newSecret } from '../secrets/secret.ts';
import { cookieJar } from './cookies.ts';
import type { Env } from './environment.ts';
import { emptyForm, type Form, readForm } from './form.ts';
import { comesInParts, NoForm, readInParts, UploadCut } from './multipart.ts';
import type { Refusal } from './refuse-form.ts';

/** Largest body of a form without files, and with a logo. */
export const FORM_LIMIT = 256 * 1024;

/** Gives every request its trace and empty hands. First in line. */
export const begin: MiddlewareHandler<Env> = async (context, next) => {
  context.set('trace', parseTraceParent(context.req.header('traceparent'))?.traceId ?? newTrace());
  context.set('signedIn', null);
  context.set('actor', null);
  context.set('stage', null);
  context.set('binding', '');
  context.set('form', emptyForm);
  context.set('files', null);
  await next();
};

const csrfKey = (house: House): Buffer => derive(house.masterKey, 'csrf');

/** The value for the hidden `_csrf` field. A browser without session or draft first gets a cookie to bind it to. */
export function csrfField(house: House, context: Context<Env>): string {
  let binding = context.get('binding');
  if (binding === '') {
    binding = newSecret();
    cookieJar(house.config.publicOrigin).write(context, 'vorm', binding);
    context.set('binding', binding);
  }
  return csrfToken(csrfKey(house), binding);
}

/**
 * Reads what a form sent and refuses what another site made this browser send. With `Referrer-Policy:
 * no-referrer` browsers send `Origin: null` with their own forms, so the origin proves nothing: a token
 * does, and for the first step of a report, before there is anything to bind to, `Sec-Fetch-Site`.
 * `open` paths take a form without a token when the browser says that it comes from ourselves. On `takesFiles` paths a
 * form may be of any length: its fields are read and judged, and its files wait for the page (see multipart.ts).
 */
export function readForms(
  house: House,
  open: (path: string) => boolean,
  refuse: (context: Context<Env>, why: Refusal, form: Form) => Response | Promise<Response>,
  takesFiles: (path: string) => boolean = () => false,
): MiddlewareHandler<Env> {
  const jar = cookieJar(house.config.publicOrigin);
  const refused = (context: Context<Env>, why: Refusal, form: Form) => {
    // That it happened, and not from where: what is refused is seen, and who came stays unknown.
    house.log.warn(`form-${why === 'too-large' ? why : 'not-trusted'}`, { traceId: context.get('trace') });
    return refuse(context, why, form);
  };
  return async (context, next) => {
    if (context.get('binding') === '') context.set('binding', jar.read(context, 'vorm') ?? '');
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    // a browser always says how long its form is; whoever does not say so gets no say at all
    const inParts = takesFiles(context.req.path) && comesInParts(context.req.header('content-type'));
    const limit = inParts ? Number.MAX_SAFE_INTEGER : FORM_LIMIT;
    if (!(Number(context.req.header('content-length') ?? Number.NaN) <= limit)) {
      return refused(context, 'too-large', emptyForm);
    }
    const data = await (inParts ? readParts(context) : readBody(context));
    if (data === null) return refused(context, 'form-expired', emptyForm);
    const form = readForm(data);
    const ours = sameSite(context.req.header('sec-fetch-site'));
    const binding = context.get('binding');
    const matches = binding !== '' && csrfMatches(csrfKey(house), binding, form.text('_csrf'));
    if (!ours || !(matches || open(context.req.path)))
      return refused(context, 'form-expired', ours ? form : emptyForm);
    context.set('form', form);
    return next();
  };
}

/** Browsers that know the header tell where a form comes from; older ones leave it to the token. */
const sameSite = (header: string | undefined): boolean =>
  header === undefined || header === 'same-origin' || header === 'none';

/** The fields of a form with files; the files stay on their way. */
async function readParts(context: Context<Env>): Promise<URLSearchParams | null> {
  const { body } = context.req.raw;
  if (body === null) return null;
  try {
    const { fields, files } = await readInParts(context.req.header('content-type') ?? '', body, FORM_LIMIT);
    context.set('files', files);
    return fields;
  } catch (error) {
    if (error instanceof NoForm || error instanceof UploadCut) return null;
    throw error;
  }
}

async function readBody(context: Context<Env>): Promise<FormData | null> {
  try {
    return await context.req.formData();
  } catch {
    return null;
  }
}
