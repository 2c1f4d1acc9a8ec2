/** Moves the focus among the items of a menu. True when the key was one of the menu's. */
export function moveFocus(menu: HTMLElement | null, key: string): boolean {
  if (!menu) return false
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const focused = document.activeElement
  const now = focused instanceof HTMLElement ? items.indexOf(focused) : -1
  const next = target(items, now, key)
  if (next === undefined) return false
  items[next]?.focus()
  return true
}

function target(items: HTMLElement[], now: number, key: string): number | undefined {
  const last = items.length - 1
  if (key === 'ArrowDown') return now >= last ? 0 : now + 1
  if (key === 'ArrowUp') return now <= 0 ? last : now - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...items.slice(now + 1), ...items.slice(0, now + 1)]
  const hit = after.find((item) =>
    item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()),
  )
  return hit === undefined ? undefined : items.indexOf(hit)
}
