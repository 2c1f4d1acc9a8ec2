'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** The button that sends the form it stands in; pending while the form's action runs. Primary by default. */
export function SubmitButton({ variant = 'primary', ...rest }: Omit<ButtonProps, 'type'>) {
  const { pending } = useFormStatus()
  return <Button {...rest} type="submit" variant={variant} pending={pending || rest.pending} />
}
