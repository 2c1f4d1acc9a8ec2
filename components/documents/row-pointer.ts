import type { MouseEvent } from 'react'

const controls = 'a, button, input, label, form, [popover]'

/** What a pointer does to a row beside its links and buttons. */
export const rowPointer = { onContextMenu: openMenu, onDoubleClick: openRow, onClick: openByFinger }

/** A double click opens what the row shows. */
function openRow(event: MouseEvent<HTMLTableRowElement>) {
  if (!(event.target instanceof Element) || event.target.closest(controls)) return
  getSelection()?.removeAllRanges()
  event.currentTarget.querySelector<HTMLElement>('[data-row-link]')?.click()
}

/** A finger has no double click: a tap does it. */
function openByFinger(event: MouseEvent<HTMLTableRowElement>) {
  const { nativeEvent } = event
  if ('pointerType' in nativeEvent && nativeEvent.pointerType === 'touch') openRow(event)
}

/** A right click opens the row's menu; on the name it is the browser's own, with «open in a new tab». */
function openMenu(event: MouseEvent<HTMLTableRowElement>) {
  if (!(event.target instanceof Element) || event.target.closest(controls)) {
    return
  }
  const button = event.currentTarget.querySelector<HTMLButtonElement>('[aria-haspopup="menu"]')
  if (button === null) return
  event.preventDefault()
  button.click()
}
