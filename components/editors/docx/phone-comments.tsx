import type { Comment } from '@eigenpal/docx-editor-core/types/content'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import { textIn } from './comment-text'

export interface PhoneCommentsProps {
  comments: readonly Comment[]
  onClose(): void
}

/**
 * The comments of a document under its pages, for windows in which the editor's own, which stand beside the page, would
 * push it out of sight and could not be closed.
 */
export function PhoneComments({ comments, onClose }: PhoneCommentsProps) {
  const t = useTranslations('editors.documents.docx.comments')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // They come at a tap on commented text, too: who types there goes on typing.
    const typing = document.activeElement?.closest('[contenteditable="true"]')
    if (!typing) heading.current?.focus()
  }, [])
  return (
    <aside
      aria-label={t('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
      className="absolute inset-x-0 bottom-0 z-50 flex max-h-[55%] flex-col border-line border-t bg-raised"
    >
      <header className="flex items-center justify-between border-line border-b py-1 pr-2 pl-4">
        <h2 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {t('title')}
        </h2>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('close')}
          icon={<X aria-hidden />}
          onClick={onClose}
        />
      </header>
      <ul className="divide-y divide-line overflow-y-auto px-4">
        {comments.map((comment) => (
          <li key={comment.id} className={comment.parentId === undefined ? 'py-3' : 'py-3 pl-5'}>
            <p className="flex flex-wrap gap-x-2 text-muted text-xs">
              <span className="font-medium text-ink">{comment.author}</span>
              {comment.date && <RelativeTime at={comment.date} />}
              {comment.done && <span>{t('done')}</span>}
            </p>
            {comment.content.map((paragraph, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and stay as they are
              <p key={at} className="wrap-anywhere text-sm">
                {textIn(paragraph)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </aside>
  )
}
