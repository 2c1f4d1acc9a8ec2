import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import type { ImportedLine, PlannedLine } from '#lib/people-import'
import { useFormat } from '#lib/use-format'

const tones: Record<PlannedLine['outcome'] | 'done', BadgeTone> = {
  ...{
    done: 'success',
    new: 'accent',
    account: 'neutral',
    invited: 'neutral',
    twice: 'neutral',
    wrong: 'danger',
  },
}

/** What was done with a line, or would be. */
const outcomeOf = (line: PlannedLine | ImportedLine) =>
  'address' in line && line.address !== null ? 'done' : line.outcome

/** More rows help nobody to look through them; what is wrong comes first. */
const mostShown = 200

/** The lines of an import. */
export function ImportTable({ lines }: { lines: readonly (PlannedLine | ImportedLine)[] }) {
  const t = useTranslations('adminPeople')
  const { size } = useFormat()
  const wrong = lines.filter(({ outcome }) => outcome === 'wrong')
  const shown = [...wrong, ...lines.filter(({ outcome }) => outcome !== 'wrong')]
  function quotaWords(quota: PlannedLine['quota']): string {
    if (quota === 'default') return '—'
    return quota === 'unlimited' ? t('words.noLimit') : size(quota)
  }
  return (
    <>
      <Table caption={t('invitations.lines.caption')}>
        <TableHead>
          <HeaderCell align="end">{t('invitations.lines.line')}</HeaderCell>
          <HeaderCell>{t('words.email')}</HeaderCell>
          <HeaderCell>{t('words.name')}</HeaderCell>
          <HeaderCell>{t('words.role')}</HeaderCell>
          <HeaderCell>{t('words.groups')}</HeaderCell>
          <HeaderCell>{t('words.quota')}</HeaderCell>
          <HeaderCell>{t('invitations.lines.outcome')}</HeaderCell>
        </TableHead>
        <TableBody>
          {shown.slice(0, mostShown).map((line) => (
            <Row key={line.line}>
              <Cell align="end" phoneLabel={t('invitations.lines.line')}>
                {line.line}
              </Cell>
              <Cell primary>
                <span className="break-all font-medium text-ink">{line.email || '—'}</span>
              </Cell>
              <Cell>{line.name || '—'}</Cell>
              <Cell>
                {line.role === 'admin' ? (
                  <Badge tone="accent">{t('words.admin')}</Badge>
                ) : (
                  t('words.member')
                )}
              </Cell>
              <Cell hideOnPhone>{line.groups.join(', ') || '—'}</Cell>
              <Cell hideOnPhone>{quotaWords(line.quota)}</Cell>
              <Cell>
                <span className="flex flex-wrap items-center gap-x-2">
                  <Badge tone={tones[outcomeOf(line)]}>
                    {t(`invitations.lines.outcomes.${outcomeOf(line)}`)}
                  </Badge>
                  {line.reason}
                </span>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {lines.length > mostShown && (
        <p className="text-muted">
          {t('invitations.lines.more', { count: lines.length - mostShown })}
        </p>
      )}
    </>
  )
}
