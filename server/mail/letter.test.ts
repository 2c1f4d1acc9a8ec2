import { expect, test } from 'vitest'
import { asHtml, asText, type Letter, oneLine, subjectOf } from './letter'

const letter = (name: string): Letter => ({
  language: 'en',
  to: { name: 'Ben', address: 'ben@example.org' },
  subject: `Ana shared “${name}” with you`,
  text: [`Ana shared “${name}” with you.`, 'You can read it.'],
  link: { words: 'Open the document', address: 'http://portal.example.org/documents/1' },
  footer: ['Choose what is mailed to you:', 'http://portal.example.org/profile#mail'],
})

test('a letter says the same as text and as a page', () => {
  expect(asText(letter('Plan.docx'))).toBe(
    `Ana shared “Plan.docx” with you.

You can read it.

Open the document:
http://portal.example.org/documents/1

-- 
Choose what is mailed to you:
http://portal.example.org/profile#mail
`,
  )
  const page = asHtml(letter('Plan.docx'))
  expect(page).toContain('<p>Ana shared “Plan.docx” with you.</p>')
  expect(page).toContain('<a href="http://portal.example.org/documents/1">Open the document</a>')
  expect(page).toContain('<a href="http://portal.example.org/profile#mail">')
})

test('a name is text in the page, whatever it looks like', () => {
  const page = asHtml(letter('<img src=x onerror="alert(1)"> & </title>'))
  expect(page).not.toMatch(/<img|<\/title> &|onerror="/)
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &lt;/title&gt;')
})

test('a name does not become a link', () => {
  const page = asHtml({ ...letter('x'), text: ['https://evil.example.org shared “x” with you'] })
  expect(page).not.toContain('href="https://evil')
})

test('a name neither ends its line nor turns around what follows', () => {
  expect(oneLine('a\r\nBcc: all@example.org\u2028b\u202Egpj\u0000.exe')).toBe(
    'a Bcc: all@example.org b gpj .exe',
  )
  expect(subjectOf(letter('x\r\n\r\nhello'))).toBe('Ana shared “x hello” with you')
  expect([...subjectOf(letter('😀'.repeat(500)))]).toHaveLength(150)
})
