import { StreamLanguage, type StreamParser } from '@codemirror/language'
import type { Extension } from '@codemirror/state'

type Load = () => Promise<Extension>

/** A mode written for the editor's older version: colours, without folding. */
const stream = <T>(load: () => Promise<StreamParser<T>>): Load => {
  return async () => StreamLanguage.define(await load())
}

const javascript =
  (how: { jsx?: boolean; typescript?: boolean }): Load =>
  async () =>
    (await import('@codemirror/lang-javascript')).javascript(how)

/** By extensions; each comes only when a file of its kind is opened. */
const languages: readonly (readonly [extensions: string, load: Load])[] = [
  [
    'md markdown',
    async () => {
      const { markdown, markdownLanguage } = await import('@codemirror/lang-markdown')
      return markdown({ base: markdownLanguage })
    },
  ],
  ['json jsonl geojson webmanifest', async () => (await import('@codemirror/lang-json')).json()],
  ['xml xsd xsl xslt svg rss atom', async () => (await import('@codemirror/lang-xml')).xml()],
  ['html htm xhtml', async () => (await import('@codemirror/lang-html')).html()],
  ['css scss less', async () => (await import('@codemirror/lang-css')).css()],
  ['js mjs cjs jsx', javascript({ jsx: true })],
  ['ts mts cts', javascript({ typescript: true })],
  ['tsx', javascript({ typescript: true, jsx: true })],
  ['py', async () => (await import('@codemirror/lang-python')).python()],
  ['yaml yml', async () => (await import('@codemirror/lang-yaml')).yaml()],
  ['sql', async () => (await import('@codemirror/lang-sql')).sql()],
  ['java', async () => (await import('@codemirror/lang-java')).java()],
  ['c h cc cpp hpp', async () => (await import('@codemirror/lang-cpp')).cpp()],
  ['rs', async () => (await import('@codemirror/lang-rust')).rust()],
  ['go', async () => (await import('@codemirror/lang-go')).go()],
  ['php', async () => (await import('@codemirror/lang-php')).php()],
  [
    'sh bash zsh fish env',
    stream(async () => (await import('@codemirror/legacy-modes/mode/shell')).shell),
  ],
  [
    'ps1',
    stream(async () => (await import('@codemirror/legacy-modes/mode/powershell')).powerShell),
  ],
  ['rb', stream(async () => (await import('@codemirror/legacy-modes/mode/ruby')).ruby)],
  ['pl', stream(async () => (await import('@codemirror/legacy-modes/mode/perl')).perl)],
  ['lua', stream(async () => (await import('@codemirror/legacy-modes/mode/lua')).lua)],
  ['r', stream(async () => (await import('@codemirror/legacy-modes/mode/r')).r)],
  ['kt', stream(async () => (await import('@codemirror/legacy-modes/mode/clike')).kotlin)],
  ['cs', stream(async () => (await import('@codemirror/legacy-modes/mode/clike')).csharp)],
  ['scala', stream(async () => (await import('@codemirror/legacy-modes/mode/clike')).scala)],
  ['dart', stream(async () => (await import('@codemirror/legacy-modes/mode/clike')).dart)],
  ['swift', stream(async () => (await import('@codemirror/legacy-modes/mode/swift')).swift)],
  [
    'groovy gradle',
    stream(async () => (await import('@codemirror/legacy-modes/mode/groovy')).groovy),
  ],
  ['hs', stream(async () => (await import('@codemirror/legacy-modes/mode/haskell')).haskell)],
  ['jl', stream(async () => (await import('@codemirror/legacy-modes/mode/julia')).julia)],
  ['clj', stream(async () => (await import('@codemirror/legacy-modes/mode/clojure')).clojure)],
  ['proto', stream(async () => (await import('@codemirror/legacy-modes/mode/protobuf')).protobuf)],
  ['cmake', stream(async () => (await import('@codemirror/legacy-modes/mode/cmake')).cmake)],
  ['tex bib', stream(async () => (await import('@codemirror/legacy-modes/mode/stex')).stex)],
  ['toml', stream(async () => (await import('@codemirror/legacy-modes/mode/toml')).toml)],
  [
    'ini cfg conf properties editorconfig po',
    stream(async () => (await import('@codemirror/legacy-modes/mode/properties')).properties),
  ],
  ['diff patch', stream(async () => (await import('@codemirror/legacy-modes/mode/diff')).diff)],
]

/** Loads the colours for a kind of text; nothing for those that have none. */
export async function languageOf(fileName: string): Promise<Extension> {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  const found = languages.find(([extensions]) => extensions.split(' ').includes(extension))
  return found ? found[1]() : []
}
