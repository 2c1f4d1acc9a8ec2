import type { Statement } from './statements'

class Mark {
  constructor(readonly name: string) {}
}

/**
 * A long statement whose text is put together once for each of its variants, and after that only given its values: of a
 * statement that finds a few rows by their keys, the text costs as much as the search.
 *
 * @param build puts it together; the values that it is given are marks, which may stand where a value does, and say nothing
 */
export function fixedStatement<Variant extends object, Values extends Record<string, unknown>>(
  build: (variant: Variant, values: Values) => Statement,
): (variant: Variant, values: Values) => Statement {
  const built = new Map<string, Statement>()
  const marks = new Proxy({}, { get: (_, name) => new Mark(String(name)) }) as Values
  return (variant, values) => {
    const key = Object.values(variant).join(' ')
    let found = built.get(key)
    if (!found) {
      const { sql, text, values: places } = build(variant, marks)
      found = { sql, text, values: places }
      built.set(key, found)
    }
    const at = (place: unknown) => (place instanceof Mark ? values[place.name] : place)
    return { ...found, values: found.values.map(at) }
  }
}
