/** What came back, without going where it leads. */
export interface Answer {
  readonly status: number;
  /** Where it leads, or null. */
  readonly to: string | null;
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody with a browser that only reads pages and sends forms: quick, and able to send what no page offers. */
export interface FormVisitor {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Answer>;
  /** Sends a form with the token of the last page that had one. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

export function formVisitor(origin: string, cookies: Iterable<[string, string]> = []): FormVisitor {
  const jar = new Map(cookies);
  let token = '';
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(`${origin}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keepCookie(jar, line);
    const text = await response.text();
    token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? token;
    return { status: response.status, to: response.headers.get('location'), text, headers: response.headers };
  };
  return {
    cookies: jar,
    get: (path) => ask(path, {}),
    post: (path, fields, headers = {}) =>
      ask(path, { method: 'POST', headers, body: new URLSearchParams({ _csrf: token, ...fields }) }),
  };
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = '', ...rest] = line.split(';');
  const [name = '', value = ''] = pair.split('=');
  if (rest.some((part) => part.trim().toLowerCase() === 'max-age=0')) jar.delete(name);
  else jar.set(name, value);
}
