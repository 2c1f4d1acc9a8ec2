/** The admin’s list of refused saves. */
export const rejected = {
  title: 'Refused saves',
  description:
    'What editors could not save is kept here for 30 days, so that nobody’s work is lost. Its owner finds it on the document’s page too.',
  waiting: 'Waiting',
  noMatch: 'No refused save matches “{search}”',
  empty: {
    title: 'No refused saves',
    text: 'When a save is refused, because a lock was broken or the document changed meanwhile, its bytes wait here for somebody to decide.',
  },
  table: {
    document: 'Document',
    from: 'From',
    why: 'Why',
    how: 'How',
    size: 'Size',
    refused: 'Refused',
    keptUntil: 'Kept until',
    keptUntilPhone: 'kept until',
    through: 'Through {editor}',
    by: 'By {who}',
    sameAs: 'Same as version {version}',
    sameAsTitle: 'The document has a version with exactly this content.',
    lock: 'Lock: {hasOffered, select, yes {offered {offered}} other {offered no lock}}; {hasCurrent, select, yes {held {current}} other {the document was free}}.',
  },
  actions: {
    actionsFor: 'Actions for the refused save of {document}',
    settled: 'Settled already: {how}.',
    download: 'Download',
    inTrash: 'The document is in the trash.',
    isNewest: 'The newest version has exactly this content already.',
    versions: 'Versions of the document',
    adopt: {
      act: 'Make it the newest version…',
      question: 'Make it the newest version of “{document}”?',
      explanation:
        'The {size} that {user} could not save become the newest version. The versions before stay. This is refused while somebody has the document open for editing or checked out.',
      confirm: 'Make it a version',
    },
    copy: {
      act: 'Keep it as a copy…',
      question: 'Keep it as a copy of “{document}”?',
      explanation:
        'The {size} that {user} could not save become a document of their own, beside the original and of the same owner.',
      confirm: 'Keep as a copy',
    },
    discard: {
      act: 'Discard…',
      question: 'Discard what {user} could not save?',
      explanation:
        'These {size} for “{document}” are removed from the disk and cannot be brought back. The document itself is not touched.',
      confirm: 'Discard for good',
    },
  },
  done: {
    adopted: 'It is version {version} of “{name}” now.',
    copied: 'It was kept as “{name}”.',
    discarded: 'The refused save of “{name}” was discarded.',
  },
} as const
