import type { useTranslations } from 'next-intl'

/** What pdf.js writes where it marked an element with one of its own keys. */
export interface PdfWords {
  value: string | null
  attributes: { name: string; value: string }[]
}

export type SayPdf = (key: string, given: unknown) => PdfWords | null

/** Of pdf.js's keys those that come up where files are only shown; it has words for them in English alone. */
export function sayPdf(
  t: ReturnType<typeof useTranslations<'editors.viewers.pdf'>>,
  locale: string,
): SayPdf {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' })
  return (key, given) => {
    const one = (name: string) =>
      typeof given === 'object' && given !== null && name in given
        ? String(Reflect.get(given, name))
        : ''
    switch (key) {
      case 'pdfjs-page-landmark':
        return attribute('aria-label', t('pageLabel', { page: one('page') }))
      case 'pdfjs-text-annotation-type':
        return attribute('alt', t('note'))
      case 'pdfjs-annotation-date-time-string': {
        const at = new Date(Number(one('dateObj')))
        return Number.isNaN(at.getTime()) ? null : { value: time.format(at), attributes: [] }
      }
      default:
        return null
    }
  }
}

const attribute = (name: string, value: string): PdfWords => ({
  value: null,
  attributes: [{ name, value }],
})

/** Puts the words where pdf.js wants some: in place of its own localization, which would fetch files for it. */
export function createPdfLocalization(say: SayPdf) {
  const roots = new Set<Element>()
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === 'attributes' ? [target] : addedNodes) {
        if (node instanceof Element) translateIn(node)
      }
    }
  })

  function translate(element: Element): void {
    const key = element.getAttribute('data-l10n-id')
    const words = key && say(key, parse(element.getAttribute('data-l10n-args')))
    if (!words) return
    if (words.value !== null) element.textContent = words.value
    for (const { name, value } of words.attributes) element.setAttribute(name, value)
  }

  function translateIn(root: Element): void {
    translate(root)
    for (const element of root.querySelectorAll('[data-l10n-id]')) translate(element)
  }

  return {
    connectRoot(root: Element) {
      roots.add(root)
      const attributeFilter = ['data-l10n-id', 'data-l10n-args']
      observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter })
    },
    disconnectRoot(root: Element) {
      roots.delete(root)
      if (roots.size === 0) observer.disconnect()
    },
    async translateRoots() {
      for (const root of roots) translateIn(root)
    },
    async translateElements(elements: Element[]) {
      for (const element of elements) translateIn(element)
    },
    formatMessages: async (asked: { id: string; args?: unknown }[]) =>
      asked.map(({ id, args }) => say(id, args) ?? { value: '', attributes: [] }),
    // It asks for a pause to save its own localization work; this one has next to none.
    pauseObserving() {},
    resumeObserving() {},
  }
}

function parse(given: string | null): unknown {
  try {
    return given === null ? null : JSON.parse(given)
  } catch {
    return null
  }
}
