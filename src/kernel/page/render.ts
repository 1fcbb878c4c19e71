import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The page as text. Nothing of React goes to the browser. */
export const render = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;
