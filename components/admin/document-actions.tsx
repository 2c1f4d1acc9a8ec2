'use client'

import { Download, Eye, FileClock, FileText, KeyRound, ScrollText } from 'lucide-react'
import { Menu, MenuLink, MenuSeparator } from '#components/ui/menu'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'

export interface DocumentActionsProps {
  document: { id: string; name: string; trashed: boolean }
}

/** Where an admin can go from one document. */
export function DocumentActions({ document }: DocumentActionsProps) {
  const { id, name, trashed } = document
  return (
    <Menu label={`Actions for ${name}`} size="icon-sm">
      <MenuLink href={routes.admin.versionsOf(id)} icon={<FileClock aria-hidden />}>
        Versions
      </MenuLink>
      <MenuLink href={routes.document(id)} icon={<FileText aria-hidden />}>
        Its page
      </MenuLink>
      {!trashed && (
        <>
          <MenuLink href={routes.view(id)} icon={<Eye aria-hidden />}>
            View
          </MenuLink>
          <MenuLink href={routes.download(id)} download icon={<Download aria-hidden />}>
            Download
          </MenuLink>
        </>
      )}
      <MenuSeparator />
      <MenuLink
        href={withQuery(routes.admin.tokens, { document: id })}
        icon={<KeyRound aria-hidden />}
      >
        Access tokens
      </MenuLink>
      <MenuLink
        href={withQuery(routes.admin.audit, { document: id })}
        icon={<ScrollText aria-hidden />}
      >
        Audit log
      </MenuLink>
    </Menu>
  )
}
