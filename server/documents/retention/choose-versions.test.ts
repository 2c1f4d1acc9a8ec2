import { describe, expect, it } from 'vitest'
import { chooseVersions, type VersionFacts } from './choose-versions'
import { keepEverything, type VersionPolicy } from './version-policy'

const now = new Date('2026-03-01T12:00:00Z')
const hour = 3_600_000

/** `12 autosave ana 30h 5b pin label`: number, source, session, age, size, marks. */
function read(line: string): VersionFacts {
  const [number, source = '', session, age, size, ...marks] = line.split(' ')
  return {
    number: Number(number),
    source,
    lockId: session === '-' ? null : (session ?? null),
    createdAt: new Date(now.getTime() - Number.parseFloat(age ?? '') * hour),
    size: Number.parseInt(size ?? '', 10),
    pinned: marks.includes('pin'),
    label: marks.includes('label') ? 'Signed' : null,
  }
}

const goes = (lines: string[], policy: Partial<VersionPolicy>) =>
  chooseVersions(lines.map(read), { ...keepEverything, ...policy }, now).map(({ number }) => number)

const thin = { thinAutosaves: true }

describe('chooseVersions', () => {
  it.each<[string, Partial<VersionPolicy>, string[], number[]]>([
    ['keeps everything unless told otherwise', {}, many(40), []],
    [
      'thins autosaves of each session to the last one, and nothing else',
      thin,
      [
        '1 new - 99h 1b',
        '2 autosave ana 90h 1b',
        '3 autosave ana 89h 1b',
        '4 save ana 88h 1b',
        '5 autosave ana 87h 1b',
        '6 exit-save ana 86h 1b',
        '7 autosave ben 80h 1b',
        '8 autosave ben 79h 1b',
        '9 restore - 78h 1b',
        '10 upload - 77h 1b',
        '11 copy - 76h 1b',
        '12 save cleo 75h 1b',
      ],
      [2, 3, 7],
    ],
    [
      'keeps what is younger than the first hours, to the instant',
      { ...thin, keepAllHours: 48 },
      ['1 autosave a 48.01h 1b', '2 autosave a 48h 1b', '3 autosave a 5h 1b', '4 save a 4h 1b'],
      [1],
    ],
    [
      'keeps pinned and labelled autosaves',
      thin,
      [
        '1 autosave a 90h 1b pin',
        '2 autosave a 90h 1b label',
        '3 autosave a 90h 1b',
        '4 save a 1h 1b',
      ],
      [],
    ],
    [
      'keeps the last autosave of a session, a pinned one counts for it',
      thin,
      ['1 autosave a 90h 1b', '2 autosave a 90h 1b pin', '3 save b 1h 1b'],
      [1],
    ],
    [
      'keeps the head, whatever it is',
      thin,
      ['1 autosave a 90h 1b', '2 autosave a 90h 1b', '3 autosave a 90h 1b'],
      [1, 2],
    ],
    [
      'keeps autosaves of no session',
      thin,
      ['1 autosave - 90h 1b', '2 autosave - 90h 1b', '3 save a 9h 1b'],
      [],
    ],
    ['keeps at most so many versions, the newest', { maxVersions: 3 }, many(7), [1, 2, 3, 4]],
    [
      'counts after thinning',
      { ...thin, maxVersions: 2 },
      ['1 upload - 99h 1b', '2 autosave a 90h 1b', '3 autosave a 90h 1b', '4 save a 90h 1b'],
      [1, 2],
    ],
    [
      'goes past pinned and labelled ones to keep to the number',
      { maxVersions: 2 },
      [
        '1 save a 90h 1b pin',
        '2 save a 90h 1b',
        '3 save a 90h 1b label',
        '4 save a 90h 1b',
        '5 save a 90h 1b',
      ],
      [2, 4],
    ],
    [
      'keeps more than the number rather than the last hours',
      { maxVersions: 1 },
      ['1 save a 30h 1b', '2 save a 20h 1b', '3 save a 1h 1b'],
      [1],
    ],
    [
      'keeps at most so many bytes',
      { maxBytes: 25 },
      ['1 save a 90h 10b', '2 save a 90h 10b', '3 save a 90h 10b', '4 save a 90h 5b'],
      [1],
    ],
    [
      'never drops a head that alone is too large',
      { maxBytes: 25, maxVersions: 1 },
      ['1 save a 90h 1b', '2 save a 90h 99b'],
      [1],
    ],
    [
      'knows a document of one version',
      { ...thin, maxVersions: 1, maxBytes: 1 },
      ['1 new - 999h 9b'],
      [],
    ],
    ['knows a document of none', thin, [], []],
  ])('%s', (_, policy, lines, gone) => {
    expect(goes(lines, policy)).toEqual(gone)
    expect(goes(lines.toReversed(), policy)).toEqual(gone)
  })
})

function many(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1} save s${at} ${200 - at}h 10b`)
}
