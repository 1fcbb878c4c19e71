import type { MiddlewareHandler } from 'hono';
import type { Env } from './environment.ts';

const POLICY = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "manifest-src 'self'",
].join('; ');

/** For a file that somebody else made: whatever is in it, a browser runs and loads nothing of it, and nobody frames it. */
export const FOREIGN_FILE_POLICY = [
  "default-src 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  'sandbox',
].join('; ');

/**
 * Headers on everything that leaves: nothing from elsewhere, no inline anything, no referrer, nothing kept.
 * What may be kept (assets) says so itself. HSTS only where people come in over TLS.
 */
export function securityHeaders(publicOrigin: string): MiddlewareHandler<Env> {
  const tls = publicOrigin.startsWith('https:');
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    // A file of somebody else is shut in further than a page of ours.
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', POLICY);
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()');
    if (tls) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}
