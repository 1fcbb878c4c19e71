import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { absencePages } from './absence-pages.tsx';
import { accountPages } from './account-pages.tsx';
import { administrationPages } from './administration/administration-pages.ts';
import { factorPages } from './factor-pages.tsx';
import { forgottenPages } from './forgotten-pages.tsx';
import { linkPages } from './link-pages.tsx';
import { newPasskeyPage } from './new-passkey-page.tsx';
import { noticePages } from './notice-pages.tsx';
import { passkeyPages } from './passkey-pages.tsx';
import { passkeySignIn } from './passkey-sign-in.tsx';
import { passwordPages } from './password-pages.tsx';
import { providerPages } from './provider-pages.tsx';
import { seatPages } from './seat-pages.tsx';
import { secondStepPages } from './second-step-pages.tsx';
import { setupPages } from './setup-pages.tsx';
import { signInPages } from './sign-in-pages.tsx';

/** Every page of this room. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.route('/', signInPages(house));
  pages.route('/', secondStepPages(house));
  pages.route('/', factorPages(house));
  pages.route('/', forgottenPages(house));
  pages.route('/', linkPages(house));
  pages.route('/', setupPages(house));
  pages.route('/', accountPages(house));
  pages.route('/', absencePages(house));
  pages.route('/', noticePages(house));
  pages.route('/', seatPages(house));
  pages.route('/', passwordPages(house));
  pages.route('/', passkeySignIn(house));
  pages.route('/', newPasskeyPage(house));
  pages.route('/', passkeyPages(house));
  pages.route('/', providerPages(house));
  pages.route('/', administrationPages(house));
  return pages;
}
