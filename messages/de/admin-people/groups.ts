export const groups = {
  page: {
    title: 'Gruppen',
    description:
      'Personen, mit denen sich etwas auf einmal teilen lässt. Alle können mit jeder Gruppe teilen.',
    search: 'Namen durchsuchen',
    noGroup: 'Keine Gruppe passt zu „{search}“',
    empty: 'Noch keine Gruppen',
    emptyText:
      'Erstellen Sie für jedes Team oder jede Klasse eine Gruppe und nehmen Sie Personen auf: Sie bekommen dann, was mit der Gruppe geteilt wird.',
  },
  group: {
    title: 'Gruppe',
    description:
      'Was mit der Gruppe geteilt wird, steht den Mitgliedern offen, solange sie dazugehören.',
    empty: 'Noch ist niemand in dieser Gruppe',
    emptyText: 'Was mit ihr geteilt wird, erreicht niemanden, bis Sie Personen hinzufügen.',
  },
  table: {
    members: 'Mitglieder',
    shared: 'Mit ihr geteilt',
    memberCount: '{count, plural, one {# Mitglied} other {# Mitglieder}}',
    shareCount: '{count, plural, one {# Freigabe} other {# Freigaben}}',
  },
  newGroup: { title: 'Neue Gruppe' },
  actions: {
    members: 'Mitglieder',
    renameEllipsis: 'Umbenennen …',
    deleteEllipsis: 'Löschen …',
    renameTitle: '„{name}“ umbenennen',
    renameDescription: 'Ihre Mitglieder und was mit ihr geteilt ist, bleiben unverändert.',
    rename: 'Umbenennen',
    deleteTitle: 'Die Gruppe „{name}“ löschen?',
    deleteDescription:
      '{members, plural, one {# Mitglied verliert} other {# Mitglieder verlieren}} sofort den Zugriff auf alles, was mit der Gruppe geteilt ist ({shares, plural, one {# Freigabe} other {# Freigaben}}), sofern er nicht auch auf anderem Weg besteht. Konten und Dokumente bleiben erhalten.',
    delete: 'Löschen',
  },
  members: {
    caption: 'Mitglieder von {group}',
    takeOut: '{name} aus der Gruppe entfernen',
    takeOutTitle: '{name} aus „{group}“ entfernen?',
    takeOutDescription:
      'Die Person verliert sofort den Zugriff auf alles, was mit der Gruppe geteilt ist, sofern er nicht auch auf anderem Weg besteht.',
    takeOutConfirm: 'Entfernen',
  },
  add: {
    button: 'Personen hinzufügen',
    title: 'Personen zu „{group}“ hinzufügen',
    unreachable: 'Das Portal war nicht zu erreichen. Versuchen Sie es noch einmal.',
    people: 'Personen',
  },
  done: {
    renamed: 'Die Gruppe heißt jetzt „{name}“.',
    deleted: 'Die Gruppe „{name}“ wurde gelöscht.',
    added: '{names} hinzugefügt.',
    takenOut: '{name} ist nicht mehr in der Gruppe.',
  },
}
