import type { ZipProblem } from './read-zip'

export type Refusal = ZipProblem | 'not-a-document' | 'broken-part'

const SENTENCES: Readonly<Record<Refusal, string>> = {
  'not-a-zip': 'This is not a .docx file: its contents are of another kind than its name says.',
  'password-protected':
    'This document is protected with a password or in an older Word format, which cannot be read here.',
  damaged: 'This file is damaged: some of its parts are missing or do not match their checksums.',
  'too-many-parts': 'This document has more parts than can be opened safely here.',
  'too-large': 'This document is too large to open here once unpacked.',
  unsupported: 'This file is packed in a way that cannot be read here.',
  'not-a-document': 'This file does not hold a Word document.',
  'broken-part': 'This document is damaged: one of its parts is not well-formed XML.',
}

/** The sentence for a person: what is wrong with the file. Nothing was changed. */
export const refusalFor = (problem: Refusal): string => SENTENCES[problem]
