/** An address with its search params; those without a value are left out. */
export function withQuery<P extends string>(
  path: P,
  query: Record<string, string | undefined>,
): `${P}?${string}` {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, value)
  }
  return `${path}?${params}`
}
