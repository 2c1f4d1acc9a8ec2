'use client'

import { Dices } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'

/** A password for somebody else: readable, because it is told to them, and made up on demand. */
export function NewPasswordField() {
  const t = useTranslations('adminPeople')
  const [password, setPassword] = useState('')
  return (
    <div className="flex items-start gap-2 max-sm:flex-col">
      <TextField
        name="password"
        label={t('users.fields.newPassword')}
        hint={t('users.fields.passwordHint')}
        className="flex-1 max-sm:w-full [&>input]:font-mono"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        minLength={12}
        maxLength={1024}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Button
        className="sm:mt-6.5"
        icon={<Dices aria-hidden />}
        onClick={() => setPassword(makeUp())}
      >
        {t('users.fields.makeOneUp')}
      </Button>
    </div>
  )
}

/** No letters and digits that look alike. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Four groups of five out of 32 signs: 100 random bits that can be read out over the phone. */
function makeUp(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  const signs = [...bytes].map((byte) => letters[byte % letters.length])
  return [0, 5, 10, 15].map((from) => signs.slice(from, from + 5).join('')).join('-')
}
