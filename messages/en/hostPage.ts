import { banners } from './hostPage/banners'
import { dialogs } from './hostPage/dialogs'
import { officeWords } from './hostPage/officeWords'

/** What is said in: the page around an editor. */
export const hostPage = {
  ...{ banners, dialogs, officeWords },
  document: 'Document',
  editorOf: 'Editor of {name}',
  frameTitle: 'Editor: {name}',
  opening: 'Opening in {editor}…',
  unreachable: 'The portal cannot be reached.',
  notReady: 'The editor is not ready. Try again in a moment.',
  handedOver: '“{name}” was handed to the editor.',
  compares: 'The editor compares with version {version}.',
  cannotOpen: {
    title: 'This document cannot be opened now',
    back: 'Back to the documents',
    trash: 'Open the trash',
  },
  title: {
    name: 'Name',
    rename: 'Rename',
  },
  chooser: {
    label: 'Editor: {name}. Choose another one',
    heading: 'Open with',
    showsOnly: '{name} (shows only)',
  },
  bar: {
    back: 'Back to the documents',
    readOnly: 'Read only',
    edit: 'Edit',
    share: 'Share',
    history: 'Version history',
    download: 'Download the saved version',
    more: 'More{count, plural, =0 {} one { · # other is here} other { · # others are here}}',
  },
  presence: {
    label: 'Who else is here',
    readsOnly: '{name} (reads only)',
  },
  saveState: {
    lastSaved: 'Last saved by {names}: version {version}',
    thePortal: 'the portal',
    keptCopy: 'Open the kept copy',
    offline: 'Offline · trying again',
    disabled: 'Your account was disabled',
    signedOut: 'Signed out · sign in again in another tab',
    gone: 'Not there for you any more',
    trashed: 'This document was moved to the trash',
    saving: 'Saving…',
    refused: 'Save refused<wide> · nothing is lost</wide>',
    notSaved: 'Not saved · see below',
    unsaved: 'Unsaved changes',
    saved: 'Saved · version {version} · {time}',
  },
  noEditor: {
    title: 'This type of file cannot be opened here',
    text: {
      office:
        'No editor of this portal knows it. Download it and open it with LibreOffice, Microsoft Office or another office program. An administrator can add an office server that opens more types.',
      archive:
        'No editor of this portal knows it. Download it and unpack it on your computer. An administrator can add an office server that opens more types.',
      media:
        'No editor of this portal knows it. Download it and play it on your computer. An administrator can add an office server that opens more types.',
      picture:
        'No editor of this portal knows it. Download it and open it with a picture program on your computer. An administrator can add an office server that opens more types.',
      other:
        'No editor of this portal knows it. Download it and open it with the program that it was made with. An administrator can add an office server that opens more types.',
    },
    type: 'Type',
    typeAndExtension: '{type} (.{extension})',
    size: 'Size',
    bytes: '{bytes} bytes',
    download: 'Download',
    details: 'Details and versions',
  },
  withoutEditor: {
    making: 'Making a preview…',
    preview: 'This is a preview: no editor of this portal opens this type of file.',
    textOnly:
      'This is only the text, without its looks and pictures. To see it as it was made, download it, or ask an administrator for an office server.',
    download: 'Download',
  },
  versions: {
    title: 'Version history',
    close: 'Close the version history',
    failed: 'The versions could not be loaded.',
    again: 'Try again',
    autosaves: '{count, plural, one {# autosave} other {# autosaves}} before it',
    moreAutosaves:
      'Show more of its {count, plural, one {# other autosave} other {# other autosaves}}',
    older: 'Show older versions',
    note: 'Versions are never overwritten. Restoring one closes the editor first and makes a new version.',
    compareLabel: 'Compare version {number} in the editor',
    compare: 'Compare in the editor with what is open',
    restoreLabel: 'Restore version {number}',
    restore: 'Restore',
    loading: 'Loading the versions',
    version: 'Version {number}',
    newest: 'Current',
    pinned: 'Pinned',
    saved:
      '{how, select, autosave {Autosaved} exitSave {Saved on exit} upload {Uploaded} restore {Restored} restoreFrom {Restored from version {from}} copy {Copied} new {Created} other {Saved}} {when, select, clock {at } other {}}<time></time>{signed, select, yes { by {names}} other {}}',
  },
} as const
