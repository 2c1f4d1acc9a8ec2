/** What the operator reads when a command stops: one line, with the reason and without a stack. */
export function asErrorLine(error: unknown): string {
  if (!(error instanceof Error)) return `carrel: ${String(error)}`
  const told = ['CliError', 'AppError', 'ConfigError', 'MigrationError', 'BlobStoreError'].includes(
    error.name,
  )
  const lines = error.message.split('\n').map((line) => line.trim())
  const line = lines.filter((text) => text !== '').join(told ? '; ' : ' ')
  return told ? `carrel: ${line}` : `carrel: something unexpected happened: ${line || error.name}`
}
