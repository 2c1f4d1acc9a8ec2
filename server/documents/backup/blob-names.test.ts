import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * Each column that names a blob, with what keeps that blob. Whoever adds one sees to it that `unused` in
 * maintenance/sweep.ts knows it, or the sweep deletes its bytes a day later; and unless it can be made anew, that
 * backup/named-blobs.ts, back-up.ts (isNamed), maintenance/verify.ts and backup/export-everything.ts do.
 */
const known = {
  'Version.blobKey': 'kept',
  'RejectedSave.blobKey': 'kept',
  'Template.blobKey': 'kept',
  'UploadChunk.blobKey': 'on its way',
  'Preview.imageKey': 'made anew',
  'Preview.pdfKey': 'made anew',
  'Preview.textKey': 'made anew',
}

test('every column that names a blob is known to what removes and what copies blobs', () => {
  const found: string[] = []
  let model = ''
  for (const line of readFileSync('prisma/models.prisma', 'utf8').split('\n')) {
    model = /^model (\w+)/.exec(line)?.[1] ?? model
    const column = /^ {2}(\w*(?:blob|image|pdf|text|file)Key)\b/i.exec(line)?.[1]
    if (column) found.push(`${model}.${column}`)
  }
  expect(found.sort()).toEqual(Object.keys(known).sort())
})
