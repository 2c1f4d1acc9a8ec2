import type { OpenFailure, ReadOnly, SessionState, Trouble } from '#lib/editor-session-state'
import type { Format } from '#lib/format'
import type { Words } from '#messages/speak'

type T = Words<'editors'>
type Dates = Pick<Format, 'date'>

/** The state of the edits in a few words, for the bar under the document. */
export function stateWords(state: SessionState, t: T): string {
  if (state.phase === 'closed') return t('session.state.closed')
  if (state.phase !== 'open') return t('session.state.opening')
  if (state.readOnly) return t('session.state.readOnly')
  if (state.saving) return t('session.state.saving')
  if (state.trouble) return t(`session.inShort.${inShort[state.trouble.kind]}`)
  if (state.unsaved) return t('session.state.unsaved')
  return t(state.saved ? 'session.state.saved' : 'session.state.noChanges')
}

const inShort = {
  offline: 'offline',
  'host-error': 'hostError',
  'storage-full': 'storageFull',
  'too-large': 'tooLarge',
  island: 'notSaved',
  'access-ended': 'accessEnded',
  gone: 'gone',
  conflict: 'notSaved',
} as const satisfies Record<Trouble['kind'], string>

export interface Said {
  title: string
  text: string
}

/** What happened, what became of the edits, what to do. */
export function troubleWords(trouble: Trouble, unsaved: boolean, t: T, format: Dates): Said {
  switch (trouble.kind) {
    case 'offline':
      return { title: t('session.trouble.offline'), text: t('session.trouble.offlineText') }
    case 'host-error':
      return {
        title: t('session.trouble.hostError', { status: String(trouble.status) }),
        text: t('session.trouble.hostErrorText'),
      }
    case 'storage-full':
      return { title: t('session.trouble.storageFull'), text: t('session.trouble.storageFullText') }
    case 'too-large':
      return { title: t('session.trouble.tooLarge'), text: t('session.trouble.tooLargeText') }
    case 'island':
      return { title: t('session.trouble.island'), text: trouble.reason(t) }
    case 'access-ended':
      return { title: t('session.trouble.accessEnded'), text: t('session.trouble.accessEndedText') }
    case 'gone':
      return { title: t('session.trouble.gone'), text: t('session.trouble.goneText') }
    case 'conflict':
      return conflictWords(trouble, unsaved, t, format)
  }
}

function conflictWords(
  trouble: Extract<Trouble, { kind: 'conflict' }>,
  unsaved: boolean,
  t: T,
  format: Dates,
): Said {
  const where = t(
    trouble.kept
      ? 'session.trouble.kept'
      : unsaved
        ? 'session.trouble.still'
        : 'session.trouble.allSaved',
  )
  if (trouble.changedElsewhere) {
    return {
      title: t('session.trouble.changed'),
      text: t('session.trouble.changedText', { where }),
    }
  }
  return {
    title: t(unsaved ? 'session.trouble.refused' : 'session.trouble.lost'),
    text: t('session.trouble.conflictText', {
      why: lockSentence(trouble.reason, t, format),
      where,
    }),
  }
}

/** The host's sentence says who holds the lock; without one, the lock was broken or ran out. */
function lockSentence(reason: string, t: T, format: Dates): string {
  const held = /is editing|checked out/.test(reason)
  return held ? holderWords(reason, t, format) : t('session.trouble.lockEnded')
}

/** The host says it in English (server/wopi/lock-rules.ts), in a header that has room for no other language. */
function holderWords(reason: string, t: T, format: Dates): string {
  const [, name, how, since] =
    /^(.+) (is editing|has checked out) this document since (.+)\.$/.exec(reason) ?? []
  if (name === undefined || since === undefined) return reason
  return t('session.holder', {
    ...{ name, how: how === 'is editing' ? 'editing' : 'checkedOut' },
    since: sinceWords(since, format),
  })
}

/** `2026-01-01 10:00 UTC`, by the reader's clock; of today the time alone. */
function sinceWords(since: string, format: Dates): string {
  const at = new Date(since.replace(/^(\S+) (\S+) UTC$/, '$1T$2Z'))
  if (Number.isNaN(at.getTime())) return since
  const today = at.toDateString() === new Date().toDateString()
  return format.date(at, { ...(today ? {} : { dateStyle: 'medium' }), timeStyle: 'short' })
}

export function readOnlyWords(readOnly: ReadOnly, t: T): Said | null {
  switch (readOnly.kind) {
    case 'view':
    case 'locked':
      // The line under the document says it; who holds it now and what to do is the host page's to say, which asks again.
      return null
    case 'no-lock':
      return {
        title: t('session.readOnly.title'),
        text: t(
          readOnly.refusal.kind === 'offline'
            ? 'session.readOnly.offline'
            : 'session.readOnly.refused',
        ),
      }
    case 'format':
      return { title: t('session.readOnly.title'), text: readOnly.reason(t) }
  }
}

export function failureWords(failure: OpenFailure, t: T, { size }: Pick<Format, 'size'>): Said {
  switch (failure.kind) {
    case 'offline':
      return { title: t('session.failure.offline'), text: t('session.failure.offlineText') }
    case 'access-ended':
      return { title: t('session.failure.accessEnded'), text: t('session.failure.accessEndedText') }
    case 'gone':
      return { title: t('session.failure.gone'), text: t('session.failure.goneText') }
    case 'too-large':
      return { title: t('session.failure.tooLarge'), text: t('session.failure.tooLargeText') }
    case 'too-big-to-open':
      return {
        title: t('session.failure.tooLarge'),
        text: t('session.failure.tooBigText', {
          size: size(failure.size),
          limit: size(failure.limit),
        }),
      }
    case 'unreadable':
      return { title: t('session.failure.unreadable'), text: failure.reason(t) }
    case 'storage-full':
    case 'host-error':
      return { title: t('session.failure.hostError'), text: t('session.failure.hostErrorText') }
  }
}
