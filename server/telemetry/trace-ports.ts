import type { WatchStatement } from '#server/db/watch-statements'
import type { Blobs, Grants, RejectedSaves, Versions } from '#server/wopi/ports'
import type { Tracing } from './tracing'

type Step = Pick<Tracing, 'step'>

/** The same stores; each step of a save is a span. */
export function traceGrants(grants: Grants, { step }: Step): Grants {
  return { ...grants, find: (token) => step('grants.find', () => grants.find(token)) }
}

export function traceVersions<T extends Pick<Versions, 'commit'>>(files: T, { step }: Step): T {
  return {
    ...files,
    commit: (...args: Parameters<Versions['commit']>) =>
      step('versions.commit', () => files.commit(...args)),
  }
}

export function traceBlobs(blobs: Blobs, { step }: Step): Blobs {
  return {
    ...blobs,
    put: (...args) => step('blobs.put', () => blobs.put(...args)),
    open: (...args) => step('blobs.open', () => blobs.open(...args)),
    remove: (key) => step('blobs.remove', () => blobs.remove(key)),
  }
}

export function traceRejectedSaves(rejected: RejectedSaves, { step }: Step): RejectedSaves {
  return { keep: (save) => step('rejected.keep', () => rejected.keep(save)) }
}

/** Each statement for the database is a span with its verb and its table. */
export function traceStatements({ step }: Step, system: 'sqlite' | 'postgresql'): WatchStatement {
  return ({ verb, table }, work) =>
    step(table === null ? verb : `${verb} ${table}`, work, {
      remote: true,
      attributes: {
        ...{ 'db.system.name': system, 'db.operation.name': verb },
        ...(table === null ? {} : { 'db.collection.name': table }),
      },
    })
}

/** The same fetch; each request to another server is a span with that server's name. */
export function traceFetch({ step }: Step, fetcher: typeof fetch = fetch): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    return step('discovery.fetch', () => fetcher(input, init), {
      remote: true,
      attributes: { 'server.address': url.hostname, 'url.scheme': url.protocol.slice(0, -1) },
    })
  }
}
