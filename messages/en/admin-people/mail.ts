/** What became of mails. */
export const mail = {
  tested: 'The mail server took a test mail to {email}.',
  retried:
    '{count, plural, one {# mail will be tried again.} other {# mails will be tried again.}}',
  forgotten: '{count, plural, one {# mail forgotten.} other {# mails forgotten.}}',
} as const
