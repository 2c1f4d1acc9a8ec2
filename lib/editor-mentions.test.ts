import { describe, expect, it } from 'vitest'
import { mentionedIn, readMention } from './editor-mentions'

describe('a mention that is being written', () => {
  it.each([
    ['@', { start: 0, typed: '' }],
    ['Look, @Em', { start: 6, typed: 'Em' }],
    ['(@Emil Be', { start: 1, typed: 'Emil Be' }],
    ['a line\n@Zoë', { start: 7, typed: 'Zoë' }],
    ['@Ana @Be', { start: 5, typed: 'Be' }],
  ])('is read from %j', (before, mention) => {
    expect(readMention(before)).toEqual(mention)
  })

  it.each(['', 'Look', 'emil@example', '@ Emil', '@Emil\n', '@one of many more words', '@@'])(
    'is not read from %j',
    (before) => {
      expect(readMention(before)).toBeNull()
    },
  )
})

describe('who is mentioned', () => {
  const person = (id: string, name: string) => ({ id, name, email: `${id}@example.org` })
  const ana = person('a', 'Ana')
  const berg = person('b', 'Ana Berg')
  const ids = (text: string, chosen = [ana, berg]) => mentionedIn(text, chosen).map(({ id }) => id)

  it('is who was chosen and is still in the text, once', () => {
    expect(ids('@Ana, please ask @Ana Berg. Thanks, @Ana!')).toEqual(['b', 'a'])
    expect(ids('Ana, please look')).toEqual([])
    expect(ids('@Ana Berg, please look')).toEqual(['b'])
    expect(ids('@Anabel, please look')).toEqual([])
    expect(ids('@Ana', [])).toEqual([])
  })

  it('is found whatever signs a name has, and everybody of the same name who was chosen', () => {
    const odd = person('o', 'J. (Jo) *$& Doe')
    expect(ids('Is it so, @J. (Jo) *$& Doe?', [odd])).toEqual(['o'])
    expect(ids('@Ana', [ana, person('c', 'Ana')])).toEqual(['a', 'c'])
  })
})
