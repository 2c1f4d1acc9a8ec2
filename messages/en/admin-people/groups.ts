/** The pages about groups. */
export const groups = {
  page: {
    title: 'Groups',
    description:
      'People with whom something can be shared at once. Everybody can share with every group.',
    search: 'Search names',
    noGroup: 'No group matches “{search}”',
    empty: 'No groups yet',
    emptyText:
      'Make one for each team or class, put people into it, and they get what is shared with it.',
  },
  group: {
    title: 'Group',
    description: 'What is shared with the group is theirs as long as they are in it.',
    empty: 'Nobody is in this group yet',
    emptyText: 'What is shared with it reaches nobody until you add people.',
  },
  table: {
    members: 'Members',
    shared: 'Shared with it',
    memberCount: '{count, plural, one {# member} other {# members}}',
    shareCount: '{count, plural, one {# share} other {# shares}}',
  },
  newGroup: { title: 'New group' },
  actions: {
    members: 'Members',
    renameEllipsis: 'Rename…',
    deleteEllipsis: 'Delete…',
    renameTitle: 'Rename “{name}”',
    renameDescription: 'Who is in it, and what is shared with it, stays.',
    rename: 'Rename',
    deleteTitle: 'Delete the group “{name}”?',
    deleteDescription:
      '{members, plural, one {# member} other {# members}} at once lose access to what is shared with it ({shares, plural, one {# share} other {# shares}}), unless they have it otherwise. Their accounts and documents stay.',
    delete: 'Delete',
  },
  members: {
    caption: 'Members of {group}',
    takeOut: 'Take {name} out of the group',
    takeOutTitle: 'Take {name} out of “{group}”?',
    takeOutDescription:
      'They lose access to what is shared with the group at once, unless they have it otherwise.',
    takeOutConfirm: 'Take out',
  },
  add: {
    button: 'Add people',
    title: 'Add people to “{group}”',
    unreachable: 'The portal could not be reached. Try again.',
    people: 'People',
  },
  done: {
    renamed: 'The group is called “{name}” now.',
    deleted: 'The group “{name}” was deleted.',
    added: 'Added {names}.',
    takenOut: '{name} is not in the group any more.',
  },
} as const
