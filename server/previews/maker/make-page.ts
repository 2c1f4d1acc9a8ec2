import { previewLimits } from '#server/previews/limits'
import { CannotMake } from './cannot-make'
import { fromPixels, type SmallImage } from './make-image'

/**
 * Draws the first page of a PDF, in PDFium: WebAssembly, which reaches no file and no network. Scripts of the
 * document are not run.
 *
 * @throws CannotMake
 */
export async function makePage(bytes: Uint8Array): Promise<SmallImage> {
  // Only where it is needed: it takes a while to load.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes).catch((error: unknown) => {
    const words = String(error)
    const locked = /password|security/i.test(words)
    throw new CannotMake(locked ? 'protected' : 'damaged', words, { cause: error })
  })
  try {
    const page = document.getPage(0)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const longest = Math.max(originalWidth, originalHeight)
    if (!(longest > 0)) throw new Error('The page has no size.')
    // Twice as large and then made small: fine lines stay.
    const scale = (2 * previewLimits.side) / longest
    return await fromPixels(await page.render({ scale, render: 'bitmap' }))
  } catch (error) {
    throw new CannotMake('damaged', String(error), { cause: error })
  }
}
