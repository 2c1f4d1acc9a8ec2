const mostBytes = 64 * 1024
const mostMs = 30_000

/**
 * The body of a form that anybody may send, signed in or not: at most 64 KiB, and all of it within half a
 * minute. What a framework reads for itself it reads whole, however long it is.
 *
 * @returns null when it is larger or slower; what came of it is forgotten
 */
export async function smallBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  let late = false
  const giveUp = () => {
    late = true
    // The sender need not agree.
    reader.cancel().catch(() => {})
  }
  const timer = setTimeout(giveUp, mostMs)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (late) return null
      if (done) return new Uint8Array(Buffer.concat(chunks))
      size += value.byteLength
      if (size > mostBytes) {
        giveUp()
        return null
      }
      chunks.push(value)
    }
  } finally {
    clearTimeout(timer)
  }
}
