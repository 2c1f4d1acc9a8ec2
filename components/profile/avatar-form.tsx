'use client'

import { ImageUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Avatar } from '#components/ui/avatar'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { SubmitButton } from '#components/ui/submit-button'
import { useToast } from '#components/ui/toast'
import type { FormAction } from '#lib/action-result'
import { avatarTypes, mostAvatarBytes } from '#lib/avatars'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

export interface AvatarFormProps {
  person: { name: string; avatar: string | null }
  remove: FormAction
}

/** The person's picture: chosen, shown, taken away. */
export function AvatarForm({ person, remove }: AvatarFormProps) {
  const t = useTranslations('profile.avatar')
  const { size } = useFormat()
  const router = useRouter()
  const toast = useToast()
  const chooser = useRef<HTMLInputElement>(null)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState('')

  async function send(file: File) {
    if (file.size > mostAvatarBytes) {
      setProblem(t('tooLarge', { limit: size(mostAvatarBytes) }))
      return
    }
    setPending(true)
    setProblem('')
    const refusal = await upload(file)
    setPending(false)
    if (refusal !== null) {
      setProblem(refusal || t('unreachable'))
      return
    }
    toast({ message: t('saved') })
    router.refresh()
  }
  return (
    <div className="flex flex-col gap-3 p-4">
      <div role="alert" className="empty:hidden">
        {problem !== '' && <Banner tone="danger">{problem}</Banner>}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Avatar person={person} size="xl" decorative />
        <div className="flex flex-wrap items-start gap-2">
          <Button
            icon={<ImageUp aria-hidden />}
            pending={pending}
            onClick={() => chooser.current?.click()}
          >
            {t(person.avatar === null ? 'choose' : 'change')}
          </Button>
          {person.avatar !== null && (
            <ActionForm action={remove} onDone={() => router.refresh()}>
              <SubmitButton variant="ghost">{t('remove')}</SubmitButton>
            </ActionForm>
          )}
        </div>
        <p className="basis-full text-muted text-xs">
          {t('hint', { limit: size(mostAvatarBytes) })}
        </p>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={avatarTypes}
        aria-label={t('file')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) void send(file)
        }}
      />
    </div>
  )
}

/** @returns null when it was taken; else why not, empty when the portal could not be asked */
async function upload(file: File): Promise<string | null> {
  try {
    const response = await fetch(routes.ownAvatar, {
      method: 'PUT',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    })
    if (response.ok) return null
    const answer: unknown = await response.json()
    const message: unknown =
      typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'message') : ''
    return typeof message === 'string' ? message : ''
  } catch {
    return ''
  }
}
