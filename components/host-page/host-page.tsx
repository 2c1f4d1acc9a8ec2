'use client'

import { LoaderCircle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { EditorWish } from '#lib/frame/event'
import { routes } from '#lib/routes'
import type { SaveStatus } from '#lib/save-status'
import { withQuery } from '#lib/with-query'
import { DocumentTitle } from './document-title'
import { HostBanners } from './host-banners'
import { HostBar } from './host-bar'
import type { HostPageProps } from './host-page-props'
import { HostShare } from './host-share'
import { InsertDialog } from './insert-dialog'
import { LeaveDialog } from './leave-dialog'
import { LockNotice } from './lock-notice'
import { othersIn } from './others-in'
import { RestoreDialog } from './restore-dialog'
import { SaveAsDialog } from './save-as-dialog'
import { keptSave, SaveState } from './save-state'
import { useEditing } from './use-editing'
import { useFocusOver } from './use-focus-over'
import { useLinks } from './use-links'
import { useNewerVersion } from './use-newer-version'
import type { HostStatus } from './use-save-status'
import { VersionDrawer } from './version-drawer'
import { WithoutEditor } from './without-editor'

/** What stands over the editor because somebody asked for it there or in the bar. */
type Over = 'share' | 'image' | 'media' | null

/**
 * The host page: a slim bar over the editor's frame, with the host's own word on what is saved. What the server says of it first
 * stands for as long as the page is there: rendered again it comes with another token, for which the editor would be loaded anew.
 */
export function HostPage(given: HostPageProps) {
  const [props] = useState(given)
  const { document: file, mode, mayEdit, opening, editors, actions } = props
  const router = useRouter()
  const t = useTranslations('hostPage')
  const [drawer, setDrawer] = useState(false)
  const [over, setOver] = useState<Over>(null)
  const [covered, setCovered] = useState(false)
  const back = () => router.push(props.back)
  const edit = () =>
    window.location.assign(withQuery(routes.edit(file.id), { editor: opening?.editor.id }))
  const editing = useEditing(props, { close: () => leave.leave(back), wants })
  const { name, status, link, hint, blocked, leave, frame, saveAs, restore } = editing
  const links = useLinks(file.id, frame, actions)

  function wants(what: EditorWish) {
    if (what === 'share' && !props.guest) setOver('share')
    if (what === 'insert-image') setOver('image')
    if (what === 'insert-media') setOver('media')
    if ((what === 'versions' || what === 'compare') && file.mayHistory) setDrawer(true)
    if (what === 'edit') leave.leave(edit)
    if (what === 'documents') leave.leave(back)
  }
  useFocusOver(
    frame,
    covered ||
      over !== null ||
      saveAs.asking !== null ||
      leave.asking ||
      restore.stage.kind !== 'idle',
  )
  useEffect(() => {
    document.title = `${name} · Carrel`
  }, [name])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const save =
        (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's'
      if (!save || event.shiftKey) return
      event.preventDefault()
      editing.save()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  const gone = link === 'gone'
  const newest = status?.version ?? file.version
  const { newer, show } = useNewerVersion({ first: file.version, newest, blocked }, frame.reload)
  const readOnly = opening !== null && (opening.editor.action === 'view' || blocked)
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <HostBar
        {...{ document: file, editors, opening, readOnly, gone }}
        title={
          <DocumentTitle
            document={file}
            name={name}
            rename={actions.rename}
            onRenamed={editing.setName}
          />
        }
        saveState={
          <SaveState {...{ status, link, hint }} documentId={props.guest ? null : file.id} />
        }
        others={othersIn(editing.views, props.viewerId)}
        canSwitchToEditing={mode === 'view' && mayEdit && opening !== null}
        leaving={leave.leaving}
        drawerOpen={drawer}
        onBack={() => leave.leave(back)}
        onShare={props.guest || gone ? undefined : () => setOver('share')}
        onDrawer={() => setDrawer((open) => !open)}
        onEdit={() => leave.leave(edit)}
        onEditor={(editor) =>
          leave.leave(() =>
            window.location.assign(
              withQuery(routes.edit(file.id), { editor, mode: mode === 'view' ? mode : undefined }),
            ),
          )
        }
      />
      {blocked && status && (
        <LockNotice
          documentId={file.id}
          name={name}
          lock={status.lock?.here ? null : status.lock}
          continueHere={actions.continueHere}
          // What is not saved would be lost.
          newer={hint === null ? newer : null}
          onShowNewer={show}
        />
      )}
      {opening && (
        <HostBanners
          editorName={opening.editor.name}
          hasOthers={editors.length > 1}
          stage={frame.stage}
          token={editing.token}
          ended={editing.ended}
          guest={props.guest}
          access={accessOf(link, status?.may, opening.editor.action)}
          reopen={() => leave.leave(() => window.location.reload())}
        />
      )}
      <div className="relative flex min-h-0 flex-1">
        <main
          ref={frame.container}
          aria-label={t('editorOf', { name })}
          className="relative min-w-0 flex-1"
        >
          {opening === null && <WithoutEditor document={file} name={name} />}
          {opening && frame.stage === 'opening' && <Opening editorName={opening.editor.name} />}
        </main>
        {drawer && (
          <VersionDrawer
            document={{ ...file, name }}
            version={newest}
            mayCopy={!props.guest}
            mayEdit={mayEdit}
            verbs={actions.versions}
            onCover={setCovered}
            onRestore={mayEdit ? restore.ask : undefined}
            onCompare={
              frame.can('compare') && frame.stage === 'loaded'
                ? (version) => void links.compare(version)
                : undefined
            }
            onClose={() => setDrawer(false)}
          />
        )}
      </div>
      <LeaveDialog
        open={leave.asking}
        kept={Boolean(keptSave(status, hint))}
        onStay={leave.stay}
        onLeave={leave.goAnyway}
      />
      <SaveAsDialog saveAs={saveAs} />
      <RestoreDialog restore={restore} asksWhy={props.asksWhy} />
      <HostShare
        open={over === 'share'}
        document={{ id: file.id, name }}
        address={props.address}
        mayShare={file.mayShare}
        actions={actions.sharing}
        onClose={() => setOver(null)}
      />
      <InsertDialog
        what={over === 'image' || over === 'media' ? over : null}
        pending={links.pending}
        onPick={async (item) => {
          if (over !== 'image' && over !== 'media') return
          await links.insert(over, item)
          setOver(null)
        }}
        onClose={() => setOver(null)}
      />
    </div>
  )
}

/** Behind the frame, until the editor has said something. */
function Opening({ editorName }: { editorName: string }) {
  const t = useTranslations('hostPage')
  return (
    <p className="flex h-full items-center justify-center gap-2 text-muted">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {t('opening', { editor: editorName })}
    </p>
  )
}

/** What has become of the person's right since the frame was opened, by the host's last word. */
function accessOf(
  link: HostStatus['link'],
  may: SaveStatus['may'] | undefined,
  action: 'edit' | 'view',
): 'ended' | 'view' | 'as-opened' {
  if (link === 'gone') return 'ended'
  return action === 'edit' && may === 'view' ? 'view' : 'as-opened'
}
