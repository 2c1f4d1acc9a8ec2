import { AppWindow, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuHeading, MenuItem } from '#components/ui/menu'
import { editorName } from '#lib/editor-name'
import type { HostPageProps } from './host-page-props'

export interface EditorChooserProps {
  current: { id: string; name: string; as: 'text' | null }
  /** Every editor that could be chosen, the best first. */
  editors: HostPageProps['editors']
  onChoose(editorId: string): void
}

/** Which editor the document is open in, and the way to another; nothing when there is only one. */
export function EditorChooser({ current, editors, onChoose }: EditorChooserProps) {
  const t = useTranslations('hostPage.chooser')
  const common = useTranslations('common')
  if (editors.length < 2) return null
  return (
    <Menu
      label={t('label', { name: editorName(common, current) })}
      size="sm"
      variant="secondary"
      trigger={
        <>
          <AppWindow aria-hidden className="sm:hidden" />
          <span className="max-w-40 truncate max-sm:hidden">{editorName(common, current)}</span>
          <ChevronDown aria-hidden className="max-sm:hidden" />
        </>
      }
    >
      <MenuHeading>{t('heading')}</MenuHeading>
      {editors.map((editor) => (
        <MenuItem
          key={editor.id}
          checked={editor.id === current.id}
          onSelect={() => editor.id !== current.id && onChoose(editor.id)}
        >
          {editor.action === 'view'
            ? t('showsOnly', { name: editorName(common, editor) })
            : editorName(common, editor)}
        </MenuItem>
      ))}
    </Menu>
  )
}
