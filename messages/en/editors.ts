import { documents } from './editors/documents'
import { preview } from './editors/preview'
import { session } from './editors/session'
import { viewers } from './editors/viewers'

/** What is said in: the built-in editors and viewers. */
export const editors = {
  ...{ session, documents, viewers, preview },
  title: 'Editor',
  document: 'Document',
  nothing: 'Nothing to show here',
  nothingText:
    'Documents open from the portal. If you reloaded only this part of the page, reload all of it.',
  noStorage:
    'This browser does not let the editor use its storage. Allow it for this address, then open the document again.',
  notFromPortal:
    'This document was not opened from the portal, so the editor cannot show it. Open it from your documents.',
  opening: 'Opening the document…',
  tryAgain: 'Try again',
  save: 'Save',
  saveHint: 'Save now (Ctrl+S or ⌘S)',
  myCopy: 'my copy',
} as const
