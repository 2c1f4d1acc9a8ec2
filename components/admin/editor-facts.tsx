import { useTranslations } from 'next-intl'
import { Facts, Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import { editorKind } from './editor-kind'
import type { ShownEditor } from './editors-table'
import { TypeList } from './type-list'

export interface EditorFactsProps {
  editor: ShownEditor & { origins: string[] }
}

/** What the portal knows of one editor. */
export function EditorFacts({ editor }: EditorFactsProps) {
  const t = useTranslations('adminPeople')
  const { fetchedAt, lastError, lastErrorAt, firstFor, proofKeyFingerprint } = editor
  return (
    <Panel title={t('editors.facts.title')}>
      <div className="p-4">
        <Facts
          facts={[
            [t('editors.facts.product'), editorKind(editor.kind, t)],
            [
              t('editors.facts.offered'),
              editor.disabledAt === null ? t('editors.facts.yes') : t('editors.facts.no'),
            ],
            [t('editors.facts.discovery'), fetchedAt && <RelativeTime at={fetchedAt} />],
            [
              t('editors.facts.lastError'),
              lastError && (
                <>
                  {lastErrorAt && <RelativeTime at={lastErrorAt} />}: {lastError}
                </>
              ),
            ],
            [t('editors.facts.browsers'), editor.origins.join(', ')],
            [t('editors.facts.proofKey'), proofKeyFingerprint ?? t('editors.facts.none')],
            [t('editors.facts.edits'), <TypeList key="edits" types={editor.edits} />],
            [t('editors.facts.onlyShows'), <TypeList key="views" types={editor.views} />],
            [t('editors.facts.firstChoiceFor'), firstFor.length > 0 ? firstFor.join(', ') : null],
          ]}
        />
      </div>
    </Panel>
  )
}
