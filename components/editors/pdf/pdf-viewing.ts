import {
  AnnotationMode,
  GlobalWorkerOptions,
  getDocument,
  InvalidPDFException,
  PasswordResponses,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist'
import type { PDFFindController, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import { createPdfLocalization, type SayPdf } from './pdf-words'

/** Of public/viewer, which scripts/steps/copy-viewer-files.mjs fills. */
const files = '/viewer/pdf/'

/** What the toolbar shows. */
export interface PdfState {
  /** 0 until a document is shown. */
  pages: number
  page: number
  scale: number
  /** `page-width`, `page-fit`, or a number as text. */
  fit: string
  /** Asked for before anything can be shown; `wrong` after one that did not fit. */
  password: null | 'needed' | 'wrong'
  find: { state: 'idle' | 'searching' | 'found' | 'none'; current: number; total: number }
}

const empty: PdfState = {
  pages: 0,
  page: 1,
  scale: 1,
  fit: 'page-width',
  password: null,
  find: { state: 'idle', current: 0, total: 0 },
}

export interface PdfViewing {
  /** Resolves when pages can be shown or a password is asked for; rejects with {@link PdfUnreadable}. */
  open(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  givePassword(password: string): void
  goTo(page: number): void
  zoom(by: 1 | -1): void
  fit(value: string): void
  find(words: string, how?: { again?: boolean; backwards?: boolean }): void
  focus(): void
  close(): void
}

export class PdfUnreadable extends Error {
  constructor(
    readonly why: 'damaged' | 'notShown',
    cause: unknown,
  ) {
    super(why, { cause })
  }
}

/**
 * Shows PDF files in an element with pdf.js's own viewer, which draws the pages that are looked at and lays
 * selectable text over them. Scripts of the document never run, forms cannot be filled in, nothing is fetched
 * from elsewhere.
 *
 * @param words in which pdf.js labels what it makes
 * @param container scrolls; has one empty child for the pages
 */
export async function createPdfViewing(
  container: HTMLDivElement,
  notify: (state: PdfState) => void,
  words: { locale: string; say: SayPdf },
): Promise<PdfViewing> {
  const { EventBus, GenericL10n, LinkTarget, PDFFindController, PDFLinkService, PDFViewer } =
    await import('pdfjs-dist/web/pdf_viewer.mjs')
  GlobalWorkerOptions.workerSrc = `${files}worker.mjs`

  let state = empty
  const set = (more: Partial<PdfState>) => {
    state = { ...state, ...more }
    notify(state)
  }
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({
    eventBus,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  })
  const findController: PDFFindController = new PDFFindController({ eventBus, linkService })
  const l10n = new GenericL10n(words.locale)
  l10n._setL10n(createPdfLocalization(words.say))
  const viewer: PDFViewer = new PDFViewer({
    ...{ container, eventBus, linkService, findController, l10n },
    annotationMode: AnnotationMode.ENABLE,
    removePageBorders: true,
  })
  linkService.setViewer(viewer)
  // Of a localization that it was given pdf.js expects that somebody else begins it.
  void l10n.translate(container)

  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = container.clientWidth > 1100 ? '1' : 'page-width'
  })
  eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => set({ page: pageNumber }))
  eventBus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
    set({ scale, fit: presetValue ?? String(scale) }),
  )
  type Matches = { current: number; total: number }
  eventBus.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: Matches }) =>
    set({ find: { state: matchesCount.total > 0 ? 'found' : state.find.state, ...matchesCount } }),
  )
  eventBus.on(
    'updatefindcontrolstate',
    ({ state: code, matchesCount }: { state: number; matchesCount: Matches }) =>
      set({ find: { state: findStates[code] ?? 'idle', ...matchesCount } }),
  )

  const resized = new ResizeObserver(() => {
    if (state.pages > 0 && state.fit.startsWith('page-')) viewer.currentScaleValue = state.fit
  })
  resized.observe(container)

  let task: PDFDocumentLoadingTask | null = null
  let givePassword: (password: string) => void = () => undefined

  function clear() {
    void task?.destroy()
    task = null
    set(empty)
  }

  return {
    open(bytes) {
      clear()
      const loading = getDocument({
        // The worker takes the bytes away from whoever gives them.
        data: bytes.slice(),
        cMapUrl: `${files}cmaps/`,
        standardFontDataUrl: `${files}standard_fonts/`,
        iccUrl: `${files}iccs/`,
        wasmUrl: `${files}wasm/`,
        // The fonts that came with the viewer look the same on every machine.
        useSystemFonts: false,
        enableXfa: false,
        verbosity: 0,
      })
      task = loading
      return new Promise((resolve, reject) => {
        loading.onPassword = (give: (password: string) => void, reason: number) => {
          givePassword = give
          set({ password: reason === PasswordResponses.INCORRECT_PASSWORD ? 'wrong' : 'needed' })
          resolve()
        }
        loading.promise
          .then((shown) => {
            if (task !== loading) return
            set({ pages: shown.numPages, page: 1, password: null })
            viewer.setDocument(shown)
            linkService.setDocument(shown)
            resolve()
          })
          .catch((error: unknown) => {
            const damaged = error instanceof InvalidPDFException
            reject(new PdfUnreadable(damaged ? 'damaged' : 'notShown', error))
          })
      })
    },
    givePassword: (password) => givePassword(password),
    goTo(page) {
      if (state.pages > 0) viewer.currentPageNumber = Math.min(Math.max(1, page), state.pages)
    },
    zoom(by) {
      if (by > 0) viewer.increaseScale()
      else viewer.decreaseScale()
    },
    fit(value) {
      viewer.currentScaleValue = value
    },
    find(words, { again = false, backwards = false } = {}) {
      if (words === '') {
        eventBus.dispatch('findbarclose', { source: viewer })
        return set({ find: empty.find })
      }
      eventBus.dispatch('find', {
        source: viewer,
        type: again ? 'again' : '',
        query: words,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: backwards,
        matchDiacritics: false,
      })
    },
    focus: () => container.focus(),
    close() {
      resized.disconnect()
      clear()
    },
  }
}

/** By pdf.js's own numbers: found, not found, wrapped around, still searching. */
const findStates = ['found', 'none', 'found', 'searching'] as const
