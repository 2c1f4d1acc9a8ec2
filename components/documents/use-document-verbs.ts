'use client'

import { useCallback } from 'react'
import { formatCount } from '#lib/format'
import { routes } from '#lib/routes'
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
    'move' | 'trash' | 'restore' | 'star' | 'zip' | 'checkOut' | 'checkIn'
  >,
) {
  const { busy, run, toast } = useRun()

  function trash(items: ItemRef[], done?: () => void) {
    run(
      idsOf(items),
      () => actions.trash(items),
      (outcome) => {
        const [first] = outcome.done
        if (first !== undefined) {
          const back = outcome.done.map(({ kind, id }) => ({ kind, id }))
          toast({
            message: `Moved ${whatWentAway(outcome.done)} to the trash.`,
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
          const what = moved.length === 1 ? `“${first.name}”` : countOf(moved)
          toast({
            message: `Moved ${what} to “${first.to}”.`,
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
        const what = items.length === 1 ? `“${first.name}”` : countOf(items)
        const undo = { run: () => run([], () => actions.star(wanted, !on)) }
        toast({ message: `Took the star of ${what} away.`, undo })
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
    checkOut: (id: string) => run([id], () => actions.checkOut(id)),
    checkIn: (id: string) => run([id], () => actions.checkIn(id)),
  }
}

export type DocumentVerbs = ReturnType<typeof useDocumentVerbs>

/** «2 documents», or «3 items» when folders are among them. */
export function countOf(items: readonly Pick<ItemRef, 'kind'>[]): string {
  const folders = items.some(({ kind }) => kind === 'folder')
  return formatCount(items.length, folders ? 'item' : 'document')
}

function whatWentAway(
  done: readonly (ItemRef & { name: string; documents: number | null })[],
): string {
  const [first] = done
  if (first === undefined || done.length > 1) {
    const inside = done.reduce((sum, { documents }) => sum + (documents ?? 0), 0)
    return inside === 0 ? countOf(done) : `${countOf(done)} with ${formatCount(inside, 'document')}`
  }
  if (first.documents === null) return `“${first.name}”`
  const { name, documents } = first
  return documents === 0
    ? `“${name}”`
    : `“${name}” with ${formatCount(documents, 'document')} in it`
}

function idsOf(items: readonly ItemRef[]): string[] {
  return items.map(({ id }) => id)
}
