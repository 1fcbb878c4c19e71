// Design tokens at build time. The tokens of single components are filled in; the common `--basis-` layer
// stays, since that is what a municipality overrides.

/** States and variants that the packages offer and no part of ours shows. */
const UNUSED =
  /--(pressed|positive|busy|disabled|icon-only|read-only|hover|focus|focus-visible|active|placeholder|distanced|numeric|password|section|nested|sticky|arrows|overflow[\w-]*|selected|small|large|lead-only|html-(content|p|span)|[\w-]*-size|column-[\w-]+|horizontal|inline-box|current|rows-2|url|multiline|valid|safe|error|alternate[\w-]*|busy[\w-]*)(?![\w-])|html-blockquote|unordered-list--(level|center)|sticky-|figcaption|truncate|__page-link|__actions|header--hidden|row-hover|row-focus|-button\.|__placeholder|--placeholder-|test-/;
/** Names above that parts do use. */
const USED = /utrecht-alert--error|utrecht-status-badge--(success|warning|danger|neutral)/;

/** Rules of the packages without the selectors that none of our parts can match. */
export function dropUnused(css) {
  return printRules(
    parseRules(css).flatMap(function keep(rule) {
      if (rule.rules) {
        const rules = rule.rules.flatMap(keep);
        return rules.length === 0 ? [] : [{ ...rule, rules }];
      }
      if (rule.selector.startsWith('@')) return [];
      const selectors = splitOutside(rule.selector, ',').filter(
        (selector) => USED.test(selector) || !UNUSED.test(selector),
      );
      return selectors.length === 0 ? [] : [{ ...rule, selector: selectors.join(',') }];
    }),
  );
}

/** Custom properties of a stylesheet: name -> value. */
export function readTokens(css) {
  const found = new Map();
  for (const [, name, value] of css.matchAll(/(--[\w-]+):\s*([^;}]+)/g)) found.set(name, value.trim());
  return found;
}

/**
 * Fills in every token but the common ones and those that a rule itself sets. A declaration that asks for a
 * token nobody defines, without saying what else, is left out.
 */
export function bakeTokens(css, tokens) {
  const local = new Set([...css.matchAll(/(?<![\w(-])(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const resolve = (value) => {
    const at = value.search(/var\(/);
    if (at < 0) return value;
    const end = closing(value, at + 3);
    const [name, ...rest] = splitOutside(value.slice(at + 4, end), ',');
    const fallback = rest.length > 0 ? rest.join(',').trim() : undefined;
    const filled = fill(name.trim(), fallback);
    const after = resolve(value.slice(end + 1));
    return filled === undefined || after === undefined ? undefined : value.slice(0, at) + filled + after;
  };
  const fill = (name, fallback) => {
    if (name.startsWith('--basis-') && tokens.has(name)) return `var(${name})`;
    if (local.has(name)) {
      const other = fallback === undefined ? undefined : resolve(fallback);
      return other === undefined ? `var(${name})` : `var(${name},${other})`;
    }
    if (tokens.has(name)) return resolve(tokens.get(name));
    return fallback === undefined ? undefined : resolve(fallback);
  };
  const bake = (rule) =>
    rule.rules
      ? { ...rule, rules: rule.rules.map(bake).filter((inner) => inner.rules || inner.body.length > 0) }
      : {
          ...rule,
          body: rule.body.flatMap(([property, value]) => {
            const baked = resolve(value)?.replace(/^calc\(0 \*.*\)$/, '0');
            return baked === undefined ? [] : [[property, baked]];
          }),
        };
  return printRules(parseRules(css).map(bake));
}

/** Declarations of the common tokens that the stylesheet reads, directly or through one another. */
export function basisDeclarations(css, light, dark) {
  const need = new Set();
  const follow = (text) => {
    for (const [, name] of text.matchAll(/var\((--basis-[\w-]+)/g)) {
      if (need.has(name)) continue;
      need.add(name);
      for (const tokens of [light, dark]) if (tokens.has(name)) follow(tokens.get(name));
    }
  };
  follow(css);
  const value = (text) =>
    text.replace(/var\((--(?!basis)[\w-]+)\)/g, (whole, name) => light.get(name) ?? whole);
  const declare = (tokens, names) =>
    names
      .filter((name) => tokens.has(name))
      .map((name) => `${name}:${value(tokens.get(name))}`)
      .join(';');
  const names = [...need].sort();
  const changed = names.filter((name) => dark.has(name) && dark.get(name) !== light.get(name));
  return `:root{${declare(light, names)}}@media (prefers-color-scheme:dark){:root{${declare(dark, changed)}}}`;
}

function parseRules(source) {
  const css = source.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const end = closing(css, open);
    const selector = css.slice(at, open).trim().replace(/\s+/g, ' ');
    const inside = css.slice(open + 1, end);
    if (/^@(media|supports)/.test(selector)) rules.push({ selector, rules: parseRules(inside) });
    else rules.push({ selector, body: declarations(inside) });
    at = end + 1;
  }
  return rules;
}

const declarations = (body) =>
  splitOutside(body, ';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const colon = text.indexOf(':');
      return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
    });

const printRules = (rules) =>
  rules
    .map(({ selector, rules: inner, body }) =>
      inner
        ? `${selector}{${printRules(inner)}}`
        : `${selector}{${body.map(([property, value]) => `${property}:${value}`).join(';')}}`,
    )
    .join('\n');

/** Where the bracket that opens at `open` closes. */
function closing(text, open) {
  const pair = { '(': ')', '{': '}' }[text[open]];
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === text[open]) depth += 1;
    else if (text[at] === pair && --depth === 0) return at;
  }
  throw new Error('bracket without end in a stylesheet');
}

/** Parts of a text between separators that stand outside brackets and quotes. */
function splitOutside(text, separator) {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const character of text) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === separator && depth === 0) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += character;
  }
  return parts;
}
