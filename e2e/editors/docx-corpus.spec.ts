import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { differencesBut } from './compare-docx'
import { expect, fixture, test } from './docx-page'
import { generateDocx, generatedNames } from './generated-docx'

// Opens documents of every kind in the real editor, types one sentence, saves, and compares the file
// part by part: nothing but that sentence may have changed.

const SENTENCE = 'One sentence typed by Ana & nobody else.'

/** All their text is in boxes: docx-edits.spec.ts types there. */
const onlyBoxes = ['textbox-zorder.docx', 'tdf106132.docx', 'as-char-textbox.docx']

const files = readdirSync(fileURLToPath(new URL('../fixtures/docx', import.meta.url))).filter(
  (name) => name.endsWith('.docx') && !onlyBoxes.includes(name),
)

for (const name of generatedNames) {
  test(`a sentence typed into a document with ${name} is all that changes`, async ({ docx }) => {
    const original = await generateDocx(name)
    expect(await docx.open(original)).toBe('editable')
    await docx.typeSentence(SENTENCE)
    expect(differencesBut(SENTENCE, original, await docx.save())).toEqual([])
  })
}

for (const name of files) {
  test(`a sentence typed into ${name} is all that changes`, async ({ docx }) => {
    const original = fixture(name)
    expect(await docx.open(original)).toBe('editable')
    await docx.typeSentence(SENTENCE)
    expect(differencesBut(SENTENCE, original, await docx.save())).toEqual([])
  })
}
