export type TokenState =
  | { kind: 'good' }
  /** It ends at that time and will not be renewed; `why` when that was to be expected otherwise. */
  | { kind: 'ends'; at: Date; why: string | null }
  /** `why` when the portal refused another one for a reason. */
  | { kind: 'ended'; why: string | null }

/** When there is no other token for the editor; its own is good until `at`, or is `over` already. */
export function withoutNext(
  before: TokenState,
  input: { at: Date; over: boolean; why: string | null; refusal: string | null },
): TokenState {
  const { at, over, why, refusal } = input
  // What has ended does not end later, when its time would be up.
  return over || before.kind === 'ended' ? ended(before, refusal) : { kind: 'ends', at, why }
}

/** After its end. The reason stays when another try, or the end of its time, tells none. */
export function ended(before: TokenState, refusal: string | null = null): TokenState {
  return { kind: 'ended', why: refusal ?? (before.kind === 'ended' ? before.why : null) }
}
