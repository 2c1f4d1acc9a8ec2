/** The page of a document: facts, who holds it, refused saves. */
export const page = {
  facts: {
    title: 'Details',
    type: 'Type',
    size: 'Size',
    bytes: '{bytes, number} bytes',
    owner: 'Owner',
    created: 'Created',
    modified: 'Modified',
    modifiedBy: '<at></at> by {name}',
    version: 'Version',
  },
  hold: {
    youEdit: 'You are editing this document',
    edits: '{name} is editing this document',
    editing:
      'Begun <since></since>. Until that editor is closed, nothing can be restored or uploaded here. If nothing more is heard of it, this ends by itself <until></until>.',
    youCheckedOut: 'You have checked this document out',
    mine: 'Checked out <since></since>. Nobody else can change it until you check it in; it ends by itself <until></until>.',
    checkedOut: '{name} has checked this document out',
    theirs:
      'Checked out <since></since>. You can read it; to change it, ask {name} to check it in. It ends by itself <until></until>.',
  },
  inTrash: {
    title: 'This document is in the trash',
    since: 'Since <at></at>. It cannot be opened or changed until it is restored.',
  },
  reading: {
    title: '{owner} shares this document with you to read',
    text: 'Open or download it: you always get the newest version. Older versions, and who did what, are shown to those who may edit it.',
  },
  rejected: {
    title: '{count, plural, one {A save was refused} other {# saves were refused}}',
    nothingLost: 'Nothing is lost: what was sent is kept here until you decide.',
    size: '{size} · removed <at></at>',
    sizeFrom: '{size} from {editor} · removed <at></at>',
    sameAs: 'Version {version} has exactly this content, so you may discard this.',
    adopt: 'Make it the newest version',
    copy: 'Save as a copy',
    download: 'Download',
    adoptTitle: 'Make this save the newest version?',
    adoptText: 'The versions before stay. Whose document it is finds the reason under Activity.',
    copyTitle: 'Save this as a copy?',
    copyText: 'It becomes a document of its own, beside the original and of the same owner.',
    discardAsk: 'Discard…',
    discardTitle: 'Discard this save by {name}?',
    discardText:
      'What was sent is removed for good. The document and its versions stay as they are.',
    discard: 'Discard',
  },
  rejectReason: {
    lockMismatch:
      'Another editor or person held the document when this save arrived, or the lock had been broken.',
    notLocked:
      'The editor no longer held the document when this save arrived: its lock had ended or been broken.',
    changedElsewhere: 'The document had been changed elsewhere since this editor opened it.',
    accessEnded: 'The access of this editing session had ended before the save arrived.',
    noWriteRight: 'This editing session was not allowed to change the document.',
    overQuota: 'There was no room left for this save in the quota of the document’s owner.',
    other: 'The portal could not accept this save.',
  },
  compare: {
    title: 'Compare versions',
    comparing: 'Comparing the two versions',
    same: 'These two versions are the same, byte for byte.',
    gone: '{count, plural, one {Version {numbers} is} other {Versions {numbers} are}} not there',
    goneText:
      'Deleted since, by hand or by the rules for old versions, or never made. Choose another.',
  },
} as const
