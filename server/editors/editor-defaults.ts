import type { Db } from '#server/db/client'

/** Which editor opens a kind of document first, as admins chose: the EditorDefault table. */
export function createEditorDefaults(db: Pick<Db, 'editorDefault' | '$transaction'>) {
  return {
    /** The id of the editor for this extension; null when nobody chose one. */
    async of(extension: string): Promise<string | null> {
      const row = await db.editorDefault.findUnique({
        where: { extension },
        select: { editorId: true },
      })
      return row?.editorId ?? null
    },

    /** All of them: the extensions of an editor, sorted. */
    async byEditor(): Promise<(editorId: string) => string[]> {
      const rows = await db.editorDefault.findMany({
        select: { extension: true, editorId: true },
        orderBy: { extension: 'asc' },
      })
      return (id) => rows.filter(({ editorId }) => editorId === id).map((row) => row.extension)
    },

    /** Gives an editor exactly these extensions. */
    async set(editorId: string, extensions: readonly string[]): Promise<void> {
      await db.$transaction(async (tx) => {
        await tx.editorDefault.deleteMany({
          where: { OR: [{ editorId }, { extension: { in: [...extensions] } }] },
        })
        await tx.editorDefault.createMany({
          data: extensions.map((extension) => ({ extension, editorId })),
        })
      })
    },
  }
}
