import { NextIntlClientProvider } from 'next-intl'
import { createRoot } from 'react-dom/client'
import { DocxIsland } from '#components/editors/docx/docx-island'
import type { EditorIsland } from '#lib/editor-island'
import type { EditorMentions } from '#lib/editor-mentions'
import { editors } from '#messages/en/editors'
import { speak } from '#messages/speak'

// A page with nothing but the island on it, for tests only: what the built-in editor's session
// would do is done from the test.

export interface DocxHarness {
  /** Resolves with what `load` answered, as `kind` or `kind: reason`. */
  load(base64: string): Promise<string>
  /** The bytes as base64, or `refused: reason`. */
  bytes(): Promise<string>
  changes(): number
  setReadOnly(readOnly: boolean): void
  /** Who was mentioned in comments, as `text: names`. */
  mentions(): string[]
}

declare global {
  interface Window {
    docx: DocxHarness
  }
}

let changes = 0
let mentioned: string[] = []

const people = ['Ana Berg', 'Emil', 'Emilia'].map((name) => ({
  ...{ id: name, name },
  email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
}))
const mentions: EditorMentions = {
  find: async (typed) =>
    people.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase())),
  send: (comment) =>
    mentioned.push(`${comment.text}: ${comment.mentioned.map(({ name }) => name).join(', ')}`),
}
const t = speak('en', 'editors')

function harness(island: EditorIsland): DocxHarness {
  return {
    async load(base64) {
      changes = 0
      mentioned = []
      const result = await island.load(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))
      island.setReadOnly(result.kind !== 'editable')
      return result.kind === 'editable' ? result.kind : `${result.kind}: ${result.reason(t)}`
    },
    async bytes() {
      const result = await island.bytes()
      if (result.kind === 'refused') return `refused: ${result.reason(t)}`
      let binary = ''
      for (const byte of result.bytes) binary += String.fromCharCode(byte)
      return btoa(binary)
    },
    changes: () => changes,
    setReadOnly: (readOnly) => island.setReadOnly(readOnly),
    mentions: () => mentioned,
  }
}

function Page() {
  return (
    <main style={{ height: '100dvh' }}>
      <DocxIsland
        fileName="test.docx"
        userName="Ana Example"
        nonce="test"
        mentions={mentions}
        onReady={(island) => {
          window.docx = harness(island)
        }}
        onChange={() => {
          changes++
        }}
      />
    </main>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ editors }}>
      <Page />
    </NextIntlClientProvider>,
  )
}
