import { ChevronDown, Eye, SquarePen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuHeading, MenuLink, MenuSeparator } from '#components/ui/menu'
import { editorName } from '#lib/editor-name'
import { routes } from '#lib/routes'
import type { DocumentItem } from './document-item'

type Choice = Pick<DocumentItem, 'id' | 'name' | 'openWith'>

/** Beside a document's Open button: the editors to choose from, when there are several. */
export function OpenWithMenu({ document }: { document: Choice }) {
  const t = useTranslations('documents.list.menu')
  if (document.openWith.length === 0) return null
  return (
    <Menu
      label={t('openNameWith', { name: document.name })}
      variant="secondary"
      size="icon"
      trigger={<ChevronDown aria-hidden />}
    >
      <OpenWithLinks document={document} />
    </Menu>
  )
}

/** In a menu: the editors that open a document, the first choice first; nothing when there is only one. */
export function OpenWithLinks({ document: { id, openWith } }: { document: Choice }) {
  const t = useTranslations('documents.list.menu')
  const common = useTranslations('common')
  if (openWith.length === 0) return null
  return (
    <>
      <MenuHeading>{t('openWith')}</MenuHeading>
      {openWith.map((editor) => (
        <MenuLink
          key={editor.id}
          href={routes.editWith(id, editor.id)}
          icon={editor.action === 'edit' ? <SquarePen aria-hidden /> : <Eye aria-hidden />}
        >
          {editor.action === 'edit'
            ? editorName(common, editor)
            : t('showsOnly', { editor: editorName(common, editor) })}
        </MenuLink>
      ))}
      <MenuSeparator />
    </>
  )
}
