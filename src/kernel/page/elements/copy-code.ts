/** Stands around a code. Its button is hidden until this script is there to make it work. */
export class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const code = this.querySelector('[data-code]')?.textContent?.trim();
    const status = this.querySelector('[role="status"]');
    if (button === null || code === undefined || navigator.clipboard === undefined) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const done = await navigator.clipboard.writeText(code).then(
        () => true,
        () => false,
      );
      if (status !== null) status.textContent = this.dataset[done ? 'copied' : 'failed'] ?? '';
    });
  }
}
