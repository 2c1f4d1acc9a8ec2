import { z } from 'zod'
import { typedGib } from '#lib/typed-gib'
import type { Words } from '#messages/speak'

/** What the fields of a quota say: `quota` in bytes, or a word. */
export function quotaChoice(t: Words<'adminPeople'>) {
  const noSize = t('users.quotaFields.noSize')
  const size = z.number(noSize).min(0, noSize).max(8_000_000, noSize)
  return z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('own'),
        gib: z.string().transform(typedGib).pipe(size),
      }),
      z.object({ kind: z.enum(['default', 'unlimited']) }),
    ])
    .transform((typed) => ({
      quota: typed.kind === 'own' ? Math.round(typed.gib * 1024 ** 3) : typed.kind,
    }))
}
