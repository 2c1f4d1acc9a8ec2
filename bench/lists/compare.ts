import type { MeasuredPortal } from './measured-portal'

export interface Compared {
  name: string
  /** Medians, in the order of the portals. */
  ms: number[]
}

/** What takes longer than this is asked less often. */
const longMs = 1000

/** Asks each thing of each portal in turn, so that what else the machine does falls on all of them. */
export async function compare(
  portals: readonly MeasuredPortal[],
  rounds: number,
  only: string,
): Promise<Compared[]> {
  const names = portals[0]?.operations.map(({ name }) => name) ?? []
  const compared: Compared[] = []
  for (const name of names.filter((one) => one.includes(only))) {
    const times: number[][] = portals.map(() => [])
    let left = rounds
    // The first round warms up.
    for (let round = 0; round <= left; round += 1) {
      for (const [at, { operations }] of portals.entries()) {
        const operation = operations.find((one) => one.name === name)
        const began = performance.now()
        await operation?.run()
        const took = performance.now() - began
        if (round > 0) times[at]?.push(took)
        else if (took > longMs) left = 3
      }
    }
    compared.push({ name, ms: times.map(median) })
    console.error(`${name}: ${times.map((of) => median(of).toFixed(2)).join(' ')}`)
  }
  return compared
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** As Markdown, with how many times as long each takes as in the first portal. */
export function tableOf(compared: readonly Compared[], sizes: readonly number[]): string {
  const words = sizes.map((size) => `${size.toLocaleString('en')}, ms`)
  const ratios = sizes.slice(1).map((size) => `× at ${size.toLocaleString('en')}`)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(['what', ...words, ...ratios]),
    row(['---', ...[...words, ...ratios].map(() => '--:')]),
    ...compared.map(({ name, ms: [small = Number.NaN, ...others] }) =>
      row([
        name,
        ...[small, ...others].map((ms) => ms.toFixed(ms < 10 ? 2 : 0)),
        ...others.map((ms) => (ms / small).toFixed(1)),
      ]),
    ),
  ].join('\n')
}
