import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  ChevronDown,
  Columns3,
  Rows3,
  Trash2,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Menu, MenuItem } from '#components/ui/menu'
import type { TableAct } from './create-table-grid'

/** What can be done with the rows and columns of the selection. */
export function TableToolbar({ onAct }: { onAct(act: TableAct): void }) {
  const t = useTranslations('editors.documents.table')
  const item = (act: TableAct, words: string, icon: ReactNode) => (
    <MenuItem icon={icon} onSelect={() => onAct(act)}>
      {words}
    </MenuItem>
  )
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar')}
      className="flex h-10 shrink-0 items-center gap-0.5 border-line border-b px-2"
    >
      <Menu
        label={t('rows')}
        size="sm"
        align="start"
        trigger={
          <>
            <Rows3 aria-hidden />
            {t('rows')}
            <ChevronDown aria-hidden />
          </>
        }
      >
        {item('row-above', t('rowAbove'), <BetweenHorizontalEnd aria-hidden />)}
        {item('row-below', t('rowBelow'), <BetweenHorizontalStart aria-hidden />)}
        {item('delete-rows', t('deleteRows'), <Trash2 aria-hidden />)}
      </Menu>
      <Menu
        label={t('columns')}
        size="sm"
        align="start"
        trigger={
          <>
            <Columns3 aria-hidden />
            {t('columns')}
            <ChevronDown aria-hidden />
          </>
        }
      >
        {item('column-before', t('columnBefore'), <BetweenVerticalEnd aria-hidden />)}
        {item('column-after', t('columnAfter'), <BetweenVerticalStart aria-hidden />)}
        {item('delete-columns', t('deleteColumns'), <Trash2 aria-hidden />)}
      </Menu>
    </div>
  )
}
