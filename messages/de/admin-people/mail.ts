export const mail = {
  tested: 'Der Mailserver hat eine Testnachricht an {email} angenommen.',
  retried:
    '{count, plural, one {# E-Mail wird erneut versucht.} other {# E-Mails werden erneut versucht.}}',
  forgotten: '{count, plural, one {# E-Mail verworfen.} other {# E-Mails verworfen.}}',
}
