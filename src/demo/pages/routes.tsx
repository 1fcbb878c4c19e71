import { Hono } from 'hono';
import type { House } from '../../kernel/house.ts';
import type { ScreenMailbox } from '../../kernel/mail.ts';
import { run } from '../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../kernel/web/answers.tsx';
import { cookieJar } from '../../kernel/web/cookies.ts';
import type { Env } from '../../kernel/web/environment.ts';
import { csrfField } from '../../kernel/web/protect.ts';
import { regionOf } from '../../rooms/people/index.ts';
import { enter } from '../enter.ts';
import { MailboxPage } from './mailbox-page.tsx';
import { StartPage } from './start-page.tsx';

/** The start screen of the demo and its mailbox. They are there in a demo only. */
export const demoPages =
  (mailbox: ScreenMailbox) =>
  (house: House): Hono<Env> => {
    const pages = new Hono<Env>();
    const jar = cookieJar(house.config.publicOrigin);
    pages.get('/demo', (context) =>
      html(context, <StartPage csrf={csrfField(house, context)} now={house.clock.now()} />),
    );
    pages.get('/demo/post', (context) =>
      html(context, <MailboxPage mails={mailbox.mails()} now={house.clock.now()} />),
    );
    pages.post('/demo/inloggen', async (context) => {
      const email = context.get('form').text('email');
      const actor = { kind: 'public', organisationId: (await regionOf(house)).id } as const;
      const entry = await run(house, actor, enter, { email, device: 'Demo' }, context.get('trace'));
      if (entry.kind !== 'done') return notThere(context, 'staff');
      jar.write(context, 'lantaarn', entry.value.secret);
      return seeOther(context, '/werk');
    });
    return pages;
  };
