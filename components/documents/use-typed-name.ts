import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** A new name while it is typed. It begins as the old one, of which all but the type is selected. */
export function useTypedName(name: string, extension: string) {
  const [typed, setTyped] = useState(name)
  /** Around the input. */
  const box = useRef<HTMLDivElement>(null)
  const end = extension === '' ? '' : `.${extension}`

  const begin = useEffectEvent(() => {
    const input = box.current?.querySelector('input')
    input?.focus()
    input?.setSelectionRange(0, name.length - end.length)
  })
  useEffect(() => begin(), [])

  /** Whether the type was typed over. */
  const otherEnd = end !== '' && !typed.trim().toLowerCase().endsWith(end)
  return { typed, setTyped, box, end, otherEnd }
}
