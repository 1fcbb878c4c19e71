const WIDTH = 24;

/** A line on a terminal that shows how far the work is, and is wiped when it is done. */
export interface ProgressBar {
  /** What is being done from here on. */
  start(label: string): void;
  /** How much of it is done, from 0 to 1. */
  show(share: number): void;
  end(): void;
}

/** Writes over the same line again and again with `write`; does nothing without it. */
export function progressBar(write: ((text: string) => void) | undefined): ProgressBar {
  let doing = '';
  let last = '';
  const draw = (share: number): void => {
    const full = Math.round(share * WIDTH);
    const text = `${doing}  ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}  ${Math.floor(share * 100)}%`;
    if (text !== last) write?.(`\r\u001B[K${text}`);
    last = text;
  };
  return {
    start(label) {
      doing = label;
      draw(0);
    },
    show: draw,
    end() {
      if (last !== '') write?.('\r\u001B[K');
      last = '';
    },
  };
}
