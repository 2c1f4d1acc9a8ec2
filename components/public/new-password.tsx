import { TextField } from '#components/ui/field'

/** A password that somebody chooses for themselves. */
export function NewPassword({ label = 'Password' }: { label?: string }) {
  return (
    <TextField
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      hint="At least 12 characters. A few words are easier to keep in mind than a riddle."
      minLength={12}
      maxLength={1024}
      required
    />
  )
}
