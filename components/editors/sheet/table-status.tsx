import { useTranslations } from 'next-intl'
import { encodings, lineEnds } from '#components/editors/text/text-status'
import type { CsvTable } from '#lib/csv-delta/read-table'

const names: Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** How the file is written; a save writes it in the same way. */
export function TableStatus({ table: { delimiter, encoding, lineEnd } }: { table: CsvTable }) {
  const t = useTranslations('editors.documents')
  return (
    <>
      <span className="whitespace-nowrap" title={t('table.between')}>
        {t(`table.delimiters.${names[delimiter] ?? 'comma'}`)}
      </span>
      <span className="whitespace-nowrap max-sm:hidden" title={t('text.lineEnds')}>
        {lineEnds[lineEnd]}
      </span>
      <span className="whitespace-nowrap max-sm:hidden" title={t('text.encoding')}>
        {encoding === 'utf-8-bom' ? t('text.withMark') : encodings[encoding]}
      </span>
    </>
  )
}
