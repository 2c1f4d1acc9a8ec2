import './polyfills'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { type CollectedText, TextFull } from './collected-text'
import { Unreadable } from './unreadable'

// It is a process of its own already; pdf.js finds its other half here and starts no worker.
Object.assign(globalThis, { pdfjsWorker })

/** What takes longer ends with the pages that were read. */
const patienceMs = 20_000

/**
 * The text of the pages of a PDF, one after the other. Nothing in the file is run, nothing is fetched.
 *
 * @throws Unreadable for a damaged file, and for one with a password
 */
export async function readPdf(bytes: Uint8Array, into: CollectedText): Promise<void> {
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    ...{
      isEvalSupported: false,
      useWorkerFetch: false,
      disableFontFace: true,
      fontExtraProperties: false,
    },
    ...characterMaps(),
  })
  try {
    await readPages(task, into, performance.now() + patienceMs)
  } catch (error) {
    if (error instanceof TextFull) throw error
    if (error instanceof PasswordException)
      throw new Unreadable('protected', 'it asks for a password')
    throw new Unreadable('damaged', error instanceof Error ? error.message : String(error))
  } finally {
    await task.destroy()
  }
}

async function readPages(task: PDFDocumentLoadingTask, into: CollectedText, until: number) {
  const { numPages, getPage } = bound(await task.promise)
  for (let number = 1; number <= numPages; number += 1) {
    if (performance.now() > until) throw new TextFull()
    const page = await getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      into.add(item.str)
      if (item.hasEOL) into.line()
    }
    into.line()
    page.cleanup()
  }
}

function bound(pdf: Awaited<PDFDocumentLoadingTask['promise']>) {
  return { numPages: pdf.numPages, getPage: pdf.getPage.bind(pdf) }
}

/** For fonts of East Asia that do not say which letters they show. */
function characterMaps() {
  const folder = ['public/viewer/pdf/cmaps', 'node_modules/pdfjs-dist/cmaps']
    .map((path) => join(process.cwd(), path))
    .find((path) => existsSync(path))
  return folder ? { cMapUrl: `${folder}/`, cMapPacked: true } : {}
}
