import type { DbTransaction } from '#server/db/client'

const select = { imageKey: true, pdfKey: true, textKey: true } as const

type Keys = { [K in keyof typeof select]: string | null }

const keysOf = ({ imageKey, pdfKey, textKey }: Keys) =>
  [imageKey, pdfKey, textKey].filter((key) => key !== null)

/** The blobs of the previews of a document, or of one version. */
export async function previewKeys(
  db: Pick<DbTransaction, 'preview'>,
  where: { documentId: string; number?: number },
): Promise<string[]> {
  return (await db.preview.findMany({ where, select })).flatMap(keysOf)
}

/** Which of these blobs are of a preview. */
export async function usedByPreviews(
  { db }: { db: Pick<DbTransaction, 'preview'> },
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const one = { in: [...keys] }
  const rows = await db.preview.findMany({
    where: { OR: [{ imageKey: one }, { pdfKey: one }, { textKey: one }] },
    select,
  })
  return new Set(rows.flatMap(keysOf))
}
