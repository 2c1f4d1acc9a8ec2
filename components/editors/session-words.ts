import type { OpenFailure, ReadOnly, SessionState, Trouble } from '#lib/editor-session-state'
import { formatSize } from '#lib/format'

/** The state of the edits in a few words, for the bar under the document. */
export function stateWords(state: SessionState): string {
  if (state.phase === 'closed') return 'Closed'
  if (state.phase !== 'open') return 'Opening…'
  if (state.readOnly?.kind === 'locked') return `Read only · ${lockedWords(state.readOnly.reason)}`
  if (state.readOnly) return 'Read only'
  if (state.saving) return 'Saving…'
  if (state.trouble) return troubleInShort[state.trouble.kind]
  if (state.unsaved) return 'Unsaved changes'
  return state.saved ? 'All changes saved' : 'No changes'
}

const troubleInShort: Record<Trouble['kind'], string> = {
  offline: 'No connection · your edits are kept here',
  'host-error': 'Not saved yet · trying again',
  'storage-full': 'Not saved yet · the portal is full',
  'too-large': 'Not saved · no room',
  island: 'Not saved',
  'access-ended': 'Not saved · your access has ended',
  gone: 'Not saved · the document is gone',
  conflict: 'Not saved',
}

export interface Words {
  title: string
  text: string
}

/** What happened, what became of the edits, what to do. */
export function troubleWords(trouble: Trouble, unsaved: boolean): Words {
  switch (trouble.kind) {
    case 'offline':
      return {
        title: 'The portal cannot be reached.',
        text: 'Go on writing: your edits are kept in this browser and saved as soon as there is a connection.',
      }
    case 'host-error':
      return {
        title: `The portal could not save just now (error ${trouble.status}).`,
        text: 'Your edits are kept in this browser. Saving is tried again by itself.',
      }
    case 'storage-full':
      return {
        title: 'The portal has no room left to store this save.',
        text: 'Your edits are kept in this browser and saved once an administrator has made room. Download a copy to be sure.',
      }
    case 'too-large':
      return {
        title:
          'The portal has no room for this save: it is too large, or the quota of its owner is used up.',
        text: 'Your edits are still here. Download your copy, or make room and save again.',
      }
    case 'island':
      return { title: 'Some edits cannot be saved.', text: trouble.reason }
    case 'access-ended':
      return {
        title: 'Your access to this document has ended.',
        text: 'It expired or was revoked. Your edits are only here and in this browser: download your copy, then open the document again.',
      }
    case 'gone':
      return {
        title: 'The document is not there any more.',
        text: 'It was moved to the trash or deleted. Your edits are only here and in this browser: download your copy, or restore the document and try again.',
      }
    case 'conflict':
      return conflictWords(trouble, unsaved)
  }
}

function conflictWords(trouble: Extract<Trouble, { kind: 'conflict' }>, unsaved: boolean): Words {
  const keptWhere = trouble.kept
    ? 'Nothing is lost: the portal kept a copy of the refused save, and your edits are still here.'
    : unsaved
      ? 'Your edits are still here and in this browser.'
      : 'Everything you typed so far is saved.'
  if (trouble.changedElsewhere) {
    return {
      title: 'The document was changed elsewhere while you edited it.',
      text: `${keptWhere} Save yours as the newest version (the other one stays in the history), or show the other one.`,
    }
  }
  return {
    title: unsaved ? 'This save was refused.' : 'You do not hold this document any more.',
    text: `${lockSentence(trouble.reason)} ${keptWhere}`,
  }
}

/** The host's sentence says who holds the lock; without one, the lock was broken or ran out. */
function lockSentence(reason: string): string {
  const held = /is editing|checked out/.test(reason)
  return held
    ? reason
    : 'Your lock on it was ended, by an administrator or by another window of yours.'
}

function lockedWords(reason: string): string {
  return reason || 'Somebody else is editing this document.'
}

export function readOnlyWords(readOnly: ReadOnly): Words | null {
  switch (readOnly.kind) {
    case 'view':
    case 'locked':
      // The line under the document says it; who holds it and what to do is the host page's to say.
      return null
    case 'no-lock':
      return {
        title: 'Read only.',
        text:
          readOnly.refusal.kind === 'offline'
            ? 'The connection was lost while the document was being reserved for you.'
            : 'The portal did not let this editor reserve the document for you.',
      }
    case 'format':
      return { title: 'Read only.', text: readOnly.reason }
  }
}

export function failureWords(failure: OpenFailure): Words {
  switch (failure.kind) {
    case 'offline':
      return {
        title: 'The portal cannot be reached',
        text: 'The document could not be loaded. Check your connection and try again.',
      }
    case 'access-ended':
      return {
        title: 'This link to the document has expired',
        text: 'Reload the page to open the document again.',
      }
    case 'gone':
      return {
        title: 'The document is not there any more',
        text: 'It was moved to the trash or deleted. Look for it in your trash.',
      }
    case 'too-large':
    case 'too-big-to-open':
      return {
        title: 'This document is too large to be shown here',
        text:
          failure.kind === 'too-big-to-open'
            ? `It has ${formatSize(failure.size)}; the editor takes up to ${formatSize(failure.limit)}. Download it and use a program on your computer.`
            : 'Download it and use a program on your computer.',
      }
    case 'unreadable':
      return { title: 'This document cannot be shown', text: failure.reason }
    case 'storage-full':
    case 'host-error':
      return {
        title: 'The portal could not give the document',
        text: 'Something went wrong there. Nothing was changed. Try again in a moment.',
      }
  }
}
