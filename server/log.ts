import pino, { type Logger } from 'pino'
import type { Config } from '#server/config'

export type Log = Logger

/**
 * Lines of JSON on stderr, so that a command's own output stays clean. Never given tokens or contents.
 *
 * @param mixin what each line carries besides: the trace that it belongs to
 */
export function createLog(level: Config['logLevel'], mixin: () => object = () => ({})): Log {
  return pino(
    { level, mixin, base: { service: 'carrel' }, serializers: { error: pino.stdSerializers.err } },
    pino.destination({ dest: 2, sync: true }),
  )
}
