import { ChevronDown, Eye, SquarePen } from 'lucide-react'
import { Menu, MenuHeading, MenuLink, MenuSeparator } from '#components/ui/menu'
import { routes } from '#lib/routes'
import type { DocumentItem } from './document-item'

type Choice = Pick<DocumentItem, 'id' | 'name' | 'openWith'>

/** Beside a document's Open button: the editors to choose from, when there are several. */
export function OpenWithMenu({ document }: { document: Choice }) {
  if (document.openWith.length === 0) return null
  return (
    <Menu
      label={`Open ${document.name} with`}
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
  if (openWith.length === 0) return null
  return (
    <>
      <MenuHeading>Open with</MenuHeading>
      {openWith.map((editor) => (
        <MenuLink
          key={editor.id}
          href={routes.editWith(id, editor.id)}
          icon={editor.action === 'edit' ? <SquarePen aria-hidden /> : <Eye aria-hidden />}
        >
          {editor.action === 'edit' ? editor.name : `${editor.name} (shows only)`}
        </MenuLink>
      ))}
      <MenuSeparator />
    </>
  )
}
