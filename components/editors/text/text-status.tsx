import type { EditorState, StateEffect } from '@codemirror/state'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { Encoding, LineEnd } from '#lib/text-bytes'
import { setEncoding, setLineEnd, type TextFormat } from './text-format'

export const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
}
export const lineEnds: Record<LineEnd, string> = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' }

export interface TextStatusProps {
  state: EditorState
  format: TextFormat
  readOnly: boolean
  large: boolean
  onEffect(effect: StateEffect<unknown>): void
}

/** Where the cursor is and how the file is written; the last can be changed. */
export function TextStatus({ state, format, readOnly, large, onEffect }: TextStatusProps) {
  const t = useTranslations('editors.documents.text')
  const { head, from, to } = state.selection.main
  const line = state.doc.lineAt(head)
  const mixed = format.others.size > 0
  return (
    <>
      {large && <span className="truncate max-sm:hidden">{t('largeFile')}</span>}
      <span className="whitespace-nowrap tabular-nums max-sm:hidden">
        {t(to > from ? 'positionSelected' : 'position', {
          line: String(line.number),
          column: String(head - line.from + 1),
          count: to - from,
        })}
      </span>
      <Choice
        label={t('lineEnds')}
        wideOnly
        value={mixed ? 'mixed' : format.lineEnd}
        options={[...(mixed ? [['mixed', t('mixed')] as const] : []), ...pairs(lineEnds)]}
        disabled={readOnly}
        onChoose={(value) => {
          const chosen = pairs(lineEnds).find(([end]) => end === value)
          if (chosen) onEffect(setLineEnd.of(chosen[0]))
        }}
      />
      <Choice
        label={t('encoding')}
        value={format.encoding}
        options={pairs({ ...encodings, 'utf-8-bom': t('withMark') })}
        disabled={readOnly}
        onChoose={(value) => {
          const chosen = pairs(encodings).find(([encoding]) => encoding === value)
          if (chosen) onEffect(setEncoding.of(chosen[0]))
        }}
      />
    </>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  disabled: boolean
  /** There is no room for it on a phone. */
  wideOnly?: boolean
  onChoose(value: string): void
}

function Choice({ label, value, options, disabled, wideOnly, onChoose }: ChoiceProps) {
  if (disabled) {
    return (
      <span className="whitespace-nowrap max-sm:hidden">
        {options.find(([key]) => key === value)?.[1]}
      </span>
    )
  }
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      className={clsx(
        'field-sizing-content h-6 max-w-28 rounded-sm bg-transparent text-muted hover:bg-hover',
        wideOnly && 'max-sm:hidden',
      )}
    >
      {options.map(([key, name]) => (
        <option key={key} value={key} className="bg-raised text-ink">
          {name}
        </option>
      ))}
    </select>
  )
}

/** The entries of a record with their keys' own type. */
function pairs<K extends string>(record: Record<K, string>): [K, string][] {
  const found: [K, string][] = []
  for (const key in record) found.push([key, record[key]])
  return found
}
