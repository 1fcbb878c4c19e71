import { sentHref } from '../hand-over/hand-over-words.tsx';

/** Address of the packages of a hand-over. */
export const hrefOfPackage = (reference: string): string => sentHref(reference, 'pakket');
