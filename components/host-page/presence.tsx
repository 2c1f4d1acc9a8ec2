import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar'
import type { EditorView } from '#lib/frame/event'
import { useAvatars } from '#lib/use-avatars'

/** So many faces fit into the bar. */
const most = 3

/** Who else has the document open in the same editor; nothing while nobody has, and no room for it on a phone. */
export function Presence({ views, viewerId }: { views: readonly EditorView[]; viewerId: string }) {
  const t = useTranslations('hostPage.presence')
  const words = (name: string, readOnly: boolean) => (readOnly ? t('readsOnly', { name }) : name)
  const others = othersIn(views, viewerId)
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

/** One entry for each person but this one; somebody who also has it open for editing is no mere reader. */
function othersIn(views: readonly EditorView[], viewerId: string): EditorView[] {
  const found = new Map<string, EditorView>()
  for (const view of views) {
    if (view.isMe === true || view.userId === viewerId) continue
    const before = found.get(view.userId)
    found.set(view.userId, { ...view, readOnly: view.readOnly && (before?.readOnly ?? true) })
  }
  return [...found.values()]
}
