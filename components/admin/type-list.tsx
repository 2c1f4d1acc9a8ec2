import { useTranslations } from 'next-intl'

/** What people look for first. */
const common = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'pdf', 'txt', 'md', 'csv', 'html']

/** File types by extension: the first ones at once, all of them on demand. */
export function TypeList({ types: unsorted }: { types: string[] }) {
  const t = useTranslations('adminPeople.editors.types')
  if (unsorted.length === 0) return <span>{t('none')}</span>
  const rank = (type: string) => (common.includes(type) ? common.indexOf(type) : common.length)
  const types = unsorted.toSorted((a, b) => rank(a) - rank(b))
  const few = 8
  if (types.length <= few + 2) return <span className="text-pretty">{types.join(', ')}</span>
  return (
    <details className="text-pretty max-list:inline-block">
      <summary className="list-none">
        {types.slice(0, few).join(', ')}{' '}
        <span className="whitespace-nowrap text-link hover:underline">
          {t('more', { count: types.length - few })}
        </span>
      </summary>
      {types.slice(few).join(', ')}
    </details>
  )
}
