import MarkdownIt from 'markdown-it'

/** What a Markdown file looks like: safe to be put into the page, and whether pictures were left out. */
export interface RenderedMarkdown {
  html: string
  /** Pictures that are not in the file itself. They are never asked for. */
  picturesLeftOut: number
}

/**
 * Renders CommonMark with tables, strikethrough and task lists. HTML in the text is shown as text; links lead out
 * of the portal in a window of their own, and of pictures only those show that are in the file itself.
 *
 * @param notLoaded what stands for a picture that is left out
 */
export function renderMarkdown(text: string, notLoaded: (alt: string) => string): RenderedMarkdown {
  const html = markdown.render(text, { notLoaded })
  // Nothing in the text can look like this: its own HTML is escaped.
  return { html, picturesLeftOut: html.split(leftOut).length - 1 }
}

const leftOut = '<span class="carrel-left-out">'

const markdown = new MarkdownIt({ html: false, linkify: true })
const { escapeHtml } = markdown.utils

markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  const token = tokens[index]
  if (!token) return ''
  // A path would lead into the portal, where the file's own folder is not.
  if (/^(https?|mailto):/i.test(String(token.attrGet('href') ?? ''))) {
    token.attrSet('target', '_blank')
    token.attrSet('rel', 'noopener noreferrer nofollow')
  } else token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'href')
  return renderer.renderToken(tokens, index, options)
}

markdown.renderer.rules.image = (tokens, index, _options, env) => {
  const token = tokens[index]
  if (!token) return ''
  const source = String(token.attrGet('src') ?? '')
  if (/^data:image\/(png|gif|jpeg|webp);/i.test(source)) {
    return `<img src="${escapeHtml(source)}" alt="${escapeHtml(token.content)}">`
  }
  const words = typeof env?.notLoaded === 'function' ? String(env.notLoaded(token.content)) : ''
  return `${leftOut}${escapeHtml(words)}</span>`
}

/** `[ ]` and `[x]` at the start of a list's entry. */
markdown.core.ruler.after('inline', 'tasks', ({ tokens }) => {
  tokens.forEach((token, index) => {
    const [first] = token.children ?? []
    const marked = /^\[([ xX])\] /.exec(first?.content ?? '')
    if (!first || !marked || tokens[index - 2]?.type !== 'list_item_open') return
    first.content = `${marked[1] === ' ' ? '☐' : '☑'} ${first.content.slice(4)}`
    tokens[index - 2]?.attrJoin('class', 'carrel-task')
  })
})
