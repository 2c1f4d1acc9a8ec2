import type { Words } from '#messages/speak'

/** What an import makes of one line of its file. */
export interface PlannedLine {
  /** Of the file, counted from 1. */
  line: number
  email: string
  name: string
  role: 'admin' | 'member'
  groups: string[]
  /** In bytes, or in words. */
  quota: number | 'default' | 'unlimited'
  /** `account`: there is one with this address already; `invited`: an open invitation; `twice`: in the file. */
  outcome: 'new' | 'account' | 'invited' | 'twice' | 'wrong'
  /** Why it is wrong. */
  reason: string | null
}

export interface ImportPlan {
  lines: PlannedLine[]
  /** Columns of the file that mean nothing here. */
  ignored: string[]
}

/** A line, and the link that was made for it. */
export interface ImportedLine extends PlannedLine {
  address: string | null
}

/** What one part of an import has done. */
export interface ImportedPart {
  lines: ImportedLine[]
  /** How many lines of the file are done, this part's among them. */
  done: number
  of: number
  /** The number of the last of them, with which the next part is asked for; null when none is left. */
  next: number | null
}

/** Small enough for a form with a mebibyte. */
export const mostImportBytes = 900 * 1024
export const mostImportLines = 10_000

/**
 * The outcome of an import as a table for spreadsheets. Its columns are named as an import names them, and roles as it
 * reads them, in every language.
 */
export function importCsv(lines: readonly ImportedLine[], t: Words<'adminPeople'>): string {
  const rows = lines.map((line) => [
    ...[line.email, line.name, line.role],
    ...[t(`invitations.kept.${line.outcome}`), line.address ?? ''],
  ])
  const all = [['email', 'name', 'role', 'outcome', 'link'], ...rows]
  return `\uFEFF${all.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Quoted, and never a formula: spreadsheets carry out what begins like one. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
