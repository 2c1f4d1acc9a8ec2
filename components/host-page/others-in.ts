import type { EditorView } from '#lib/frame/event'

/** One entry for each person but this one; somebody who also has it open for editing is no mere reader. */
export function othersIn(views: readonly EditorView[], viewerId: string): EditorView[] {
  const found = new Map<string, EditorView>()
  for (const view of views) {
    if (view.isMe === true || view.userId === viewerId) continue
    const before = found.get(view.userId)
    found.set(view.userId, { ...view, readOnly: view.readOnly && (before?.readOnly ?? true) })
  }
  return [...found.values()]
}
