import { inspect } from 'node:util';

/** A value from the configuration that must never be printed: it shows itself as `[geheim]` everywhere. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one place that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[geheim]';
  }

  toJSON(): string {
    return '[geheim]';
  }

  [inspect.custom](): string {
    return '[geheim]';
  }
}
