import type { Tell } from '#lib/editor-tell'
import type { ZipProblem } from './read-zip'

export type Refusal = ZipProblem | 'not-a-document' | 'broken-part'

const KEYS = {
  'not-a-zip': 'notAZip',
  'password-protected': 'passwordProtected',
  damaged: 'damaged',
  'too-many-parts': 'tooManyParts',
  'too-large': 'tooLarge',
  unsupported: 'unsupported',
  'not-a-document': 'notADocument',
  'broken-part': 'brokenPart',
} as const satisfies Record<Refusal, string>

/** The sentence for a person: what is wrong with the file. Nothing was changed. */
export const refusalFor =
  (problem: Refusal): Tell =>
  (t) =>
    t(`documents.docx.${KEYS[problem]}`)
