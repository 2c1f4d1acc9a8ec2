import type { ReactNode } from 'react'
import { UploadArea } from '#components/documents/upload/upload-area'
import { runtime } from '#server/runtime'
import { findSameNamesAction } from './actions'
import { makeFoldersAction } from './folder-actions'

/** Uploads go on, and are shown, on the list and on the page of each document. */
export default async function DocumentsLayout({ children }: { children: ReactNode }) {
  const { portal } = await runtime()
  return (
    <UploadArea
      maxBytes={portal.limits.maxUploadBytes}
      findSameNames={findSameNamesAction}
      makeFolders={makeFoldersAction}
    >
      {children}
    </UploadArea>
  )
}
