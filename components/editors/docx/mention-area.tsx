import type { ReactNode } from 'react'
import type { EditorMentions } from '#lib/editor-mentions'
import type { Mentionable } from '#lib/mentionable'
import { MentionList } from './mention-list'
import { useMentions } from './use-mentions'

export interface MentionAreaProps {
  /** Absent: nobody can be mentioned. */
  mentions: EditorMentions | undefined
  /** Takes in who was chosen, by id. */
  chosen: Map<string, Mentionable>
  className: string
  children: ReactNode
}

/** What is around the editor: offers people in its comments, without having it drawn again for each letter. */
export function MentionArea({ mentions, chosen, className, children }: MentionAreaProps) {
  const { handlers, offer } = useMentions(mentions, chosen)
  return (
    <div className={className} {...handlers}>
      {children}
      <MentionList offer={offer} />
    </div>
  )
}
