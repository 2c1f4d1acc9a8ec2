import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar'
import type { EditorView } from '#lib/frame/event'
import { useAvatars } from '#lib/use-avatars'

/** So many faces fit into the bar. */
const most = 3

/** Who else has the document open in the same editor; on a phone the menu at the bar's end says it. */
export function Presence({ others }: { others: readonly EditorView[] }) {
  const t = useTranslations('hostPage.presence')
  const words = (name: string, readOnly: boolean) => (readOnly ? t('readsOnly', { name }) : name)
  const avatars = useAvatars(others.slice(0, most).map(({ userId }) => userId))
  if (others.length === 0) return null
  const beyond = others.slice(most)
  return (
    <ul
      aria-label={t('label')}
      className="flex shrink-0 items-center -space-x-1 px-1 max-sm:hidden"
    >
      {others.slice(0, most).map(({ userId, name, readOnly }) => (
        <li key={userId} title={words(name, readOnly)}>
          <Avatar person={{ name, avatar: avatars[userId] }} decorative />
          <span className="sr-only">{words(name, readOnly)}</span>
        </li>
      ))}
      {beyond.length > 0 && (
        <li
          title={beyond.map(({ name, readOnly }) => words(name, readOnly)).join(', ')}
          className="pl-2 text-muted text-xs tabular-nums"
        >
          +{beyond.length}
        </li>
      )}
    </ul>
  )
}
