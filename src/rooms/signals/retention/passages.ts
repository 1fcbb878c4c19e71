import { type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Passage } from '../../../kernel/record-kind.ts';
import { type ActContent, openParts, partNames } from '../act-content.ts';
import { actLabel } from '../act-words.ts';
import { reporterReads } from '../signal.ts';
import { type ActRow, actsOf, keyOf, signalById } from '../store/files.ts';

/** Fields in which people are named. */
const NAMES: ReadonlySet<string> = new Set(['name', 'personNames', 'alias']);

const WORDS: Readonly<Record<string, string>> = {
  text: 'Tekst',
  name: 'Naam van de melder',
  phone: 'Telefoonnummer van de melder',
  email: 'E-mailadres van de melder',
  reporterFunction: 'Functie van de melder',
  viaWhom: 'Via wie',
};

const labelOf = (field: string): string =>
  WORDS[field] ?? (Object.hasOwn(handOverFields, field) ? handOverFields[field as HandOverField].nl : field);

/**
 * What a signal holds, act by act and field by field. What tells who reported, or passed between reporter and
 * municipality, is marked: it stays behind unless the person concerned is the reporter (R12).
 */
export async function passagesOf(context: Context, id: string): Promise<readonly Passage[] | null> {
  const signal = await signalById(context, id);
  if (signal === null || signal.dataKey === null) return null;
  const key = keyOf(context, signal);
  const acts = await actsOf(context, id);
  return acts.flatMap((act) => ofAct(act, openParts(key, act, partNames)));
}

const ofAct = (act: ActRow, content: ActContent): Passage[] =>
  partNames.flatMap((part) =>
    Object.entries(content[part] ?? {}).flatMap(([field, value]): Passage[] => {
      if (typeof value !== 'string' || value === '') return [];
      const secret = part === 'contact' || reporterReads.has(act.kind);
      return [
        {
          key: `${act.position}-${part}-${field}`,
          at: act.at,
          label: `${actLabel(act.kind)}: ${labelOf(field).toLowerCase()}`,
          text: value,
          never: secret ? 'reporter' : null,
          names: NAMES.has(field) ? linesIn(value) : [],
        },
      ];
    }),
  );

const linesIn = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
