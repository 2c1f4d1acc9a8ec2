import { useTranslations } from 'next-intl'
import { Panel } from '#components/ui/panel'

const columns = ['email', 'name', 'role', 'groups', 'quota'] as const

/** What an import reads. */
export function ImportColumns() {
  const t = useTranslations('adminPeople.invitations.columns')
  return (
    <Panel title={t('title')} description={t('description')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 px-4 py-3">
        {columns.map((name) => (
          <div key={name} className="contents">
            <dt className="font-mono">{name}</dt>
            <dd className="text-muted">{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
