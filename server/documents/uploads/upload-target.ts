import { z } from 'zod'

/** What a file becomes: a document, or the next version of one, with or without a check-in. */
export const uploadTarget = z.object({
  /** On the person's computer. */
  name: z.string().min(1).max(4096),
  documentId: z.string().min(1).max(64).optional(),
  checkIn: z.literal('1').optional(),
  keepBoth: z.literal('1').optional(),
  /** Where a document is made; at the root when absent. */
  folderId: z.string().min(1).max(64).optional(),
})

export type UploadTarget = z.infer<typeof uploadTarget>

export const uploadResult = z.object({
  documentId: z.string(),
  name: z.string(),
  version: z.number(),
  /** The name of the folder that a new document is in; null for a version. */
  place: z.string().nullable(),
})

/** What the portal made of a file. */
export type UploadResult = z.infer<typeof uploadResult>
