import { useTranslations } from 'next-intl'
import { PersonName } from '#components/admin/person-name'
import { FileIcon } from '#components/ui/file-icon'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import type { TemplateChoice } from '#lib/templates'
import { useFormat } from '#lib/use-format'
import { TemplateMenu, type TemplateMenuProps } from './template-menu'

export interface TemplatesTableProps {
  templates: (TemplateChoice & {
    size: number
    changedAt: Date
    changedBy: { id: string; name: string; email: string } | null
  })[]
  actions: TemplateMenuProps['actions']
}

/** All templates. */
export function TemplatesTable({ templates, actions }: TemplatesTableProps) {
  const t = useTranslations('admin.templates')
  const { size } = useFormat()
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeaderCell>{t('table.template')}</HeaderCell>
        <HeaderCell>{t('table.size')}</HeaderCell>
        <HeaderCell>{t('table.changed')}</HeaderCell>
        <HeaderCell>{t('table.by')}</HeaderCell>
        <HeaderCell hidden>{t('table.actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {templates.map((template) => (
          <Row key={template.id}>
            <Cell primary>
              <span className="flex items-start gap-2.5 list:py-1.5">
                <FileIcon extension={template.extension} className="mt-0.5" />
                <span className="min-w-0">
                  <span className="block break-words font-medium text-ink">
                    {template.name}
                    <span className="font-normal text-muted">.{template.extension}</span>
                  </span>
                  {template.description !== '' && (
                    <span className="block max-w-prose text-pretty break-words text-muted">
                      {template.description}
                    </span>
                  )}
                </span>
              </span>
            </Cell>
            <Cell>{size(template.size)}</Cell>
            <Cell>
              <RelativeTime at={template.changedAt} />
            </Cell>
            <Cell hideOnPhone>
              <PersonName person={template.changedBy} />
            </Cell>
            <Cell actions>
              <TemplateMenu template={template} actions={actions} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
