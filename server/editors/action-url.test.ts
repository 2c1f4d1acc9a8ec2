import { describe, expect, it } from 'vitest'
import { actionUrl, withoutPlaceholders } from './action-url'

const src = 'https://portal.example.com/wopi/files/0f1e2d3c'
const encoded = 'https%3A%2F%2Fportal.example.com%2Fwopi%2Ffiles%2F0f1e2d3c'
const office =
  'https://ds.example.com/hosting/wopi/word/edit?<rs=DC_LLCC&><dchat=DISABLE_CHAT&><thm=THEME_ID&><ui=UI_LLCC&><wopisrc=WOPI_SOURCE&>&'

describe('actionUrl', () => {
  const table: [string, string, Record<string, string | undefined>, string][] = [
    [
      'fills what is wanted and removes the rest',
      office,
      { UI_LLCC: 'de-DE', DC_LLCC: 'de-DE', THEME_ID: '1' },
      `https://ds.example.com/hosting/wopi/word/edit?rs=de-DE&thm=1&ui=de-DE&wopisrc=${encoded}`,
    ],
    [
      'removes every placeholder when nothing is wanted',
      office,
      {},
      `https://ds.example.com/hosting/wopi/word/edit?wopisrc=${encoded}`,
    ],
    [
      'adds WOPISrc after a lone question mark',
      'https://cool.example.com/browser/abc123/cool.html?',
      {},
      `https://cool.example.com/browser/abc123/cool.html?WOPISrc=${encoded}`,
    ],
    [
      'adds WOPISrc to an address without a query',
      'https://e.example.com/edit',
      {},
      `https://e.example.com/edit?WOPISrc=${encoded}`,
    ],
    [
      'adds WOPISrc after parameters that stand outside placeholders',
      'https://e.example.com/edit?embed=1&<ui=UI_LLCC&>',
      { UI_LLCC: 'en-US' },
      `https://e.example.com/edit?embed=1&ui=en-US&WOPISrc=${encoded}`,
    ],
    [
      'accepts placeholders without an ampersand',
      'https://e.example.com/edit?<ui=UI_LLCC><thm=THEME_ID>',
      { UI_LLCC: 'en-US' },
      `https://e.example.com/edit?ui=en-US&WOPISrc=${encoded}`,
    ],
    [
      'encodes values',
      'https://e.example.com/edit?<sc=SESSION_CONTEXT&>',
      { SESSION_CONTEXT: 'a&b=c d' },
      `https://e.example.com/edit?sc=a%26b%3Dc%20d&WOPISrc=${encoded}`,
    ],
    [
      'does not read names of Object.prototype as values',
      'https://e.example.com/edit?<x=constructor&>',
      {},
      `https://e.example.com/edit?WOPISrc=${encoded}`,
    ],
    [
      'leaves dollar signs of a value alone',
      'https://e.example.com/edit?<sc=SESSION_CONTEXT&>',
      { SESSION_CONTEXT: '$&$1' },
      `https://e.example.com/edit?sc=%24%26%241&WOPISrc=${encoded}`,
    ],
  ]
  for (const [name, urlsrc, values, expected] of table) {
    it(name, () => expect(actionUrl(urlsrc, values, src)).toBe(expected))
  }
})

describe('withoutPlaceholders', () => {
  it('leaves what does not depend on the document', () => {
    expect(withoutPlaceholders(office)).toBe('https://ds.example.com/hosting/wopi/word/edit?&')
  })
})
