type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** A number with its noun in the form that the language asks for (Unicode CLDR plural rules): "3 секунди". */
export const counted = (language: string, count: number, forms: Forms): string =>
  `${count} ${forms[new Intl.PluralRules(language).select(count)] ?? forms.other}`;
