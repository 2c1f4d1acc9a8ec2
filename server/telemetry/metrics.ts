import type { BlobsLoad } from '#server/stores/bounded-blobs'
import type { SaveSource, WopiEvent } from '#server/wopi/ports'

/** What is counted. With {@link noMetrics} nothing is. */
export interface Metrics {
  /** A request of the protocol was answered. */
  wopi(event: WopiEvent): void
  /** The portal made a version without any editor, out of an upload for example. */
  saved(source: SaveSource): void
  /** An upload of a person was refused. */
  uploadRefused(reason: string): void
  /** Bytes came in and are stored, or went out. */
  bytes(direction: 'in' | 'out', count: number): void
  /** The hourly sweep of this instance ended. */
  swept(result: 'done' | 'failed', tookMs: number): void
  /** All of it in Prometheus's text form; null when there are no metrics. */
  scrape(): Promise<{ text: string; contentType: string } | null>
}

export const noMetrics: Metrics = {
  wopi: () => {},
  saved: () => {},
  uploadRefused: () => {},
  bytes: () => {},
  swept: () => {},
  scrape: async () => null,
}

/** What the database says at a scrape; the same on every instance. */
export interface DatabaseFigures {
  locksHeld: { wopi: number; checkout: number }
  rejectedSavesWaiting: number
  /** Documents whose newest version is still to be read for searching. */
  textsWaiting: number
  grantsAlive: number
  lastSweep: { at: Date; tookMs: number } | null
}

export interface MetricsSources {
  /** Rejects when the database does not answer in time. */
  figures(): Promise<DatabaseFigures>
  load: Readonly<BlobsLoad>
  version: string
  build: string | null
}
