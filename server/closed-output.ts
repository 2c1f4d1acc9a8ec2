/**
 * Goes on when nobody reads what the process prints any more. Without a listener each line that cannot be written is an
 * uncaught error, whose report cannot be written either: a portal that is busy with nothing else.
 */
export function outliveClosedOutput(
  outputs: NodeJS.EventEmitter[] = [process.stdout, process.stderr],
): void {
  for (const output of outputs) output.on('error', () => undefined)
}
