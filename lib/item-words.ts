import { formatCount } from './format'

/** «2 folders, 1 document»; what there is none of is left out, unless there is nothing at all. */
export function itemWords({ folders, documents }: { folders: number; documents: number }): string {
  if (folders === 0) return formatCount(documents, 'document')
  const counted = formatCount(folders, 'folder')
  return documents === 0 ? counted : `${counted}, ${formatCount(documents, 'document')}`
}
