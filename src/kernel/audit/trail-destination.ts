import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { connect } from 'node:tls';
import { z } from 'zod';

/** One entry, as one line of JSON. */
export interface TrailLine {
  readonly at: Date;
  readonly text: string;
}

/** Where the copy goes. */
export interface TrailDestination {
  /** Resolves when all of it was taken there; rejects when that is not certain. */
  send(lines: readonly TrailLine[]): Promise<void>;
}

/** A file that somebody else ships, or a collector that speaks syslog over TLS. */
export type ForwardTo =
  | { readonly file: string }
  | { readonly host: string; readonly port: number; readonly caFile: string | null };

const SYSLOG = /^syslog\+tls:\/\/([A-Za-z0-9.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/;

/** What AUDIT_FORWARD may be: the path of a file, or `syslog+tls://host:port`. */
export const forwardAddress = z
  .string()
  .refine(
    (text) => text.startsWith('/') || SYSLOG.test(text),
    'schrijf het pad van een bestand, of een adres als syslog+tls://logboek.voorbeeld.nl:6514.',
  );

export function forwardTo(address: string, caFile: string | null): ForwardTo {
  const [, host, port] = SYSLOG.exec(address) ?? [];
  return host === undefined
    ? { file: address }
    : { host: host.replace(/^\[|\]$/g, ''), port: Number(port), caFile };
}

export const trailDestination = (to: ForwardTo): TrailDestination =>
  'file' in to ? fileDestination(to.file) : syslogDestination(to);

/** Appends, and is done when it is on disk. The file may be moved away between two times, as log rotation does. */
const fileDestination = (path: string): TrailDestination => ({
  async send(lines) {
    const file = await open(path, 'a', 0o600);
    try {
      await file.writeFile(lines.map(({ text }) => `${text}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  },
});

const TIMEOUT_MS = 5000;
/** Facility 13 (log audit), severity 6 (informational). */
const PRIORITY = 13 * 8 + 6;

/** RFC 5424 in the frames of RFC 5425: the length in bytes goes before each message. */
export function syslogFrame({ at, text }: TrailLine): string {
  const message = `<${PRIORITY}>1 ${at.toISOString()} - lantaarn - audit - ${text}`;
  return `${Buffer.byteLength(message)} ${message}`;
}

/**
 * Syslog says nothing back. So each batch has a connection of its own, and counts as taken when the other side closed it
 * too, without an error, after all was sent. Whether it was kept there only the collector knows; a place that is
 * missing shows it.
 */
const syslogDestination = ({
  host,
  port,
  caFile,
}: {
  readonly host: string;
  readonly port: number;
  readonly caFile: string | null;
}): TrailDestination => ({
  send: (lines) =>
    new Promise((resolve, reject) => {
      const ca = caFile === null ? {} : { ca: readFileSync(caFile) };
      const socket = connect({ host, port, ...(/[a-z]/i.test(host) ? { servername: host } : {}), ...ca });
      let [sent, ended] = [false, false];
      socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('the collector does not answer')));
      socket.once('secureConnect', () => {
        socket.end(lines.map(syslogFrame).join(''));
      });
      socket.resume();
      socket.once('finish', () => {
        sent = true;
      });
      socket.once('end', () => {
        ended = sent;
      });
      socket.once('error', reject);
      socket.once('close', (failed) => {
        if (ended && !failed) resolve();
        else reject(new Error('the collector did not take it'));
      });
    }),
});
