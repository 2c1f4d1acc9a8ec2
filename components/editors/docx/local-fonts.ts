import { setGoogleFontsEnabled } from '@eigenpal/docx-editor-core/utils'
import { DocxPackage } from '#lib/docx-delta/package'
import '@fontsource/arimo/400.css'
import '@fontsource/arimo/400-italic.css'
import '@fontsource/arimo/700.css'
import '@fontsource/arimo/700-italic.css'
import '@fontsource/caladea/400.css'
import '@fontsource/caladea/400-italic.css'
import '@fontsource/caladea/700.css'
import '@fontsource/caladea/700-italic.css'
import '@fontsource/carlito/400.css'
import '@fontsource/carlito/400-italic.css'
import '@fontsource/carlito/700.css'
import '@fontsource/carlito/700-italic.css'
import '@fontsource/cousine/400.css'
import '@fontsource/cousine/400-italic.css'
import '@fontsource/cousine/700.css'
import '@fontsource/cousine/700-italic.css'
import '@fontsource/tinos/400.css'
import '@fontsource/tinos/400-italic.css'
import '@fontsource/tinos/700.css'
import '@fontsource/tinos/700-italic.css'

/** Fonts of the same widths as Word's, which the editor falls back to by these names. */
const STAND_INS: Readonly<Record<string, string>> = {
  Calibri: 'Carlito',
  Cambria: 'Caladea',
  Arial: 'Arimo',
  'Times New Roman': 'Tinos',
  'Courier New': 'Cousine',
}

/** The editor must never ask a font service: what a document names is nobody else's business. */
export function forbidRemoteFonts(): void {
  setGoogleFontsEnabled(false)
}

/** Has the fonts that a document names at hand before its lines are measured. */
export async function loadFontsFor(bytes: Uint8Array): Promise<void> {
  const pkg = new DocxPackage(bytes)
  const parts = pkg
    .names()
    .filter((name) => /\/(document|styles|fontTable|theme\d*)\.xml$/.test(name))
  const text = parts.map((name) => pkg.text(name)).join('')
  const families = Object.entries(STAND_INS).filter(([name]) => text.includes(`"${name}"`))
  const sample = [...new Set(text.replace(/<[^>]*>/g, ''))].join('')
  const faces = families.flatMap(([, family]) =>
    ['', 'bold ', 'italic ', 'italic bold '].map((style) => `${style}16px "${family}"`),
  )
  // A font that cannot be had is no reason not to show the document.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, sample)))
}
