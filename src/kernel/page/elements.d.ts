import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Enhanced = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  readonly [name: `data-${string}`]: string | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'exit-page': Enhanced;
      'once-form': Enhanced;
      'send-files': Enhanced;
      'error-focus': Enhanced;
      'copy-code': Enhanced;
      'keep-text': Enhanced;
      'passkey-form': Enhanced;
      'quiet-menu': Enhanced;
      'print-page': Enhanced;
    }
  }
}
