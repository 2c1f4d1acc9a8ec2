import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

/*
 * A dense table with rows of 44 px whose head stays in sight. In a window too narrow for it (`--breakpoint-list`) each
 * row becomes an entry of a list: the primary cell on its own line, the others after it in small grey words, the
 * actions at the right.
 *
 *   <Table caption="Documents">
 *     <TableHead><SortHeader href=… sorted="descending">Modified</SortHeader><HeaderCell>…</HeaderCell></TableHead>
 *     <TableBody><Row><Cell primary>…</Cell><Cell>…</Cell><Cell actions>…</Cell></Row></TableBody>
 *   </Table>
 */

export interface TableProps {
  /** Names the table for screen readers. */
  caption: string
  /** Columns are as wide as their heads say, whatever is in them: what is long is cut, and nothing moves. */
  fixed?: boolean
  children: ReactNode
}

export function Table({ caption, fixed = false, children }: TableProps) {
  return (
    <table
      className={clsx('w-full border-collapse text-left max-list:block', fixed && 'table-fixed')}
    >
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-(--sticky-top,0px) z-10 bg-canvas max-list:sr-only">
      <tr className="[&>th]:shadow-[inset_0_-1px_0_var(--line)]">{children}</tr>
    </thead>
  )
}

interface HeaderProps {
  align?: 'start' | 'end'
  /** For a column whose cells speak for themselves: the name is for screen readers. */
  hidden?: boolean
  className?: string | undefined
  children: ReactNode
}

const headerClass = 'h-9 px-2 font-medium text-muted text-xs first:pl-3 last:pr-3'

export function HeaderCell({ align = 'start', hidden, className, children }: HeaderProps) {
  return (
    <th scope="col" className={clsx(headerClass, align === 'end' && 'text-right', className)}>
      {hidden ? <span className="sr-only">{children}</span> : children}
    </th>
  )
}

export interface SortHeaderProps<T extends string> extends HeaderProps {
  /** The same list, sorted by this column (the other way round when it is sorted by it already). */
  href: Route<T>
  sorted?: 'ascending' | 'descending' | undefined
}

/** The head of a column one can sort by. */
export function SortHeader<T extends string>({
  href,
  sorted,
  align = 'start',
  className,
  children,
}: SortHeaderProps<T>) {
  return (
    <th
      scope="col"
      aria-sort={sorted ?? 'none'}
      className={clsx(headerClass, align === 'end' && 'text-right', className)}
    >
      <Link
        href={href}
        prefetch={false}
        className={clsx(
          'group inline-flex h-7 items-center gap-1 rounded-sm hover:text-ink',
          // The arrow stands on the side where it does not push the word off its column's edge.
          align === 'end' && 'flex-row-reverse',
          sorted && 'text-ink',
        )}
      >
        {children}
        <span
          aria-hidden
          className={clsx('[&>svg]:size-3', !sorted && 'opacity-0 group-hover:opacity-60')}
        >
          {sorted === 'descending' ? <ArrowDown /> : <ArrowUp />}
        </span>
      </Link>
    </th>
  )
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="max-list:block">{children}</tbody>
}

/** A heading over the rows that follow it in the same body. */
export function SectionRow({ children }: { children: ReactNode }) {
  return (
    <tr className="max-list:block">
      <th
        scope="rowgroup"
        colSpan={20}
        className="px-3 pt-5 pb-1.5 text-left font-medium text-muted text-xs max-list:block"
      >
        {children}
      </th>
    </tr>
  )
}

export interface RowProps extends ComponentProps<'tr'> {
  selected?: boolean | undefined
}

export function Row({ selected, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={clsx(
        'group/row h-11 border-line border-b hover:bg-hover aria-[current]:bg-hover data-selected:bg-accent-soft',
        'max-list:relative max-list:flex max-list:h-auto max-list:min-h-14 max-list:flex-wrap max-list:items-center',
        'max-list:gap-x-2 max-list:py-2 max-list:pr-12 max-list:pl-3 max-list:has-[[data-select]]:pl-10',
        className,
      )}
    />
  )
}

export interface CellProps extends Omit<ComponentProps<'td'>, 'align'> {
  /** The cell that names the row: the first line on a phone. */
  primary?: boolean
  /** The row menu: at the right edge on a phone. */
  actions?: boolean
  /** The checkbox that selects the row: at the left edge on a phone. */
  select?: boolean
  align?: 'start' | 'end'
  /** Not important enough for a phone. */
  hideOnPhone?: boolean
  /** Words before the value on a phone, where no head says what it is. */
  phoneLabel?: string | undefined
}

export function Cell({
  primary,
  actions,
  select,
  align = 'start',
  hideOnPhone,
  phoneLabel,
  className,
  children,
  ...rest
}: CellProps) {
  return (
    <td
      {...rest}
      data-select={select || undefined}
      className={clsx(
        'px-2 py-0 first:pl-3 last:pr-3 max-list:p-0 max-list:first:pl-0 max-list:last:pr-0',
        align === 'end' && 'text-right tabular-nums max-list:text-left',
        primary && 'max-list:min-w-0 max-list:basis-full max-list:pb-0.5',
        actions &&
          'w-px whitespace-nowrap text-right max-list:absolute max-list:top-2 max-list:right-2 max-list:w-auto',
        select && 'w-px max-list:absolute max-list:top-4 max-list:left-3 max-list:w-auto',
        !primary && !actions && !select && 'text-muted max-list:text-xs',
        hideOnPhone && 'max-list:hidden',
        className,
      )}
    >
      {phoneLabel && <span className="list:hidden">{phoneLabel} </span>}
      {children}
    </td>
  )
}
