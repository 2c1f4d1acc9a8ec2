import { describe, expect, test } from 'vitest'
import { createPartRoom } from './part-room'

describe('the room for parts', () => {
  test('is shared, and the only part of an upload has a place in any case', () => {
    const room = createPartRoom(20)
    expect([room.take(10, true), room.take(10, false), room.take(10, false)]).toEqual([
      true,
      true,
      false,
    ])
    expect(room.take(10, true)).toBe(true)
    room.give(10)
    expect(room.take(10, false)).toBe(false)
    room.give(10)
    expect(room.take(10, false)).toBe(true)
  })

  test('hands out again what was used, of the same size', () => {
    const room = createPartRoom(20)
    const used = room.buffer(10)
    expect(room.buffer(10)).not.toBe(used)
    room.reuse(used)
    expect(room.buffer(11)).toHaveLength(11)
    expect(room.buffer(10)).toBe(used)
    expect(room.buffer(10)).not.toBe(used)
  })
})
