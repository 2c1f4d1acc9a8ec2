/** What a span says besides its name and its times. Never ids of people, names, tokens or contents. */
export type Attributes = Record<string, string | number | boolean>

/** A request as the server's door sees it. */
export interface IncomingRequest {
  method: string
  /** A template: see request-route.ts. */
  route: string
  traceparent: string | undefined
}

/** Who follows what the portal does; with {@link noTracing} nobody does, and nothing costs anything. */
export interface Tracing {
  /** Begins the span of a request, to which all that its handler does belongs. Ends it with a status, or null when it was cut. */
  request(incoming: IncomingRequest): (status: number | null) => void
  /** Leaves the request that the same connection brought before: what comes now belongs to none. */
  leave(): void
  /** Does something that nobody asked for from outside, as a span of its own. */
  task<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Does a step of the request or task that is going on; outside of one, just does it. */
  step<T>(name: string, work: () => Promise<T>, options?: StepOptions): Promise<T>
  /** Adds to the span of the request or task that is going on. */
  note(attributes: Attributes): void
  /** The names of the span that is going on, for the log. */
  ids(): { traceId?: string; spanId?: string }
  /** Sends what waits, for at most `withinMs`. Never throws. */
  close(withinMs: number): Promise<void>
}

export interface StepOptions {
  attributes?: Attributes
  /** It is done by somebody else: a database, another server. */
  remote?: boolean
}

export const noTracing: Tracing = {
  request: () => () => {},
  leave: () => {},
  task: (_, work) => work(),
  step: (_, work) => work(),
  note: () => {},
  ids: () => ({}),
  close: async () => {},
}
