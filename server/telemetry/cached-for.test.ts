import { expect, test } from 'vitest'
import { cachedFor, TooSlow } from './cached-for'

test('a fresh answer is given again, an old one is not, and only one question is under way', async () => {
  let time = 0
  let asked = 0
  const ask = cachedFor(
    { forMs: 1000, withinMs: 5000 },
    async () => ++asked,
    () => time,
  )
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  time = 999
  expect(await ask()).toBe(1)
  time = 1000
  expect(await Promise.all([ask(), ask()])).toEqual([2, 2])
})

test('a failure is remembered for as long, and then asked again', async () => {
  let time = 0
  let asked = 0
  const ask = cachedFor(
    { forMs: 1000, withinMs: 5000 },
    async () => {
      asked += 1
      if (asked === 1) throw new Error('gone')
      return 'back'
    },
    () => time,
  )
  await expect(ask()).rejects.toThrow('gone')
  await expect(ask()).rejects.toThrow('gone')
  expect(asked).toBe(1)
  time = 1000
  expect(await ask()).toBe('back')
})

test('who does not answer is not waited for, nor asked anew until the answer came', async () => {
  let asked = 0
  let answer = (_: string) => {}
  const ask = cachedFor({ forMs: 0, withinMs: 20 }, () => {
    asked += 1
    return new Promise<string>((resolve) => {
      answer = resolve
    })
  })
  await expect(ask()).rejects.toThrow(TooSlow)
  await expect(ask()).rejects.toThrow(TooSlow)
  expect(asked).toBe(1)
  answer('at last')
  await Promise.resolve()
  const next = ask()
  answer('again')
  expect(await next).toBe('again')
  expect(asked).toBe(2)
})
