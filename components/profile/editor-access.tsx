'use client'

import { Smartphone } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { FileIcon } from '#components/ui/file-icon'
import { RelativeTime } from '#components/ui/relative-time'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'

/** What one editor may do with one document in the person's name. */
export interface EditorAccessItem {
  id: string
  /** Null: of a phone, for all documents. */
  document: { id: string; name: string; extension: string } | null
  editor: { name: string; onPhone: boolean } | null
  rights: 'view' | 'comment' | 'edit'
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date
}

export interface EditorAccessProps {
  /** The newest first. */
  access: readonly EditorAccessItem[]
  /** Takes `access`, the id of one. */
  end: FormAction
  endAll: FormAction
}

/** So many are shown at once; who opens many documents a day has many. */
const shown = 5

/** The editors that may read or save in a person's name, each with the way out. */
export function EditorAccess({ access, end, endAll }: EditorAccessProps) {
  const t = useTranslations('profile.access')
  const [asked, setAsked] = useState<EditorAccessItem | 'all' | null>(null)
  const one = asked === 'all' ? null : asked
  const line = (item: EditorAccessItem) => (
    <AccessLine key={item.id} item={item} onEnd={() => setAsked(item)} />
  )
  const more = access.slice(shown)
  return (
    <>
      {access.length === 0 ? (
        <p className="px-4 py-3 text-muted">{t('none')}</p>
      ) : (
        <>
          <ul>{access.slice(0, shown).map(line)}</ul>
          {more.length > 0 && (
            <details className="border-line border-b">
              <summary className="px-4 py-2.5 text-muted hover:text-ink">
                {t('more', { count: more.length })}
              </summary>
              <ul className="border-line border-t [&>li:last-child]:border-b-0">
                {more.map(line)}
              </ul>
            </details>
          )}
          <div className="px-4 py-3">
            <Button onClick={() => setAsked('all')}>{t('endAll')}</Button>
          </div>
        </>
      )}
      <ConfirmDialog
        open={one !== null}
        onClose={() => setAsked(null)}
        title={one?.document ? t('question', { name: one.document.name }) : t('questionPhone')}
        description={t('explanation')}
        confirmLabel={t('confirm')}
        action={end}
        hidden={{ access: one?.id ?? '' }}
      />
      <ConfirmDialog
        open={asked === 'all'}
        onClose={() => setAsked(null)}
        title={t('questionAll')}
        description={t('explanationAll')}
        confirmLabel={t('endAll')}
        action={endAll}
        hidden={{}}
      />
    </>
  )
}

function AccessLine({ item, onEnd }: { item: EditorAccessItem; onEnd(): void }) {
  const t = useTranslations('profile.access')
  const { document, editor, rights, createdAt, lastUsedAt, expiresAt } = item
  const through = editor === null ? t('gone') : editor.onPhone ? t('phone') : editor.name
  return (
    <li className="flex items-center gap-3 border-line border-b px-4 py-2.5">
      {document ? (
        <FileIcon extension={document.extension} />
      ) : (
        <Smartphone aria-hidden className="size-4.5 shrink-0 text-muted" />
      )}
      <div className="min-w-0 flex-1">
        <p className="truncate">
          {document ? (
            <Link
              href={routes.document(document.id)}
              prefetch={false}
              title={document.name}
              className="font-medium hover:underline"
            >
              {document.name}
            </Link>
          ) : (
            <span className="font-medium">{t('allDocuments')}</span>
          )}
          <span className="text-muted"> · {t('through', { rights, editor: through })}</span>
        </p>
        <p className="text-muted text-xs">
          {t.rich('times', {
            used: lastUsedAt === null ? 'no' : 'yes',
            opened: () => <RelativeTime at={createdAt} />,
            last: () => <RelativeTime at={lastUsedAt ?? createdAt} />,
            until: () => <RelativeTime at={expiresAt} />,
          })}
        </p>
      </div>
      <Button
        size="sm"
        aria-label={document ? t('endOf', { name: document.name }) : t('endOfPhone')}
        onClick={onEnd}
      >
        {t('end')}
      </Button>
    </li>
  )
}
