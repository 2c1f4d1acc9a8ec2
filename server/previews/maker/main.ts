import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { CannotMake } from './cannot-make'
import { makePreview } from './make-preview'

/**
 * The program that makes one preview and ends: FOLDER FILE EXTENSION [OFFICE]. It writes image.webp, all.pdf and
 * text.json into the folder, and what became of it into its output. It ends with whoever started it.
 */
const [folder = '', file = '', extension = '', office] = process.argv.slice(2)

process.stdin.resume().once('end', () => {
  rmSync(folder, { recursive: true, force: true })
  // With the office program, which is of the same group.
  process.kill(-process.pid, 'SIGKILL')
})
setPriority(10)

function say(what: object): void {
  process.stdout.write(JSON.stringify(what), () => process.exit(0))
}

try {
  const made = await makePreview({ folder, file, extension, office: office ?? null })
  const { image, pdf, text } = made
  if (image) await writeFile(join(folder, 'image.webp'), image.webp)
  if (pdf) await writeFile(join(folder, 'all.pdf'), pdf)
  if (text) await writeFile(join(folder, 'text.json'), JSON.stringify(text))
  say({
    state: 'made',
    image: image && { width: image.width, height: image.height },
    pdf: pdf !== null,
    text: text !== null,
  })
} catch (error) {
  const reason = error instanceof CannotMake ? error.reason : 'damaged'
  say({ state: 'failed', reason, detail: String(error).slice(0, 500) })
}
