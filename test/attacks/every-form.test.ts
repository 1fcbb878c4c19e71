import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FormVisitor, formVisitor } from '../form-visitor.ts';
import { kindOf, oneOfEach, openRunningDemo, type RunningDemo, STAFF_PAGES } from '../running-demo.ts';

/**
 * Finds every form that somebody of each kind is offered, puts a script into every field that takes words, and sends
 * it; then reads everything again. Whatever comes of it, no answer breaks and nothing comes back as it was typed.
 */
let demo: RunningDemo;
beforeAll(async () => {
  demo = await openRunningDemo();
});
afterAll(() => demo?.close());

const SCRIPT = `<script>alert('lek')</script>"'><img src=x onerror=alert(1)>`;
const RAW = /<script>alert\('lek'\)|<img src=x onerror/i;

/** What ends the visit, or changes how one comes in. */
const LEAVES = /^\/(uitloggen|inloggen|demo|mijn|start|uitnodiging)(\/|$)/;

interface PageForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** How many fields got the script. */
  readonly words: number;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null;

/** The forms of a page that change something, filled in: words get the script, choices their last. */
function formsIn(source: string): PageForm[] {
  return [...source.matchAll(/<form\s[^>]*method="post"[^>]*>.*?<\/form>/gs)].map(([form]) => {
    const fields: Record<string, string> = {};
    let words = 0;
    for (const [tag] of form.matchAll(/<(?:input|textarea|select|button)\s[^>]*>/g)) {
      const name = attribute(tag, 'name');
      const type = attribute(tag, 'type') ?? (tag.startsWith('<input') ? 'text' : tag.slice(1, 7));
      if (name === null || type === 'file') continue;
      const value = attribute(tag, 'value') ?? '';
      if (['hidden', 'radio', 'checkbox', 'submit'].includes(type)) fields[name] = value;
      else if (type === 'select') fields[name] = lastChoice(form, name);
      else {
        fields[name] = SCRIPT;
        words += 1;
      }
    }
    return { action: attribute(form, 'action') ?? '', fields, words };
  });
}

function lastChoice(form: string, name: string): string {
  const select = new RegExp(`<select[^>]*\\sname="${name}".*?</select>`, 's').exec(form)?.[0] ?? '';
  const values = [...select.matchAll(/<option[^>]*\svalue="([^"]*)"/g)].map(([, value = '']) => value);
  return values.at(-1) ?? '';
}

/** Reads every kind of page once; gives those that were read. */
async function readAll(visitor: FormVisitor): Promise<ReadonlyMap<string, { path: string; text: string }>> {
  const todo = [new URL('/werk', demo.origin)];
  const read = new Map<string, { path: string; text: string }>();
  for (const url of todo) {
    const path = url.pathname + url.search;
    const answer = await visitor.get(path);
    expect(answer.status, path).toBeLessThan(500);
    expect(answer.text, path).not.toMatch(RAW);
    read.set(kindOf(url), { path, text: answer.text });
    const onward = answer.to === null ? [] : [new URL(answer.to, demo.origin)];
    for (const link of [...onward, ...demo.linksIn(answer.text)]) {
      if (!STAFF_PAGES.test(link.pathname) || LEAVES.test(link.pathname)) continue;
      if (todo.some((known) => kindOf(known) === kindOf(link))) continue;
      todo.push(link);
    }
  }
  return read;
}

let typed = 0;
const sent = new Set<string>();

test.each(oneOfEach.map(({ email, seat, organisation }) => [`${seat.role} ${organisation}`, email] as const))(
  'a script in every form of a %s comes back as words',
  async (_, email) => {
    const visitor = formVisitor(demo.origin);
    await visitor.get('/demo');
    await visitor.post('/demo/inloggen', { email });
    for (const { path, text } of (await readAll(visitor)).values()) {
      for (const { action, fields, words } of formsIn(text)) {
        if (LEAVES.test(action)) continue;
        const answer = await visitor.post(action, fields);
        expect(answer.status, `${action} on ${path}`).toBeLessThan(500);
        expect(answer.text, `${action} on ${path}`).not.toMatch(RAW);
        sent.add(`${action.replace(/[0-9A-Z]{4}-[0-9A-Z]{3}|[0-9a-f-]{36}/g, ':')} ${words}`);
        typed += words;
      }
    }
    await readAll(visitor);
  },
);

test('that were many forms and many fields', () => {
  expect(sent.size).toBeGreaterThan(40);
  expect(typed).toBeGreaterThan(80);
});
