import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import {
  createDocumentAction,
  findSameNamesAction,
  newKindsAction,
} from '#app/(portal)/documents/actions'
import { documentActions } from '#app/(portal)/documents/document-actions'
import { makeFoldersAction } from '#app/(portal)/documents/folder-actions'
import { chosenLanguage } from '#app/chosen-language'
import { saveLanguage, signOut, signOutEverywhere } from '#app/session-actions'
import { DetailsOpenProvider } from '#components/documents/details-open'
import { UploadArea } from '#components/documents/upload/upload-area'
import { Shell } from '#components/shell/shell'
import { Words } from '#components/words'
import { detailsCookie } from '#lib/details-open'
import { foldersCookie } from '#lib/folders-open'
import { readTheme, themeCookie } from '#lib/theme'
import { portalAreas } from '#messages/areas'
import { requireViewer } from '#server/auth/viewer'
import { readAvatar } from '#server/documents/avatars/open-avatar'
import { countUnread } from '#server/documents/notifications/count-unread'
import { runtime } from '#server/runtime'

const newDocuments = { kinds: newKindsAction, create: createDocumentAction }

/** Every signed-in page but the host page, which needs the whole window: that one stands in app/(host). */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const { name, email, role } = viewer
  const { portal } = await runtime()
  const [unread, avatar] = await Promise.all([
    countUnread(portal, viewer),
    readAvatar(portal, viewer),
  ])
  const kept = await cookies()
  const theme = readTheme(kept.get(themeCookie)?.value)
  return (
    <Words areas={portalAreas}>
      <Shell
        user={{ name, email, role, avatar }}
        language={await chosenLanguage()}
        folders={{
          open: kept.has(foldersCookie),
          readAt: portal.clock.now().getTime(),
          actions: documentActions,
        }}
        {...{ unread, theme, saveLanguage, newDocuments, signOut, signOutEverywhere }}
      >
        <UploadArea
          maxBytes={portal.limits.maxUploadBytes}
          findSameNames={findSameNamesAction}
          makeFolders={makeFoldersAction}
        >
          <DetailsOpenProvider open={kept.has(detailsCookie)}>{children}</DetailsOpenProvider>
        </UploadArea>
      </Shell>
    </Words>
  )
}
