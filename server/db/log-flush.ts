import { type FileHandle, open } from 'node:fs/promises'

/**
 * Waits until the write-ahead log of a SQLite file is on the disk, without keeping the process from other work. A commit with
 * `synchronous = NORMAL` writes the log and waits for nothing; the flush behind it makes it as durable as one with `FULL`, which waits
 * for the same flush with the whole process.
 */
export interface LogFlush {
  /**
   * Resolves when all that was committed before the call is on the disk.
   *
   * @throws when the disk refuses
   */
  flush(): Promise<void>
  /** Resolves when every flush that was asked for is over, whatever came of it. */
  settled(): Promise<void>
  /**
   * @throws when a flush ever failed. Nobody knows then what the disk has of the log, and what is committed behind a hole in it is
   * lost with it; so nothing may be committed until the file is opened again.
   */
  check(): void
  close(): Promise<void>
}

/** @param file of the database; its log is there once something was written */
export function createLogFlush(file: string): LogFlush {
  let opened: Promise<FileHandle> | undefined
  let failure: Error | undefined
  let settled: Promise<unknown> = Promise.resolve()

  async function flush() {
    try {
      opened ??= open(`${file}-wal`, 'r+')
      await (await opened).datasync()
    } catch (cause) {
      failure ??= new Error(
        'The disk did not take what was written to the database; nothing more is written before the portal is started again.',
        { cause },
      )
    }
    check()
  }

  function check() {
    if (failure) throw failure
  }

  return {
    flush() {
      const own = flush()
      settled = Promise.allSettled([settled, own])
      return own
    },
    settled: async () => void (await settled),
    check,
    async close() {
      await settled
      const handle = await opened?.catch(() => undefined)
      await handle?.close()
    },
  }
}
