/** Editors and the mail server. */

export const editors = {
  noSuchEditor: 'There is no such editor.',
  builtIn: '{name} is part of the portal: there is nothing to test.',
  notOpened: '{name} does not open .{extension} files.',
  nameNeeded: 'Give the editor a name of at most 80 characters.',
  noSuchToken: 'There is no such access token any more.',
  reportTooNew: 'The report is of a time that has not come yet.',
  oldCopyStays: '{reason} The last good copy stays in use.',
} as const

export const mailServer = {
  none: 'There is no mail server in the settings.',
  notSent: 'Nothing was sent. {reason}',
} as const
