import { readFileSync } from 'node:fs'
import { parse } from '@babel/parser'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'
import { z } from 'zod'

/** Properties whose text a person reads or hears. */
const spoken =
  /^(aria-label|aria-description|aria-roledescription|title|label|placeholder|description|alt|hint|message|summary|heading|empty|legend|confirm|reason|caption|words|text|detail|unit|one|many|note|action|question|explanation)$/

/** Words that are the same in all languages: marks, units, names of products and formats. */
const universal =
  /^(Carrel|WOPI|Markdown|ONLYOFFICE( Docs)?|Collabora( Online)?|LibreOffice( Online)?|Office for the web|Microsoft( 365)?|PDF|CSV|JSON|UTC|OK|ID|SHA-256|Ctrl|Esc|Enter|Alt|Shift|[KMGTP]?i?B|px|https?:\S+|[X-]+)$/

const node = z.looseObject({
  type: z.string(),
  loc: z.object({ start: z.object({ line: z.number() }) }).optional(),
})
type Node = z.infer<typeof node>

/** The texts of a file that stand in the code instead of the catalogue, with their lines. */
function looseWords(path: string): string[] {
  const found: string[] = []
  const say = (at: Node, text: string) => {
    const words = text.replaceAll(/\s+/g, ' ').trim()
    if (/\p{L}{2,}/u.test(words) && !universal.test(words)) {
      found.push(`${path}:${at.loc?.start.line} ${words}`)
    }
  }
  const literal = (value: unknown, at: Node) => {
    const parsed = node.safeParse(value).data
    if (!parsed) return
    if (parsed.type === 'StringLiteral') say(at, String(parsed.value))
    if (parsed.type === 'TemplateLiteral') {
      for (const quasi of z
        .array(z.object({ value: z.object({ raw: z.string() }) }))
        .parse(parsed.quasis))
        say(at, quasi.value.raw)
    }
    if (parsed.type === 'JSXExpressionContainer') literal(parsed.expression, at)
    if (parsed.type === 'ConditionalExpression') {
      literal(parsed.consequent, at)
      literal(parsed.alternate, at)
    }
    if (parsed.type === 'LogicalExpression') literal(parsed.right, at)
  }
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    const parsed = node.safeParse(value).data
    if (!parsed) return
    if (parsed.type === 'JSXText') say(parsed, String(parsed.value))
    if (parsed.type === 'JSXElement' || parsed.type === 'JSXFragment') {
      for (const child of z.array(node).parse(parsed.children)) literal(child, parsed)
    }
    if (parsed.type === 'JSXAttribute') {
      const { name } = z.object({ name: z.looseObject({ name: z.unknown() }) }).parse(parsed)
      if (typeof name.name === 'string' && spoken.test(name.name)) literal(parsed.value, parsed)
    }
    if (parsed.type === 'ObjectProperty') {
      const key = z.looseObject({ name: z.string().optional() }).parse(parsed.key).name
      if (key && spoken.test(key) && sentence(parsed.value)) literal(parsed.value, parsed)
    }
    // Whatever else reads as a sentence.
    if (
      parsed.type === 'StringLiteral' &&
      /^[A-Z“][^A-Z_/]* [^/]*[.…?!]$/.test(String(parsed.value))
    ) {
      say(parsed, String(parsed.value))
    }
    for (const [key, inner] of Object.entries(parsed)) {
      if (key !== 'loc' && typeof inner === 'object' && inner !== null) walk(inner)
    }
  }
  walk(
    parse(readFileSync(path, 'utf8'), { sourceType: 'module', plugins: ['typescript', 'jsx'] })
      .program,
  )
  return [...new Set(found)]
}

/** Of objects only what begins as words do: `name: 'sort'` is a key, `name: 'Sort by'` are words. */
function sentence(value: unknown): boolean {
  const parsed = node.safeParse(value).data
  if (parsed?.type === 'StringLiteral') return /^[A-Z“]/.test(String(parsed.value))
  return parsed?.type === 'ConditionalExpression' || parsed?.type === 'TemplateLiteral'
}

const tree = [
  ...['components/**/*.{ts,tsx}', 'app/**/*.{ts,tsx}', 'lib/**/*.ts'],
  // Of the server what tells people something; the rest speaks to programs and to the log.
  ...['server/mail/**/*.ts', 'server/editors/**/*.ts', 'server/auth/**/*.ts'],
]
const files = globSync(process.env.WORDS_OF?.split(' ') ?? tree, {
  ignore: ['**/*.test.ts', '**/*.d.ts'],
})

test('no word stands in the code: all are in the catalogues', () => {
  expect(files.flatMap(looseWords)).toEqual([])
}, 300_000) // It reads every file of the portal, beside all the other tests.
