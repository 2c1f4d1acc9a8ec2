import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'

const render = (text: string) =>
  renderMarkdown(text, (alt) => (alt === '' ? 'Picture not loaded' : `Picture not loaded: ${alt}`))

test('HTML in the text is shown as text', () => {
  const { html } = render('<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b')
  expect(html).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>a &lt;img src=x onerror=alert(1)&gt; b</p>\n',
  )
})

test('links leave in a window of their own, and only to the web', () => {
  expect(render('[a](https://example.org/?x=1&y=2)').html).toBe(
    '<p><a href="https://example.org/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer nofollow">a</a></p>\n',
  )
  expect(render('[a](/admin) [b](other.md)').html).toBe('<p><a>a</a> <a>b</a></p>\n')
  expect(render('[a](javascript:alert(1))').html).not.toContain('<a')
})

test('pictures from elsewhere are left out and counted', () => {
  const { html, picturesLeftOut } = render(
    '![a "q"](https://example.org/a.png) ![](/api/x) ![dot](data:image/gif;base64,R0lGOD)',
  )
  expect(picturesLeftOut).toBe(2)
  expect(html).toBe(
    '<p><span class="carrel-left-out">Picture not loaded: a &quot;q&quot;</span> <span class="carrel-left-out">Picture not loaded</span> <img src="data:image/gif;base64,R0lGOD" alt="dot"></p>\n',
  )
  expect(render('![x](data:image/svg+xml;base64,PHN2Zz4)').html).not.toContain('<img')
})

test('tables and tasks are what they look like', () => {
  expect(render('|a|b|\n|-|-|\n|1|2|').html).toContain('<td>1</td>')
  expect(render('- [ ] buy\n- [x] **sell**\n- [y]').html).toBe(
    '<ul>\n<li class="carrel-task">☐ buy</li>\n<li class="carrel-task">☑ <strong>sell</strong></li>\n<li>[y]</li>\n</ul>\n',
  )
})
