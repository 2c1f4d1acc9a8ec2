import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { shownOffer } from '#app/shown-offer'
import { SecondStepForm } from '#components/public/second-step-form'
import { SetUpSecondStep } from '#components/public/set-up-second-step'
import { routes } from '#lib/routes'
import { currentAuth } from '#server/auth/current-auth'
import { safePath } from '#server/auth/safe-path'
import { findHalfway } from '#server/auth/second-step/halfway'
import { offerSecondStep } from '#server/auth/second-step/set-up-second-step'
import { enterCode, goOn, setUp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entry.secondStep')
  return { title: t('title') }
}

const text = z.string().optional().catch(undefined)
const schema = z.object({ next: text, recovery: text })

/** After the password: asks for a code, or has a second step set up. Nobody is signed in here yet. */
export default async function SecondStepPage({ searchParams }: PageProps<'/sign-in/second-step'>) {
  const { next, recovery } = schema.parse(await searchParams)
  const auth = await currentAuth()
  const half = await findHalfway(auth)
  const target = safePath(next)
  if (half === null || half.next === null) redirect(routes.signInAgain(target))
  const t = await getTranslations('entry.secondStep')
  const isAsked = half.next === 'set-up'
  const offer = offerSecondStep(auth, { id: half.userId, email: half.email })
  return (
    <>
      <h1 className="text-center font-semibold text-xl tracking-tight">
        {isAsked ? t('askedTitle') : t('title')}
      </h1>
      <p className="mt-1 mb-4 break-words text-center text-muted">{half.email}</p>
      {isAsked ? (
        <SetUpSecondStep
          offer={shownOffer(offer, { email: half.email, publicUrl: auth.publicUrl })}
          next={target}
          setUp={setUp}
          goOn={goOn}
        />
      ) : (
        <SecondStepForm action={enterCode} next={target} recovery={recovery !== undefined} />
      )}
    </>
  )
}
