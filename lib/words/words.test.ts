import { describe, expect, it, test } from 'vitest'
import { excerptOf } from './excerpt'
import { askedFor, wordsIn } from './words'

const indexOf = (text: string) => [...wordsIn(text)].flatMap(({ words }) => words)
const shown = (text: string, search: string) =>
  excerptOf(text, search)
    ?.map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('') ?? null

describe('the words of a text', () => {
  test.each([
    ['Crème brûlée, 2 Stück!', ['creme', 'brulee', '2', 'stuck']],
    ['ΆΛΦΑ Ёлка', ['αλφα', 'елка']],
    [
      'snake_case foo-bar a.b@example.org',
      ['snake', 'case', 'foo', 'bar', 'a', 'b', 'example', 'org'],
    ],
    ['ﬁnal ½', ['final', '1', '2']],
    ['हिन्दी', ['हिन्दी']],
    ['契約書2024', ['契', '約', '書', '契約', '約書', '2024']],
    ['  …!? ', []],
    ['\'; DROP "x" * & | !', ['drop', 'x']],
  ])('%s', (text, words) => expect(indexOf(text)).toEqual(words))

  it('cuts what is too long for a word', () => {
    expect(indexOf('x'.repeat(5000))).toEqual(['x'.repeat(64)])
    expect(indexOf('ä'.repeat(5000))).toEqual(['a'.repeat(64)])
  })
})

describe('what is asked for', () => {
  test.each([
    ['Budget Berl', { words: ['budget'], prefix: 'berl' }],
    ['Straße in', { words: ['straße', 'in'], prefix: null }],
    ['契約書', { words: ['契約', '約書'], prefix: null }],
    ['書', { words: ['書'], prefix: null }],
    ['"*" & !', null],
  ])('%s', (search, expected) => expect(askedFor(search)).toEqual(expected))

  it('is at most eight words', () => {
    expect(askedFor('a b c d e f g h i j')).toEqual({ words: [...'abcdefgh'], prefix: null })
  })
})

describe('an excerpt', () => {
  it('marks what was looked for, as it is written', () => {
    expect(shown('Das Café in der\nStraße.', 'cafe stra')).toBe('Das [Café] in der [Straße].')
  })

  it('shows the place where most of it is together', () => {
    const text = `budget ${'filler '.repeat(60)}the budget of Berlin ${'more '.repeat(60)}`
    expect(shown(text, 'berlin budget')).toMatch(
      /^…filler .*the \[budget\] of \[Berlin\] more .*more…$/,
    )
  })

  it('finds two letters inside of a text without spaces', () => {
    expect(shown('賃貸契約書', '契約')).toBe('[賃貸契約書]')
  })

  it('leaves markup what it is: text', () => {
    expect(excerptOf('a <b>word</b>', 'word')).toEqual([
      { text: 'a <b>', hit: false },
      { text: 'word', hit: true },
      { text: '</b>', hit: false },
    ])
  })

  it('is short, however long the words are', () => {
    const found = shown(`${'x'.repeat(10_000)} needle ${'y'.repeat(10_000)}`, 'needle')
    expect(found).toMatch(/^…\[needle\] y+…$/)
    expect(found?.length).toBeLessThan(250)
    expect(shown('漢'.repeat(5000), '漢')?.length).toBeLessThan(250)
  })

  it('is none where nothing is', () => expect(shown('something else', 'needle')).toBeNull())
})
