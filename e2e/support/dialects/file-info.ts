import { z } from 'zod'
import type { WopiAnswer } from '#e2e/support/wopi-client'

const fileInfo = z.looseObject({
  BaseFileName: z.string().min(1),
  OwnerId: z.string().min(1),
  UserId: z.string().min(1),
  Size: z.number(),
  Version: z.string().min(1),
  LastModifiedTime: z.string(),
  UserCanWrite: z.boolean(),
  ReadOnly: z.boolean(),
  SupportsLocks: z.boolean(),
  SupportsUpdate: z.boolean(),
})

/** What every editor needs of CheckFileInfo. */
export type FileInfo = z.infer<typeof fileInfo>

/** Reads CheckFileInfo's answer, which must have been a 200. */
export function readFileInfo({ status, text }: WopiAnswer): FileInfo {
  if (status !== 200) throw new Error(`CheckFileInfo was answered ${status}`)
  return fileInfo.parse(JSON.parse(text))
}

/** The new time in PutFile's answer; undefined when the answer does not say it. */
export function timeIn({ text }: WopiAnswer): string | undefined {
  if (text === '') return undefined
  return z.looseObject({ LastModifiedTime: z.string().optional() }).parse(JSON.parse(text))
    .LastModifiedTime
}
