/** Gives bytes to the person as a file, without any server. */
export function downloadBytes(fileName: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the bytes by then, however slow its disk is.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** `Plan.docx` → `Plan (my copy).docx`. */
export function copyName(fileName: string, note: string): string {
  const dot = fileName.lastIndexOf('.')
  const base = dot > 0 ? fileName.slice(0, dot) : fileName
  return `${base} (${note})${dot > 0 ? fileName.slice(dot) : ''}`
}
