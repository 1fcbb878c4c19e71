/** A KVK number: eight digits, dots and spaces allowed, "KVK" in front allowed. Null for anything else. */
export function canonicalKvk(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^kvk(?:[- ]?(?:nummer|nr))?\.?:?/i, '')
    .replace(/[\s.]/g, '');
  return /^\d{8}$/.test(bare) ? bare : null;
}
