/** A stop that the operator is told about, in one line. */
export class CliError extends Error {
  override name = 'CliError'
}
