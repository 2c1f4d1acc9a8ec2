import { describe, expect, it } from 'vitest'
import { type Foldable, foldAutosaves } from './fold-autosaves'

type Version = Foldable & { number: number }

const version = (number: number, source: string, session: string | null = null): Version => ({
  ...{ number, source, session, pinned: false, label: null },
})
const folded = (versions: Version[]) =>
  foldAutosaves(versions).map(({ version, autosaves }) => [
    version.number,
    autosaves.map(({ number }) => number),
  ])

describe('foldAutosaves', () => {
  it('puts the autosaves of a session under its next explicit or exit save', () => {
    expect(
      folded([
        version(7, 'autosave', 'ben'),
        version(6, 'exit-save', 'ana'),
        version(5, 'autosave', 'ana'),
        version(4, 'save', 'ana'),
        version(3, 'autosave', 'ana'),
        version(2, 'autosave', 'ana'),
        version(1, 'upload'),
      ]),
    ).toEqual([
      [7, []],
      [6, [5]],
      [4, [3, 2]],
      [1, []],
    ])
  })

  it('leaves the last autosave of a session that ended without a save', () => {
    expect(
      folded([
        version(6, 'save', 'ben'),
        version(5, 'autosave', 'ana'),
        version(4, 'autosave', 'ana'),
        version(3, 'restore'),
        version(2, 'autosave', 'cleo'),
        version(1, 'new'),
      ]),
    ).toEqual([
      [6, []],
      [5, [4]],
      [3, []],
      [2, []],
      [1, []],
    ])
  })

  it('never hides a pinned or labelled version, nor one of no session', () => {
    expect(
      folded([
        version(6, 'save', 'ana'),
        { ...version(5, 'autosave', 'ana'), pinned: true },
        version(4, 'autosave', 'ana'),
        { ...version(3, 'autosave', 'ana'), label: 'Sent to the printer' },
        version(2, 'autosave'),
        version(1, 'autosave'),
      ]),
    ).toEqual([
      [6, []],
      [5, [4]],
      [3, []],
      [2, []],
      [1, []],
    ])
  })
})
