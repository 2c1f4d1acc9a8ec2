import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { messagesFor } from '#messages/messages-for'
import { sayPdf } from './pdf-words'

const german = createTranslator({
  locale: 'de',
  messages: messagesFor('de'),
  namespace: 'editors.viewers.pdf',
})
const say = sayPdf(german, 'de')

test('pdf.js’s own words are said in the reader’s language', () => {
  expect(say('pdfjs-page-landmark', { page: 1200 })).toEqual({
    value: null,
    attributes: [{ name: 'aria-label', value: 'Seite 1200' }],
  })
  expect(say('pdfjs-text-annotation-type', { type: 'Comment' })?.attributes).toEqual([
    { name: 'alt', value: 'Anmerkung' },
  ])
  const dateObj = new Date(2026, 10, 29, 15, 4, 5).getTime()
  expect(say('pdfjs-annotation-date-time-string', { dateObj })?.value).toBe('29.11.26, 15:04:05')
  expect(say('pdfjs-annotation-date-time-string', { dateObj: 'x' })).toBeNull()
  expect(say('pdfjs-zoom-in-button', null)).toBeNull()
})

test('a release of pdf.js with other keys where files are only shown is noticed', () => {
  const read = (path: string) => readFileSync(`node_modules/pdfjs-dist/${path}`, 'utf8')
  // As an element is marked, not as its English words list them.
  const keys = [read('build/pdf.mjs'), read('web/pdf_viewer.mjs')].flatMap((source) =>
    [...source.matchAll(/"data-l10n-id", [`"](pdfjs-[\w-]+)/g)].map(([, key = '']) => key),
  )
  // Those of editing, which is off.
  const editing = /^pdfjs-(editor-|free-text|show-comment-button)/
  expect([...new Set(keys)].filter((key) => !editing.test(key)).sort()).toEqual([
    'pdfjs-annotation-date-time-string',
    'pdfjs-page-landmark',
    'pdfjs-text-annotation-type',
  ])
})
