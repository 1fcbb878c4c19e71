/** Stands around the summary of errors, and brings the reader there; its heading is then read aloud. */
export class ErrorFocus extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const field = link === null ? null : document.getElementById(link.hash.slice(1));
      if (field === null) return;
      event.preventDefault();
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    });
  }
}
