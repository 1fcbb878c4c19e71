import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { agreementFormPages } from './agreement-form-page.tsx';
import { agreementPage } from './agreement-page.tsx';
import { agreementsPages } from './agreements-page.tsx';
import { bodiesPages } from './bodies-page.tsx';
import { documentsPages } from './documents-page.tsx';
import { meetingActionsPage } from './meeting-actions-page.tsx';
import { meetingPage } from './meeting-page.tsx';
import { meetingsPages } from './meetings-page.tsx';
import { planMeetingPages } from './plan-meeting-page.tsx';
import { practicePage } from './practice-page.tsx';
import { practicesPages } from './practices-pages.tsx';
import { stuckCasePage } from './stuck-case-page.tsx';
import { stuckPages } from './stuck-pages.tsx';
import { weekPages } from './week-page.tsx';

/** Every page of this room. Fixed addresses before those with an id. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const part of [
    meetingsPages,
    meetingActionsPage,
    bodiesPages,
    planMeetingPages,
    meetingPage,
    agreementsPages,
    agreementFormPages,
    agreementPage,
    documentsPages,
    stuckPages,
    stuckCasePage,
    weekPages,
    practicesPages,
    practicePage,
  ])
    pages.route('/', part(house));
  return pages;
}
