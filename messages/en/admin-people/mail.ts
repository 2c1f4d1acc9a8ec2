/** What became of mails. */
export const mail = {
  noServer: 'There is no mail server in the settings.',
  nothingSent: 'Nothing was sent. {reason}',
  tested: 'The mail server took a test mail to {email}.',
  retried:
    '{count, plural, one {# mail will be tried again.} other {# mails will be tried again.}}',
  forgotten: '{count, plural, one {# mail forgotten.} other {# mails forgotten.}}',
} as const
