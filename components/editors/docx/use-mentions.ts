import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import {
  type EditorMentions,
  type MentionBegun,
  mentionOf,
  readMention,
} from '#lib/editor-mentions'
import type { Mentionable } from '#lib/mentionable'

export type CommentField = HTMLTextAreaElement | HTMLInputElement

/** A mention that is being written, and where. */
interface Writing extends MentionBegun {
  field: CommentField
}

/** Whom it may mean. */
export interface Offer {
  id: string
  field: CommentField
  people: readonly Mentionable[]
  at: number
  point(at: number): void
  choose(person: Mentionable): void
}

const pauseMs = 150

/**
 * Mentions in the fields in which the editor has comments written. They are the editor's own: what goes on in them is heard on
 * the way to them, and a name is put in as if it was typed.
 *
 * @param chosen takes in who was chosen, by id
 */
export function useMentions(
  mentions: EditorMentions | undefined,
  chosen: Map<string, Mentionable>,
) {
  const id = useId()
  const [writing, setWriting] = useState<Writing | null>(null)
  const [found, setFound] = useState<{ typed: string; people: readonly Mentionable[] } | null>(null)
  /** By id: while the list changes, the choice stays with the person. */
  const [pointed, setPointed] = useState<string | null>(null)
  /** The mention that is done with, chosen or not. */
  const done = useRef<Writing>(null)
  const find = useEffectEvent((typed: string) => mentions?.find(typed) ?? Promise.resolve([]))

  const field = writing?.field ?? null
  const typed = writing?.typed ?? null
  useEffect(() => {
    if (typed === null) return
    let current = true
    const ask = async () => {
      const people = await find(typed.trim())
      if (!current) return
      setFound({ typed, people })
    }
    const timer = setTimeout(() => void ask(), typed === '' ? 0 : pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed])

  // While more is typed, those who were found for less are kept, as far as they can still be meant.
  const people = typed === null || found === null ? [] : found.people
  const shown = found?.typed === typed ? people : people.filter((one) => mayMean(one, typed ?? ''))
  const at = Math.max(
    0,
    shown.findIndex(({ id: of }) => of === pointed),
  )
  const active = shown[at]
  const point = (to: number) => setPointed(shown[to]?.id ?? null)
  const activeId = active && optionId(id, active)
  useEffect(() => {
    if (!field || activeId === undefined) return
    const names = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': id }
    const said = { ...names, 'aria-activedescendant': activeId }
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value)
    return () => {
      for (const name of Object.keys(said)) field.removeAttribute(name)
    }
  }, [field, activeId, id])

  function read(of: CommentField): void {
    const begun = readMention(of.value.slice(0, of.selectionStart ?? 0))
    const isDone = done.current?.field === of && done.current.start === begun?.start
    if (!isDone) done.current = null
    setWriting(begun && !isDone ? { ...begun, field: of } : null)
    if (!begun || isDone) setFound(null)
  }
  function end(): void {
    done.current = writing
    setPointed(null)
    setWriting(null)
    setFound(null)
  }
  function choose(person: Mentionable): void {
    if (!writing) return
    chosen.set(person.id, person)
    end()
    const to = writing.start + 1 + writing.typed.length
    writing.field.setRangeText(`${mentionOf(person)} `, writing.start, to, 'end')
    writing.field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  function onKeyDownCapture(event: KeyboardEvent): void {
    if (event.target !== field || event.nativeEvent.isComposing || !active) return
    if (event.key === 'ArrowDown') point((at + 1) % shown.length)
    else if (event.key === 'ArrowUp') point((at + shown.length - 1) % shown.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(active)
    else if (event.key === 'Escape') end()
    else {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) end()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    /** For what is around the editor. */
    handlers: {
      onInputCapture({ target }: FormEvent) {
        if (mentions && isCommentField(target)) read(target)
      },
      onKeyDownCapture,
      onBlurCapture: () => setWriting(null),
    },
    offer:
      field && active ? ({ id, field, people: shown, at, point, choose } satisfies Offer) : null,
  }
}

export const optionId = (id: string, person: Mentionable): string => `${id}-${person.id}`

function mayMean({ name, email }: Mentionable, typed: string): boolean {
  const words = typed.trim().toLowerCase()
  return ` ${name.toLowerCase()}`.includes(` ${words}`) || email.startsWith(words)
}

/** The editor writes new comments in a text area beside the page, and answers in lines. */
function isCommentField(target: EventTarget): target is CommentField {
  const isField =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text')
  return isField && target.closest('.docx-unified-sidebar') !== null
}
