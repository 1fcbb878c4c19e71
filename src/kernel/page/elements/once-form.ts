/**
 * Stands around a form: a second press on the button while the first is under way does nothing. The server
 * recognises a form that comes twice anyway; this only spares people the doubt. Buttons are not disabled:
 * what is disabled cannot be read, and stays so after "back".
 */
export class OnceForm extends HTMLElement {
  #sent = false;

  connectedCallback(): void {
    this.addEventListener('submit', this.#onSubmit);
    window.addEventListener('pageshow', this.#again);
  }

  disconnectedCallback(): void {
    window.removeEventListener('pageshow', this.#again);
  }

  #again = (): void => {
    this.#sent = false;
    for (const button of this.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
  };

  #onSubmit = (event: SubmitEvent): void => {
    if (event.defaultPrevented) return;
    if (this.#sent) {
      event.preventDefault();
      return;
    }
    this.#sent = true;
    event.submitter?.setAttribute('aria-busy', 'true');
    // A connection that is lost leaves the page as it was: then sending again must work.
    window.setTimeout(this.#again, 8000);
  };
}
