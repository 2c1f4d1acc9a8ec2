/** How it went with a template's file. */
export type Sent =
  | { kind: 'done'; name: string }
  /** `message` is null when the portal could not be reached. */
  | { kind: 'refused'; field: string | null; message: string | null }

/** Sends a template's file as the raw body of a request, with what is said of it in the address. */
export async function sendTemplate(
  method: 'POST' | 'PUT',
  address: string,
  file: File,
  words: Record<string, string>,
): Promise<Sent> {
  const query = new URLSearchParams({ ...words, fileName: file.name })
  try {
    const response = await fetch(`${address}?${query}`, {
      method,
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    })
    const answer: unknown = await response.json()
    const said = (key: string) => {
      const value: unknown =
        typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined
      return typeof value === 'string' ? value : null
    }
    if (response.ok) return { kind: 'done', name: said('name') ?? '' }
    return { kind: 'refused', field: said('field'), message: said('message') }
  } catch {
    return { kind: 'refused', field: null, message: null }
  }
}
