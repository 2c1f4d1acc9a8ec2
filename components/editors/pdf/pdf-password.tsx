import { LockKeyhole } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { TextField } from '#components/ui/field'

/** In place of the pages of a file that opens with a password only. It is used here and kept nowhere. */
export function PdfPassword({ wrong, onGive }: { wrong: boolean; onGive(password: string): void }) {
  const t = useTranslations('editors.viewers.pdf')
  const [password, setPassword] = useState('')
  return (
    <div className="absolute inset-0 flex items-center justify-center overflow-auto bg-canvas">
      <EmptyState
        icon={<LockKeyhole />}
        title={t('protected')}
        actions={
          <form
            className="flex w-72 flex-col gap-3 text-left"
            onSubmit={(event) => {
              event.preventDefault()
              onGive(password)
              setPassword('')
            }}
          >
            <TextField
              label={t('password')}
              type="password"
              autoComplete="off"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              error={wrong ? t('wrongPassword') : undefined}
            />
            <Button type="submit" variant="primary">
              {t('show')}
            </Button>
          </form>
        }
      >
        {t('passwordText')}
      </EmptyState>
    </div>
  )
}
