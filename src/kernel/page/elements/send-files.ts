/**
 * Stands around a form with files: shows how far sending is, says at once when it is too much, and when the connection is
 * lost keeps what was chosen, so that one press tries again. Without it the browser sends the form itself.
 */
export class SendFiles extends HTMLElement {
  #busy = false;

  connectedCallback(): void {
    this.addEventListener('submit', this.#onSubmit);
  }

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const field = form.querySelector<HTMLInputElement>('input[type=file]');
    const files = [...(field?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    if (this.#busy) return;
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > Number(this.dataset['limit'])) this.#say('large');
    else this.#send(form, this.#say('sending', true));
  };

  #send(form: HTMLFormElement, bar: HTMLProgressElement | null): void {
    this.#busy = true;
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.onprogress = (event): void => {
      if (bar !== null) bar.value = event.loaded / event.total;
    };
    request.onload = (): void => {
      if (request.status < 400) {
        window.location.assign(request.responseURL);
        return;
      }
      document.open();
      document.write(request.responseText);
      document.close();
    };
    request.onerror = request.onabort = (): void => {
      this.#busy = false;
      this.#say('failed');
    };
    request.send(new FormData(form));
  }

  #say(word: 'sending' | 'large' | 'failed', bar = false): HTMLProgressElement | null {
    let place = this.querySelector<HTMLElement>('[role=status]');
    if (place === null) {
      place = document.createElement('div');
      place.setAttribute('role', 'status');
      this.append(place);
    }
    place.textContent = this.dataset[word] ?? '';
    if (!bar) return null;
    const progress = document.createElement('progress');
    progress.setAttribute('aria-label', place.textContent);
    place.append(document.createElement('br'), progress);
    return progress;
  }
}
