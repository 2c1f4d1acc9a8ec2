import { dialects } from '#lib/frame/dialects'
import type { FrameOpening } from './host-page-props'

/**
 * Makes the editor's frame by script, for a frame in the page's markup would get into the browser's history, and
 * posts the token into it by a form (reference §1.2).
 */
export function makeFrame(
  parent: HTMLElement,
  opening: FrameOpening,
  title: string,
): HTMLIFrameElement {
  const { query, fields } = dialects[opening.editor.kind]
  const frame = document.createElement('iframe')
  frame.name = `editor-${opening.grantId}`
  frame.title = title
  frame.allow = 'clipboard-read; clipboard-write; fullscreen'
  frame.className = 'absolute inset-0 size-full border-0'
  parent.append(frame)

  const action = new URL(opening.actionUrl)
  for (const [name, value] of Object.entries(query)) action.searchParams.set(name, value)
  const form = document.createElement('form')
  form.method = 'post'
  form.action = Object.keys(query).length > 0 ? action.href : opening.actionUrl
  form.target = frame.name
  form.hidden = true
  const all = {
    access_token: opening.accessToken,
    access_token_ttl: String(opening.accessTokenTtl),
    ...fields,
  }
  for (const [name, value] of Object.entries(all)) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    form.append(input)
  }
  document.body.append(form)
  form.submit()
  form.remove()
  return frame
}
