import type { MouseEvent } from 'react'

/** A right click opens the row's menu; on the name it is the browser's own, with «open in a new tab». */
export function openMenu(event: MouseEvent<HTMLTableRowElement>) {
  if (!(event.target instanceof Element) || event.target.closest('a, button, input, [popover]')) {
    return
  }
  const button = event.currentTarget.querySelector<HTMLButtonElement>('[aria-haspopup="menu"]')
  if (button === null) return
  event.preventDefault()
  button.click()
}
