import * as z from 'zod/mini'

/**
 * Messages between the host page and an editor's frame (reference §8.1): JSON texts with a MessageId. Both
 * sides check where a message comes from before they read it.
 */
export interface FrameMessage {
  id: string
  values: Record<string, unknown>
}

/** The same before anybody knows what its values are: a record, a list, or missing. */
export interface FrameEnvelope {
  id: string
  values: unknown
}

const shape = z.object({ MessageId: z.string(), Values: z.optional(z.unknown()) })
const record = z.record(z.string(), z.unknown())

/** More than any message of an editor; a longer one is not even parsed. */
const maxLength = 1024 * 1024

/** Reads a message; null for everything that is none. */
export function readEnvelope(data: unknown): FrameEnvelope | null {
  if (typeof data !== 'string' || data.length > maxLength) return null
  try {
    const parsed = shape.safeParse(JSON.parse(data))
    return parsed.success ? { id: parsed.data.MessageId, values: parsed.data.Values } : null
  } catch {
    return null
  }
}

/** Reads a message whose values, if it has any, are a record; null for everything else. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  const envelope = readEnvelope(data)
  const values = record.safeParse(envelope?.values ?? {})
  return envelope && values.success ? { id: envelope.id, values: values.data } : null
}

export function writeFrameMessage(id: string, values: Record<string, unknown> = {}): string {
  return JSON.stringify({ MessageId: id, SendTime: Date.now(), Values: values })
}
