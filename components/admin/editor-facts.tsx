import { Facts, Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import type { ShownEditor } from './editors-table'
import { TypeList } from './type-list'
import { editorKindWords } from './words'

export interface EditorFactsProps {
  editor: ShownEditor & { origins: string[] }
}

/** What the portal knows of one editor. */
export function EditorFacts({ editor }: EditorFactsProps) {
  const { fetchedAt, lastError, lastErrorAt, firstFor, proofKeyFingerprint } = editor
  return (
    <Panel title="What the portal knows of it">
      <div className="p-4">
        <Facts
          facts={[
            ['Product', editorKindWords(editor.kind)],
            ['Offered', editor.disabledAt === null ? 'Yes' : 'No, it is disabled'],
            ['Discovery', fetchedAt && <RelativeTime at={fetchedAt} />],
            [
              'Last error',
              lastError && (
                <>
                  {lastErrorAt && <RelativeTime at={lastErrorAt} />}: {lastError}
                </>
              ),
            ],
            ['Browsers go to', editor.origins.join(', ')],
            ['Proof key', proofKeyFingerprint ?? 'None'],
            ['Edits', <TypeList key="edits" types={editor.edits} />],
            ['Only shows', <TypeList key="views" types={editor.views} />],
            ['First choice for', firstFor.length > 0 ? firstFor.join(', ') : null],
          ]}
        />
      </div>
    </Panel>
  )
}
