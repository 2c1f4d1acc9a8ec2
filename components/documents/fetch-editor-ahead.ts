import type { EditorKind } from '#lib/editor-kinds'
import { routes } from '#lib/routes'

const asked = new Set<EditorKind>()

/**
 * Brings the files of a part of the built-in editor into the browser's cache, once. The host page loads them in a frame
 * of this origin, by the same addresses. Not for somebody who asks to save data.
 */
export async function fetchEditorAhead(island: EditorKind): Promise<void> {
  if (asked.has(island) || savesData()) return
  asked.add(island)
  const page = await fetch(routes.editorFiles(island), { priority: 'low' }).catch(() => null)
  if (!page?.ok) return void asked.delete(island)
  const named = new DOMParser().parseFromString(await page.text(), 'text/html')
  const scripts = [...named.querySelectorAll('script[src]')].map((each) => each.getAttribute('src'))
  const links = [
    ...named.querySelectorAll('link[rel=preload][as=script], link[rel=stylesheet]'),
  ].map((each) => each.getAttribute('href'))
  for (const address of new Set([...scripts, ...links])) {
    if (address === null) continue
    const link = document.createElement('link')
    link.rel = 'prefetch'
    link.href = address
    document.head.append(link)
  }
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  )
}
