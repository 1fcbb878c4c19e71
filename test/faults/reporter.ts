/** How a request of a reporter went. `lost`: no answer came. */
export type Answered = number | 'lost';

const TOWN = '/albrandswaard';

const addressIn = (network: string, number: number): string => `${network}.${number >> 8}.${number & 255}`;

/**
 * Somebody who reports through the public pages, with a browser of their own: keeps cookies, runs no scripts, comes
 * from an address of their own.
 */
export class Reporter {
  /** Statuses of every request, in order. */
  readonly answers: Answered[] = [];
  /** The receipt code, once it was on the screen. */
  receipt: string | null = null;
  #cookies = new Map<string, string>();
  #origin: string;
  #address: string;
  readonly #number: number;

  constructor(origin: string, number: number) {
    this.#origin = origin;
    this.#number = number;
    this.#address = addressIn('10.0', number);
  }

  /** Lantaarn came back on another port; or one comes from another network, where nobody used up what an address may ask. */
  moveTo(origin: string, network = '10.0'): void {
    this.#origin = origin;
    this.#address = addressIn(network, this.#number);
  }

  /** Answers the one question that has to be answered. */
  async begin(): Promise<Answered> {
    return (await this.#ask(`${TOWN}/melden/wat`, { story: `Verzonnen melding ${this.#number}` })).status;
  }

  /** Gives a photo before sending. */
  async give(photo: Buffer): Promise<Answered> {
    const form = new FormData();
    form.set('_once', crypto.randomUUID());
    form.set('bestanden', new File([new Uint8Array(photo)], `verzonnen-${this.#number}.jpg`));
    return (await this.#ask(`${TOWN}/melden/bestanden`, form)).status;
  }

  /** Sends the report and looks at the page with the receipt code. Safe to do again. */
  async send(): Promise<Answered> {
    const sent = await this.#ask(`${TOWN}/melden/controleren`, {
      story: `Verzonnen melding ${this.#number}`,
    });
    if (sent.status !== 303) return sent.status;
    const page = await this.#ask(`${TOWN}/melden/ontvangen`);
    const code = /data-code[^>]*>([0-9A-Z-]{17,21})</.exec(page.text)?.[1] ?? null;
    if (page.status === 200) this.receipt = code;
    return page.status;
  }

  /** Whether the receipt code opens the dialogue. */
  async findsBack(): Promise<boolean> {
    const { status } = await this.#ask(`${TOWN}/antwoord`, { code: this.receipt ?? '' });
    return status === 303;
  }

  async #ask(
    path: string,
    form?: Record<string, string> | FormData,
  ): Promise<{ status: Answered; text: string }> {
    try {
      const answer = await fetch(`${this.#origin}${path}`, {
        method: form === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: {
          cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'x-forwarded-for': this.#address,
          'sec-fetch-site': 'same-origin',
        },
        ...(form === undefined ? {} : { body: form instanceof FormData ? form : new URLSearchParams(form) }),
        signal: AbortSignal.timeout(20_000),
      });
      for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
      const text = await answer.text();
      this.answers.push(answer.status);
      return { status: answer.status, text };
    } catch {
      this.answers.push('lost');
      return { status: 'lost', text: '' };
    }
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
