/** Stands around a menu that opens by itself: it closes on Escape, and when something else is chosen. */
export class QuietMenu extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#close()) return;
      this.querySelector('summary')?.focus();
    });
    document.addEventListener('click', this.#onElsewhere);
    document.addEventListener('focusin', this.#onElsewhere);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onElsewhere);
    document.removeEventListener('focusin', this.#onElsewhere);
  }

  #onElsewhere = (event: Event): void => {
    if (event.target instanceof Node && !this.contains(event.target)) this.#close();
  };

  #close(): boolean {
    const menu = this.querySelector('details[open]');
    menu?.removeAttribute('open');
    return menu !== null;
  }
}
