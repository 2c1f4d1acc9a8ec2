import { AppWindow, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuHeading, MenuItem } from '#components/ui/menu'
import type { HostPageProps } from './host-page-props'

export interface EditorChooserProps {
  current: { editorId: string; name: string }
  /** Every editor that could be chosen, the best first. */
  editors: HostPageProps['editors']
  onChoose(editorId: string): void
}

/** Which editor the document is open in, and the way to another; nothing when there is only one. */
export function EditorChooser({ current, editors, onChoose }: EditorChooserProps) {
  const t = useTranslations('hostPage.chooser')
  if (editors.length < 2) return null
  return (
    <Menu
      label={t('label', { name: current.name })}
      size="sm"
      variant="secondary"
      trigger={
        <>
          <AppWindow aria-hidden className="sm:hidden" />
          <span className="max-w-40 truncate max-sm:hidden">{current.name}</span>
          <ChevronDown aria-hidden className="max-sm:hidden" />
        </>
      }
    >
      <MenuHeading>{t('heading')}</MenuHeading>
      {editors.map((editor) => (
        <MenuItem
          key={editor.id}
          checked={editor.id === current.editorId}
          onSelect={() => editor.id !== current.editorId && onChoose(editor.id)}
        >
          {editor.action === 'view' ? t('showsOnly', { name: editor.name }) : editor.name}
        </MenuItem>
      ))}
    </Menu>
  )
}
