import type { Words } from '#messages/speak'

/** «2 folders, 1 document»; what there is none of is left out, unless there is nothing at all. */
export function itemWords(
  { folders, documents }: { folders: number; documents: number },
  t: Words<'documents'>,
): string {
  if (folders === 0) return t('list.items.documents', { documents })
  return documents === 0
    ? t('list.items.folders', { folders })
    : t('list.items.both', { folders, documents })
}
