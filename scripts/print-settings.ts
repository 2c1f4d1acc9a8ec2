import { readFileSync, writeFileSync } from 'node:fs'
import { settings } from '#server/config'

const begin = '<!-- settings: printed by npm run settings -->'
const end = '<!-- end of settings -->'

/** The table of docs/operations.md. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, { fallback, doc }]) => {
    const shown = /^[\w.:/-]+$/.test(fallback) ? `\`${fallback}\`` : fallback || 'none'
    return `| \`${name}\` | ${shown} | ${doc.replaceAll('|', '\\|')} |`
  })
  return ['| setting | default | what it is |', '| --- | --- | --- |', ...rows].join('\n')
}

/** docs/operations.md with its table brought up to date. */
export function withSettings(page: string): string {
  const [before, rest] = page.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`No «${begin}» … «${end}»`)
  return `${before}${begin}\n\n${settingsTable()}\n\n${end}${after}`
}

/** .env.example: every setting, commented out, with its sentence. */
export function envExample(): string {
  const parts = Object.entries(settings).map(([name, { fallback, doc }]) => {
    // What names another setting or is a sentence would not work as a value.
    const plain = /^[\w.:/-]+$/.test(fallback) && !/[A-Z]{4}/.test(fallback)
    const otherwise = fallback && !plain ? ` Default: ${fallback}.` : ''
    return `# ${doc}${otherwise}\n#${name}=${plain ? fallback : ''}`
  })
  const head =
    '# Copy to .env and change what you need. What the environment sets wins over this file.'
  return `${head}\n\n${parts.join('\n\n')}\n`
}

if (process.argv[1] === import.meta.filename) {
  const page = 'docs/operations.md'
  writeFileSync(page, withSettings(readFileSync(page, 'utf8')))
  writeFileSync('.env.example', envExample())
}
