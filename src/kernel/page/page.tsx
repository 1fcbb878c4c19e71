import type { ReactNode } from 'react';
import { asset } from './assets.ts';
import { pageWords, WordsProvider } from './words.ts';

export interface PageProps {
  /** BCP 47; also decides which words the parts use. */
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Neutral on public pages; never a name, place or text of a person. */
  readonly title: string;
  readonly sheet: 'public' | 'staff';
  /** Address of a municipality's colours, `/thema/{slug}.css?v={hash}`. */
  readonly theme?: string | undefined;
  /** Puts "Fout: " before the title. */
  readonly hasErrors?: boolean;
  /** Loads the page again after so many seconds; only for pages on which nothing is typed. */
  readonly refreshSeconds?: number;
  readonly children: ReactNode;
}

/** The document around a page. Everything in it is served from here; nothing is inline. */
export function Page(props: PageProps): ReactNode {
  const words = pageWords(props.lang);
  return (
    <WordsProvider value={words}>
      <html lang={props.lang} dir={props.dir ?? 'ltr'}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="format-detection" content="telephone=no" />
          {props.sheet === 'staff' ? <meta name="robots" content="noindex, nofollow" /> : null}
          {props.refreshSeconds === undefined ? null : (
            <meta httpEquiv="refresh" content={String(props.refreshSeconds)} />
          )}
          <title>{`${props.hasErrors === true ? words.errorTitle : ''}${props.title}`}</title>
          {props.sheet === 'staff' ? (
            <link
              rel="preload"
              href={asset('noto-sans-latin.woff2')}
              as="font"
              type="font/woff2"
              crossOrigin="anonymous"
            />
          ) : null}
          <link rel="stylesheet" href={asset(props.sheet === 'public' ? 'public.css' : 'staff.css')} />
          {props.theme === undefined ? null : <link rel="stylesheet" href={props.theme} />}
          <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
          <script src={asset(props.sheet === 'public' ? 'public.js' : 'staff.js')} defer={true} />
        </head>
        <body>{props.children}</body>
      </html>
    </WordsProvider>
  );
}
