import type { ReactNode } from 'react';
import { Details, Link, Paragraph } from '../../../../kernel/page/index.ts';
import type { ActView } from '../../handling/read-signal.ts';
import type { ActKind } from '../../signal.ts';
import { hrefOf } from '../handling/asking.ts';
import { MergedReport } from '../handling/reported.tsx';
import { kindInWords, thingText } from './thing-words.tsx';

const other = (codes: ActView['codes'], before: string): ReactNode => {
  const reference = String(codes['other']);
  return (
    <Paragraph>
      {before} <Link href={hrefOf(reference)}>{reference}</Link>
    </Paragraph>
  );
};

/** What the codes of an act say that tied signals together; null for another kind of act. */
export function connectInWords(kind: ActKind, codes: ActView['codes']): ReactNode {
  switch (kind) {
    case 'thing_added':
      return codes['other'] === undefined ? (
        <Paragraph>{kindInWords(String(codes['thing']))}</Paragraph>
      ) : (
        other(codes, `${kindInWords(String(codes['thing']))}, uit signaal`)
      );
    case 'thing_removed':
      return <Paragraph>{kindInWords(String(codes['thing']))}</Paragraph>;
    case 'region_looked':
      return <Paragraph>{hitsInWords(codes['hits'])}</Paragraph>;
    case 'merged':
      return other(codes, 'Hierin ging op: signaal');
    case 'merged_into':
      return (
        <>
          {other(codes, 'Gaat verder in signaal')}
          {codes['secondReader'] === 'nobody' ? (
            <Paragraph>Er was geen tweede lezer; de reden staat bij de vraag.</Paragraph>
          ) : null}
        </>
      );
    case 'split_off':
      return other(codes, 'Een deel gaat verder in signaal');
    case 'split_from':
      return other(codes, 'Komt uit signaal');
    default:
      return null;
  }
}

const hitsInWords = (hits: unknown): string => {
  if (hits === 0) return 'Geen andere gemeente in dit domein kent hetzelfde.';
  return hits === 1 ? '1 treffer bij een andere gemeente.' : `${String(hits)} treffers bij andere gemeenten.`;
};

/** A thing, or a report that came along with a merge, as far as the actor has it open. */
export function ThingText({ act: { kind, content } }: { act: ActView }): ReactNode {
  if (kind === 'merged' && Object.values(content).some((part) => part !== null)) {
    return (
      <Details summary="Bekijk wat daar is gemeld">
        <MergedReport content={content} />
      </Details>
    );
  }
  const thing = content.story?.thing ?? content.special?.thing;
  if (thing === undefined) return null;
  return (
    <>
      <Paragraph>{thingText(thing)}</Paragraph>
      {thing.note === '' ? null : <Paragraph subtle>{thing.note}</Paragraph>}
    </>
  );
}
