const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const

/** A size for people: binary units with one decimal, `1.4 MiB`; whole bytes below 1024. */
export function formatSize(bytes: number | bigint): string {
  let rest = Number(bytes)
  let unit = 0
  // 1023.95 would be shown as 1024.0.
  while (rest >= (unit === 0 ? 1024 : 1023.95) && unit < units.length - 1) {
    rest /= 1024
    unit += 1
  }
  return `${unit === 0 ? rest : rest.toFixed(1)} ${units[unit]}`
}

/** `1 version`, `12 versions`, `1,204 versions`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** A time without a place: `4 Mar 2026, 14:02 UTC`. What the server shows before the browser knows better. */
export function formatUtc(at: Date): string {
  return `${at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })} UTC`
}
