import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { BrowserContext } from '@playwright/test'

/** Fonts of the machine that pages name, and what is shown in their place; no two machines have the same. */
const standIns = [
  // The first of `--font-mono`.
  { name: 'ui-monospace', font: 'cousine' },
  // Of cells, and of the letters and numbers beside them.
  { name: 'Arial', font: 'arimo' },
  { name: 'Helvetica Neue', font: 'arimo' },
  { name: 'Calibri', font: 'carlito' },
]

const cuts = [
  { weight: '400', style: 'normal' },
  { weight: '400', style: 'italic' },
  { weight: '700', style: 'normal' },
  { weight: '700', style: 'italic' },
]

/** Lets all pages of a window be written with the same fonts on every machine. */
export async function fixFonts(context: BrowserContext): Promise<void> {
  const { resolve } = createRequire(import.meta.url)
  const faces = await Promise.all(
    standIns.flatMap(({ name, font }) =>
      cuts.map(async (cut) => {
        const file = `@fontsource/${font}/files/${font}-latin-${cut.weight}-${cut.style}.woff2`
        return { name, cut, bytes: await readFile(resolve(file), 'base64') }
      }),
    ),
  )
  await context.addInitScript((all) => {
    for (const { name, cut, bytes } of all) {
      const buffer = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
      document.fonts.add(new FontFace(name, buffer, cut))
    }
  }, faces)
}
