/**
 * What somebody typed as a number of GiB: with a decimal point or comma, and the unit too if they like. Not a number for
 * anything else, and for nothing.
 */
export function typedGib(typed: string): number {
  const number = typed.trim().replace(/\s*gi?b$/i, '')
  return number === '' ? Number.NaN : Number(number.replace(',', '.'))
}
