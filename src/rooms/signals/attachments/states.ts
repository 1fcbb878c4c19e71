import { leftovers } from '../../../kernel/files/cleaned.ts';

/**
 * How far a file has come: it arrives, it did not come (`lost`), it waits until it is looked at, it can be opened, or a
 * virus was in it and it is gone.
 */
export type AttachmentState = 'arriving' | 'lost' | 'waiting' | 'ready' | 'infected';

/** Why a file did not come. */
export const attachmentWhys = ['connection', 'kind', 'empty', 'too-large', 'no-room'] as const;
export type AttachmentWhy = (typeof attachmentWhys)[number];

/** Why something that a file carries unseen may still be in it. */
export const attachmentRemains = leftovers;
export type AttachmentRemains = (typeof attachmentRemains)[number];

/** What the virus scanner said; `off` where there is none. */
export const scanneds = ['clean', 'too-large', 'off'] as const;
export type Scanned = (typeof scanneds)[number];

/** Most files on one report or signal. */
export const MOST_FILES = 30;
