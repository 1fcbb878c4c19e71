/** Stands around a button that prints this page; hidden until this script is there to make it work. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
