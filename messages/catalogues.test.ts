import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { de } from './de/all'
import { en } from './en/all'

interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** Each text with the way to it. */
function texts(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`),
  )
}

/** The arguments and tags that a text takes, with their kinds. */
function taken(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((each) => {
    if (each.type === TYPE.tag) return [`<${each.value}>`, ...taken(each.children)]
    if (each.type === TYPE.plural || each.type === TYPE.select) {
      const inner = Object.values(each.options).flatMap(({ value }) => taken(value))
      return [`${each.value} ${TYPE[each.type]}`, ...inner]
    }
    if (each.type === TYPE.literal || each.type === TYPE.pound) return []
    return [`${each.value} ${TYPE[each.type]}`]
  })
}
const argumentsOf = (text: string) => [...new Set(taken(parse(text)))].sort()

const english = new Map(texts(en))
const german = new Map(texts(de))

describe('the German catalogue', () => {
  test('has the keys of the English one, no fewer and no more', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
  })
  test('takes the same arguments in each text', () => {
    const wrong = [...english].flatMap(([key, text]) => {
      const [theirs, ours] = [argumentsOf(text), argumentsOf(german.get(key) ?? '')]
      return JSON.stringify(theirs) === JSON.stringify(ours) ? [] : [{ key, theirs, ours }]
    })
    expect(wrong).toEqual([])
  })
  test('is German: no sentence stands there in English', () => {
    const same = [...english].filter(
      ([key, text]) => text.includes(' ') && german.get(key) === text,
    )
    // Names and formats are the same in both.
    expect(same.filter(([, text]) => /[a-z]{3,} [a-z]{3,} [a-z]{2,}/.test(text))).toEqual([])
  })
})

test('no text is empty or ends in a space', () => {
  const odd = [...english, ...german].filter(([, text]) => text.trim() !== text || text === '')
  expect(odd).toEqual([])
})

test('texts have typographic apostrophes and quotes: ICU reads straight ones as syntax', () => {
  expect([...english, ...german].filter(([, text]) => /['"]/.test(text))).toEqual([])
})
