/**
 * What a server action answers to the form that called it. Made by `actionResult` in app/action-result.ts,
 * shown by `ActionForm` in components/ui.
 */
export type ActionResult<T = undefined> =
  | { kind: 'idle' }
  /** Done; `message` is for a toast. */
  | { kind: 'done'; value: T; message: string | null }
  | {
      kind: 'refused'
      /** `unexpected` is a fault of the portal; all others are an AppErrorCode. */
      code: string
      /** The whole story; empty when `errors` tells it. */
      message: string
      /** By name of the form field. */
      errors: Record<string, string>
      /** What had been typed, without passwords, to fill the form again. */
      values: Record<string, string>
    }

/** The state of a form that was not sent yet. */
export const idle: ActionResult<never> = { kind: 'idle' }

/** A server action as forms use it with `useActionState`. */
export type FormAction<T = undefined> = (
  previous: ActionResult<T>,
  form: FormData,
) => Promise<ActionResult<T>>
