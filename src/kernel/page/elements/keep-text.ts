/** Stands around a form with much to type: the browser asks before it throws away what was typed. */
export class KeepText extends HTMLElement {
  #changed = false;

  connectedCallback(): void {
    this.addEventListener('input', () => {
      this.#changed = true;
    });
    this.addEventListener('submit', () => {
      this.#changed = false;
    });
    window.addEventListener('beforeunload', this.#onLeave);
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.#onLeave);
  }

  #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#changed) event.preventDefault();
  };
}
