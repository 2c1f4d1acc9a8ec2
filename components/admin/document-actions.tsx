'use client'

import { Download, Eye, FileClock, FileText, KeyRound, ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuLink, MenuSeparator } from '#components/ui/menu'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'

export interface DocumentActionsProps {
  document: { id: string; name: string; trashed: boolean }
}

/** Where an admin can go from one document. */
export function DocumentActions({ document }: DocumentActionsProps) {
  const t = useTranslations('admin')
  const { id, name, trashed } = document
  return (
    <Menu label={t('lists.actionsFor', { name })} size="icon-sm">
      <MenuLink href={routes.admin.versionsOf(id)} icon={<FileClock aria-hidden />}>
        {t('versions.actions.versions')}
      </MenuLink>
      <MenuLink href={routes.document(id)} icon={<FileText aria-hidden />}>
        {t('versions.actions.page')}
      </MenuLink>
      {!trashed && (
        <>
          <MenuLink href={routes.view(id)} icon={<Eye aria-hidden />}>
            {t('versions.actions.view')}
          </MenuLink>
          <MenuLink href={routes.download(id)} download icon={<Download aria-hidden />}>
            {t('versions.actions.download')}
          </MenuLink>
        </>
      )}
      <MenuSeparator />
      <MenuLink
        href={withQuery(routes.admin.tokens, { document: id })}
        icon={<KeyRound aria-hidden />}
      >
        {t('versions.actions.tokens')}
      </MenuLink>
      <MenuLink
        href={withQuery(routes.admin.audit, { document: id })}
        icon={<ScrollText aria-hidden />}
      >
        {t('versions.actions.audit')}
      </MenuLink>
    </Menu>
  )
}
