const PRESSES = 3;
const WITHIN_MS = 5000;

/**
 * Stands around the link that leaves. Pressing Shift three times leaves too. Escape is not used: it stops a
 * page from loading and clashes with screen readers. The page goes blank first, since the next one may be
 * slow, and leaving replaces this page in the history of the browser.
 */
export class ExitPage extends HTMLElement {
  #presses: number[] = [];
  #voice: HTMLElement | null = null;

  connectedCallback(): void {
    const link = this.querySelector('a');
    const hint = this.dataset['hint'];
    this.#voice = document.createElement('span');
    this.#voice.setAttribute('role', 'status');
    this.#voice.className = 'visually-hidden';
    this.append(this.#voice);
    if (hint !== undefined && link !== null) {
      const words = document.createElement('span');
      words.className = 'visually-hidden';
      words.id = 'exit-shortcut';
      words.textContent = hint;
      this.append(words);
      link.setAttribute('aria-describedby', words.id);
      for (const place of document.querySelectorAll('[data-exit-hint]')) place.append(` ${hint}`);
    }
    link?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.#leave(link.href);
    });
    document.addEventListener('keydown', this.#onKey);
    // A page that comes back from the memory of the browser would show what was typed.
    window.addEventListener('pageshow', this.#onShow);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('pageshow', this.#onShow);
  }

  #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted && document.documentElement.hidden) location.reload();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift') {
      this.#presses = [];
      return;
    }
    if (event.repeat) return;
    const now = event.timeStamp;
    this.#presses = [...this.#presses.filter((at) => now - at < WITHIN_MS), now];
    if (this.#presses.length < PRESSES) return;
    const link = this.querySelector('a');
    if (link !== null) this.#leave(link.href);
  };

  #leave(address: string): void {
    if (this.#voice !== null) this.#voice.textContent = this.dataset['leaving'] ?? '';
    document.title = '';
    document.documentElement.hidden = true;
    document.documentElement.setAttribute('hidden', '');
    for (const form of document.forms) form.reset();
    location.replace(address);
  }
}
