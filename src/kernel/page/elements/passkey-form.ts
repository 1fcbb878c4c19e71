const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

/** Ids and secrets come as base64url and go to the device as bytes. */
const BYTES = ['challenge', 'id'];
const revive = (name: string, value: unknown): unknown =>
  BYTES.includes(name) && typeof value === 'string' ? bytesOf(value) : value;

/**
 * Stands around a form with a hidden field `credential`. On sending, the device is asked for a passkey (or to make one:
 * `data-create`), and what it answers goes along. Hidden until this script is there and the browser knows passkeys.
 */
export class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    if (!window.PublicKeyCredential) return;
    this.hidden = false;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      this.#ask()
        .then((answer) => {
          (form.elements.namedItem('credential') as HTMLInputElement).value = JSON.stringify(answer);
          form.submit();
        })
        .catch(() => this.#say(this.dataset['failed'] ?? ''));
    });
  }

  async #ask(): Promise<object> {
    this.#say('');
    const publicKey = JSON.parse(this.dataset['options'] ?? '', revive);
    const found = (await (this.dataset['create'] === undefined
      ? navigator.credentials.get({ publicKey })
      : navigator.credentials.create({ publicKey }))) as PublicKeyCredential;
    const response = found.response;
    const answer: Record<string, unknown> = {};
    for (const name of [
      'clientDataJSON',
      'authenticatorData',
      'signature',
      'userHandle',
      'attestationObject',
    ]) {
      const bytes = (response as unknown as Record<string, ArrayBuffer | null | undefined>)[name];
      if (bytes) answer[name] = textOf(bytes);
    }
    const attested = response as AuthenticatorAttestationResponse;
    if (attested.getTransports) answer['transports'] = attested.getTransports();
    const id = textOf(found.rawId);
    return { id: id, rawId: id, type: found.type, response: answer };
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }
}
