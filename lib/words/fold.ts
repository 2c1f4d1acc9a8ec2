/** Letters as they are compared: lower case, without the accents of Latin, Greek and Cyrillic. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC')
}
