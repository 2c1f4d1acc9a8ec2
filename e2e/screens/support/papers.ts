import type { Person } from '#e2e/support/operator'
import { sampleDocx } from '#e2e/support/sample-docx'
import { samplePdf } from '#e2e/support/sample-pdf'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'
import type { Clock } from './screens-test'

type Store = (owner: Person, name: string, content: Uint8Array | string) => Promise<string>

const hour = 60
const day = 24 * hour

const longName =
  'Letter to the neighbours about the long-planned renovation of the eastern reading room.docx'

/** What makes a Word file names some things at random, so that it is some bytes larger or smaller each time. */
function ofTheSameSize(zip: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  // A comment at the end makes up for it; the last two bytes say how long it is.
  const comment = Buffer.alloc(16_400 - zip.length, ' ')
  zip.writeUInt16LE(comment.length, zip.length - 2)
  return Buffer.concat([zip, comment])
}

/** Documents of every type and age, as somebody has them; gives their ids by name. */
export async function storePapers(store: Store, clock: Clock, owner: Person) {
  const word = ofTheSameSize(await sampleDocx())
  const papers: [name: string, ago: number, content: Uint8Array | string][] = [
    ['Film of the opening.mp4', 40 * day, 'x'.repeat(48_000)],
    ['Old catalogue.zip', 12 * day, 'x'.repeat(9_000)],
    ['Floor plan.pdf', 6 * day, samplePdf(['The floor plan'])],
    [longName, 3 * day, word],
    ['readme.md', 26 * hour, '# Reading room\n\nOpen from nine to five.\n'],
    ['Budget 2030.xlsx', 5 * hour, testXlsx()],
    ['Opening speech.txt', 2 * hour, 'Dear friends of the reading room,\n\nwelcome!\n'],
    ['Annual report.docx', 18, word],
  ]
  const ids: Record<string, string> = {}
  for (const [name, ago, content] of papers) {
    await clock.ago(ago)
    ids[name] = await store(owner, name, content)
  }
  await clock.ago(0)
  return (name: string) => {
    const id = ids[name]
    if (id === undefined) throw new Error(`There is no paper “${name}”.`)
    return id
  }
}
