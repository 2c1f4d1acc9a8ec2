'use client'

import { BookmarkCheck, Download, SquarePen, Upload, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ShareDialog } from '#components/sharing/share-dialog'
import { Button, ButtonLink } from '#components/ui/button'
import { FileIcon } from '#components/ui/file-icon'
import { PageHeader } from '#components/ui/page-header'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import type { DocumentActions, DocumentItem } from './document-item'
import { DocumentMenu } from './document-menu'
import { MoveDialog } from './move-dialog'
import { OpenWithMenu } from './open-with'
import { RenameDialog } from './rename-dialog'
import { StarButton } from './star-button'
import { SaveAsTemplateDialog } from './templates/save-as-template-dialog'
import { TrashDialog } from './trash-dialog'
import { useUploader } from './upload/upload-area'
import { useDocumentVerbs } from './use-document-verbs'

export interface DocumentHeaderProps {
  document: DocumentItem & { folder: { id: string | null } }
  actions: DocumentActions
  /** An admin says why they move what somebody else owns to the trash. */
  asksWhy: boolean
  /** Null: they may not. */
  saveAsTemplate: FormAction | null
}

/** The name of a document and all that can be done with it. */
export function DocumentHeader(props: DocumentHeaderProps) {
  const { document, actions, asksWhy, saveAsTemplate } = props
  const t = useTranslations('documents.list.menu')
  const { id, name, extension, lock, opens } = document
  const bare = useDocumentVerbs(actions)
  const verbs = asksWhy ? { ...bare, trash: () => setTrashing(true) } : bare
  const { uploadVersion } = useUploader()
  const file = useRef<HTMLInputElement>(null)
  const [renaming, setRenaming] = useState(false)
  const [moving, setMoving] = useState(false)
  const [sharing, setSharing] = useState(false)
  const [trashing, setTrashing] = useState(false)
  const [templating, setTemplating] = useState(false)
  const mine = lock?.kind === 'checked-out' && lock.mine
  const choose = () => file.current?.click()
  return (
    <>
      <PageHeader
        icon={<FileIcon extension={extension} className="size-6" />}
        title={name}
        actions={
          <>
            <StarButton item={{ ...document, kind: 'document' }} onStar={verbs.star} />
            {mine && (
              <>
                <Button
                  icon={<BookmarkCheck aria-hidden />}
                  pending={verbs.busy.has(id)}
                  onClick={() => verbs.checkIn(id)}
                >
                  {t('checkIn')}
                </Button>
                <Button className="max-sm:hidden" icon={<Upload aria-hidden />} onClick={choose}>
                  {t('checkInWithVersion')}
                </Button>
              </>
            )}
            {document.may.share && (
              <Button icon={<UserPlus aria-hidden />} onClick={() => setSharing(true)}>
                {t('shareNow')}
              </Button>
            )}
            <ButtonLink href={routes.download(id)} download icon={<Download aria-hidden />}>
              <span className="max-sm:sr-only">{t('download')}</span>
            </ButtonLink>
            {opens !== null && (
              <ButtonLink
                href={opens === 'edit' && document.may.comment ? routes.edit(id) : routes.view(id)}
                variant="primary"
                icon={<SquarePen aria-hidden />}
                prefetch={false}
              >
                {t('open')}
              </ButtonLink>
            )}
            <OpenWithMenu document={document} />
            <DocumentMenu
              document={document}
              verbs={verbs}
              onRename={() => setRenaming(true)}
              onMove={() => setMoving(true)}
              onShare={() => setSharing(true)}
              onUploadVersion={choose}
              onSaveAsTemplate={
                saveAsTemplate && opens === 'edit' ? () => setTemplating(true) : undefined
              }
            />
          </>
        }
      />
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t('newVersion')}
        accept={extension === '' ? undefined : `.${extension}`}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen !== undefined) uploadVersion(chosen, id, mine)
          event.target.value = ''
        }}
      />
      <RenameDialog
        item={renaming ? { kind: 'document', ...document } : null}
        actions={actions}
        onClose={() => setRenaming(false)}
      />
      <TrashDialog
        items={trashing ? [{ name }] : null}
        onTrash={(reason) => bare.trash([{ kind: 'document', id }], undefined, reason)}
        onClose={() => setTrashing(false)}
      />
      {saveAsTemplate && (
        <SaveAsTemplateDialog
          document={document}
          open={templating}
          action={saveAsTemplate}
          onClose={() => setTemplating(false)}
        />
      )}
      <ShareDialog
        items={sharing ? [{ kind: 'document', id, name }] : null}
        actions={actions.sharing}
        onClose={() => setSharing(false)}
      />
      <MoveDialog
        items={moving ? [{ kind: 'document', id, name }] : null}
        from={document.folder.id}
        actions={actions}
        onMove={(to) => {
          verbs.move([{ kind: 'document', id }], to)
          setMoving(false)
        }}
        onClose={() => setMoving(false)}
      />
    </>
  )
}
