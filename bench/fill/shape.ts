/** What a filled portal has, for so many documents. */
export interface Shape {
  documents: number
  /** The first of them owns half of the documents, and half of those lie at its root; the last one is an admin. */
  users: number
  groups: number
  folders: number
  /** Folders and documents of one owner repeat after so many: number 0 and every even one are the first user's. */
  stride: number
  /** Held ones; the documents after those are free. */
  locks: number
  /** Of the first document; the others have ten on average. */
  longestHistory: number
}

export interface Sizes {
  documents: number
  users?: number | undefined
  locks?: number | undefined
  longestHistory?: number | undefined
}

export function shapeOf({ documents, users, locks = 500, longestHistory = 2000 }: Sizes): Shape {
  if (documents < 100) throw new Error('A filled portal has at least 100 documents.')
  const people = users ?? Math.min(1000, Math.max(6, Math.round(documents / 2000)))
  if (people < 4) throw new Error('A filled portal has at least 4 people.')
  const stride = 2 * (people - 2)
  return {
    documents,
    users: people,
    groups: Math.max(2, Math.round(people / 10)),
    folders: stride * Math.max(Math.ceil(22 / stride), Math.round(documents / 20 / stride)),
    stride,
    locks: Math.min(locks, Math.floor(documents / 2)),
    longestHistory,
  }
}

/** Which user number owns document or folder number `i`; the admin owns nothing. */
export const ownerOf = (i: string, { users }: Shape) =>
  `(CASE WHEN (${i}) % 2 = 0 THEN 1 ELSE 2 + ((${i}) / 2) % ${users - 2} END)`

const id = (letter: string) => (number: number) =>
  `bench-${letter}-${String(number).padStart(8, '0')}`

/** The ids of what a filled portal has, by number from 1; folders from 0. */
export const ids = { user: id('u'), group: id('g'), folder: id('f'), document: id('d') }

/** Whom measurements look at. */
export function peopleOf({ users }: Shape) {
  return {
    /** Owns half of all. */
    owner: ids.user(1),
    /** Has few documents, and much is shared with them. */
    reader: ids.user(2),
    admin: ids.user(users),
  }
}
