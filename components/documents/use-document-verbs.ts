'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { routes } from '#lib/routes'
import type { Words } from '#messages/speak'
import type { DocumentActions, ItemRef } from './document-item'
import { startDownload } from './start-download'
import { useRun } from './use-run'

/** Takes documents and folders out of the trash. */
export function useRestore(action: DocumentActions['restore']) {
  const { busy, run } = useRun()
  const restore = useCallback(
    (items: ItemRef[]) => run(idsOf(items), () => action(items)),
    [run, action],
  )
  return { busy, restore }
}

/** The verbs of lists and menus that need no form, with their toasts. */
export function useDocumentVerbs(
  actions: Pick<
    DocumentActions,
    'move' | 'trash' | 'restore' | 'star' | 'zip' | 'copy' | 'checkOut' | 'checkIn'
  >,
) {
  const t = useTranslations('documents')
  const { busy, run, toast } = useRun()

  /** @param reason what an admin says of what is not their own */
  function trash(items: ItemRef[], done?: () => void, reason?: string) {
    run(
      idsOf(items),
      () => actions.trash(items, reason),
      (outcome) => {
        const [first] = outcome.done
        if (first !== undefined) {
          const back = outcome.done.map(({ kind, id }) => ({ kind, id }))
          toast({
            message: trashedWords(outcome.done, t),
            undo: { run: () => run(idsOf(back), () => actions.restore(back)) },
          })
        }
        refuse(outcome.refused)
        done?.()
      },
    )
  }

  function move(items: ItemRef[], to: string | null, done?: () => void) {
    const wanted = items.map(({ kind, id }) => ({ kind, id, to }))
    run(
      idsOf(items),
      () => actions.move(wanted),
      (outcome) => {
        const moved = outcome.done.filter(({ from }) => from !== to)
        const [first] = moved
        if (first !== undefined) {
          const back = moved.map(({ kind, id, from }) => ({ kind, id, to: from }))
          const { name, to } = first
          const count = moved.length
          toast({
            message:
              count === 1
                ? t('said.moved.one', { name, to })
                : t(`said.moved.${unitOf(moved)}`, { count, to }),
            undo: {
              run: () =>
                run(
                  idsOf(back),
                  () => actions.move(back),
                  (undone) => refuse(undone.refused),
                ),
            },
          })
        }
        refuse(outcome.refused)
        done?.()
      },
    )
  }

  /** @param undoable says what went, and offers it back: where it leaves the list */
  function star(items: readonly (ItemRef & { name: string })[], on: boolean, undoable = false) {
    const wanted = items.map(({ kind, id }) => ({ kind, id }))
    run(
      [],
      () => actions.star(wanted, on),
      () => {
        const [first] = items
        if (!undoable || first === undefined) return
        const undo = { run: () => run([], () => actions.star(wanted, !on)) }
        const message =
          items.length === 1
            ? t('said.unstarred.one', { name: first.name })
            : t(`said.unstarred.${unitOf(items)}`, { count: items.length })
        toast({ message, undo })
      },
    )
  }

  /** One document as it is; a folder, or several of either, as a zip. */
  function download(items: readonly ItemRef[]) {
    const [first] = items
    if (first?.kind === 'document' && items.length === 1) {
      return startDownload(routes.download(first.id))
    }
    const wanted = items.map(({ kind, id }) => ({ kind, id }))
    run(
      [],
      () => actions.zip(wanted),
      ({ address }) => startDownload(address),
    )
  }

  function refuse(refused: readonly { message: string }[]) {
    for (const { message } of refused.slice(0, 2)) toast({ tone: 'danger', message })
  }

  return {
    /** Ids of what something is being done to. */
    busy,
    trash,
    move,
    star,
    download,
    copy: (id: string) => run([id], () => actions.copy(id)),
    checkOut: (id: string) => run([id], () => actions.checkOut(id)),
    checkIn: (id: string) => run([id], () => actions.checkIn(id)),
  }
}

export type DocumentVerbs = ReturnType<typeof useDocumentVerbs>

/** «2 documents», or «3 items» when folders are among them. */
export function countOf(items: readonly Pick<ItemRef, 'kind'>[], t: Words<'documents'>): string {
  const { length: count } = items
  return unitOf(items) === 'items'
    ? t('list.items.items', { count })
    : t('list.items.documents', { documents: count })
}

/** What several are together: «items» when folders are among them. */
function unitOf(items: readonly Pick<ItemRef, 'kind'>[]): 'items' | 'documents' {
  return items.some(({ kind }) => kind === 'folder') ? 'items' : 'documents'
}

function trashedWords(
  done: readonly (ItemRef & { name: string; documents: number | null })[],
  t: Words<'documents'>,
): string {
  const [first] = done
  const count = done.length
  const documents = done.reduce((sum, one) => sum + (one.documents ?? 0), 0)
  if (first !== undefined && count === 1) {
    const { name } = first
    return documents === 0
      ? t('said.trashed.one', { name })
      : t('said.trashed.oneWith', { name, documents })
  }
  // Only folders have something in them.
  return documents === 0
    ? t(`said.trashed.${unitOf(done)}`, { count })
    : t('said.trashed.itemsWith', { count, documents })
}

function idsOf(items: readonly ItemRef[]): string[] {
  return items.map(({ id }) => id)
}
