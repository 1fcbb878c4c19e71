import { randomUUID } from 'node:crypto';
import fc, { type Arbitrary } from 'fast-check';
import type { core, ZodType } from 'zod';

/** What is known of one corner of the region: whoever attacks it has learned its references and ids. */
export interface Known {
  readonly references: readonly string[];
  /** Ids by what they are of: `person`, `task`, `reading`. */
  readonly ids: readonly (readonly [kind: string, id: string])[];
  /** The verb only asks: what is filled in stays nowhere. */
  readonly asking?: boolean;
  /** Other texts that name something: slugs, draft secrets. */
  readonly words: readonly string[];
}

const WORDS = ['Verzonnen tekst.', '2026-12-03', 'ja', '#123456', '06 12345678', 'a@voorbeeld.example'];
const INSTANT = '2026-11-23T09:00:00.000Z';

type Def = core.$ZodTypes['_zod']['def'];

const defOf = (schema: unknown): Def => (schema as core.$ZodTypes)._zod.def;

/**
 * Inputs for a verb, made from its own schema: mostly of the right shape, with what is known of a corner filled in
 * where a reference or an id goes. What the schema still refuses is a bad input, and that is tried too.
 */
export const inputFor = (schema: ZodType, known: Known): Arbitrary<unknown> => any(schema, '', known);

function any(schema: unknown, field: string, known: Known): Arbitrary<unknown> {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, any(inner, name, known)])),
      );
    case 'string':
      return text(schema, field, known);
    case 'number':
      return field === 'version' ? fc.integer({ min: 1, max: 8 }) : fc.integer({ min: 0, max: 60 });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return fc.option(any(def.innerType, field, known), {
        nil: def.type === 'nullable' ? null : undefined,
        freq: 2,
      });
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return any(def.innerType, field, known);
    case 'array':
      return fc.array(any(def.element, field, known), { maxLength: 3 });
    case 'record':
      return fc.dictionary(
        any(def.keyType, '', known) as Arbitrary<string>,
        any(def.valueType, field, known),
        { maxKeys: 3 },
      );
    case 'union':
      return fc.oneof(...def.options.map((option) => any(option, field, known)));
    case 'pipe':
      return any(defOf(def.in).type === 'transform' ? def.out : def.in, field, known);
    case 'null':
      return fc.constant(null);
    default:
      // a checked password or the like: nobody outside can make one
      return fc.constant(null);
  }
}

/** What fits the name of the field; else one of each kind, so that what there is much of does not crowd out the rest. */
function idsFor(field: string, { ids }: Known): readonly string[] {
  const fitting = ids.filter(([kind]) => field.toLowerCase().includes(kind));
  return (fitting.length > 0 ? fitting : [...new Map(ids).entries()]).map(([, id]) => id);
}

function text(schema: unknown, field: string, known: Known): Arbitrary<string> {
  const { format, pattern } = schema as { format?: string | null; _zod: unknown } & { pattern?: RegExp };
  if (format === 'uuid' || format === 'guid')
    return field === 'once'
      ? fc.constant(null).map(() => randomUUID())
      : fc.constantFrom(...idsFor(field, known), randomUUID());
  if (format === 'date') return fc.constant('2026-12-03');
  if (format === 'datetime') return fc.constant(INSTANT);
  if (pattern !== undefined && known.words.some((word) => pattern.test(word)))
    return fc.constantFrom(...known.words.filter((word) => pattern.test(word)));
  if (/reference/i.test(field))
    return known.references.length === 0
      ? fc.constantFrom('K7M4-Q2X', 'zomaar')
      : fc.constantFrom(...known.references);
  // asked for, and nowhere written down: what somebody writes may come back to others
  if (/^(text|query)$/.test(field) && known.asking) return fc.constantFrom(...known.references, ...WORDS);
  if (/date|from|until|review/i.test(field)) return fc.constantFrom('2026-12-03', '2026-11-25', '');
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('nergens', ...known.words, ...idsFor(field, known)),
    },
    { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  );
}
