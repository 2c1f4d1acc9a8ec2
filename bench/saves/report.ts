import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { median } from '#bench/lists/compare'
import type { Figures } from './drive'

/** The rounds of one server. */
export interface Measured {
  name: string
  rounds: Figures[]
}

/** A table of medians, with what the rounds spread over, and ratios to the first server. */
export function tableOf([first, ...others]: readonly Measured[]): string {
  if (!first) return ''
  const all = [first, ...others]
  const lines = [
    [
      'what',
      ...all.map(({ name }) => name),
      ...others.map(({ name }) => `${name} ÷ ${first.name}`),
    ],
    ['---', ...all.map(() => '--:'), ...others.map(() => '--:')],
    ...Object.keys(first.rounds[0] ?? {}).map((what) => {
      const figures = all.map(({ rounds }) => rounds.map((round) => round[what] ?? Number.NaN))
      const [limit = Number.NaN, ...ours] = figures.map(median)
      return [
        what,
        ...figures.map((found) => `${short(median(found))} (${spread(found)})`),
        ...ours.map((figure) => (limit > 0 ? (figure / limit).toFixed(2) : '–')),
      ]
    }),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function spread(figures: readonly number[]): string {
  return `${short(Math.min(...figures))}–${short(Math.max(...figures))}`
}

function short(figure: number): string {
  return figure.toFixed(figure < 10 ? 1 : 0)
}

/** Puts a table into a page, between the marks of the command that made it, and says on what it was measured. */
export async function writeInto(
  page: string,
  command: string,
  table: string,
  rounds: number,
): Promise<void> {
  const [begin, end] = [`<!-- ${command}: begin -->`, `<!-- ${command}: end -->`]
  const text = await readFile(page, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${page} has no place for it: ${begin} … ${end}`)
  const [cpu] = cpus()
  const told = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.versions.node},`,
    `medians of ${rounds} rounds with the least and the most of them; load ${loadavg()[1]?.toFixed(1)} over the last five minutes, the measured included.`,
  ].join(' ')
  await writeFile(
    page,
    `${text.slice(0, from)}${begin}\n\n${told}\n\n${table}\n\n${text.slice(to)}`,
  )
}
