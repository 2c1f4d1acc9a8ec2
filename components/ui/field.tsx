'use client'

import clsx from 'clsx'
import { CircleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useContext, useId } from 'react'
import { FormContext } from './form-context'

export const controlClass =
  'w-full rounded-md border border-control bg-canvas px-2.5 text-ink transition-colors duration-100 ' +
  'focus-visible:outline-offset-0 aria-invalid:border-danger disabled:opacity-55 max-sm:text-base ' +
  'file:mr-2.5 file:rounded-sm file:bg-pressed file:px-2 file:py-0.5 file:font-medium'

interface FieldText {
  label: string
  hint?: ReactNode
  /** Shown beside the field; inside an ActionForm the refusal of the action comes here by itself. */
  error?: string | undefined
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined
}

interface FieldProps extends FieldText {
  name: string | undefined
  className?: string | undefined
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
    /** What had been typed before the action refused. */
    typed: string | undefined
  }) => ReactNode
}

/** A label, a control, a hint and an error that belong together. The fields below are made of it. */
export function Field({ label, hint, error, hideLabel, name, className, children }: FieldProps) {
  const id = useId()
  const form = useContext(FormContext)
  const problem = error ?? (name === undefined ? undefined : form.errors[name])
  const describedBy = clsx(hint !== undefined && `${id}-hint`, problem && `${id}-error`)
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': problem ? true : undefined,
        typed: name === undefined ? undefined : form.values[name],
      })}
      {problem && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{problem}</span>
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      )}
    </div>
  )
}

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'>, FieldText {
  /** `className` goes to the whole field. */
  inputClassName?: string | undefined
}

/** A one-line input with its label, hint and error. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  className,
  inputClassName,
  defaultValue,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }} name={rest.name}>
      {({ typed, ...control }) => (
        <input
          {...rest}
          {...control}
          {...(rest.value === undefined ? { defaultValue: typed ?? defaultValue } : {})}
          className={clsx(controlClass, 'h-8 max-sm:h-10', inputClassName)}
        />
      )}
    </Field>
  )
}

export interface TextAreaFieldProps extends Omit<ComponentProps<'textarea'>, 'id'>, FieldText {}

/** An input of several lines. */
export function TextAreaField({
  label,
  hint,
  error,
  hideLabel,
  className,
  defaultValue,
  ...rest
}: TextAreaFieldProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }} name={rest.name}>
      {({ typed, ...control }) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          {...(rest.value === undefined ? { defaultValue: typed ?? defaultValue } : {})}
          className={clsx(controlClass, 'resize-y py-1.5')}
        />
      )}
    </Field>
  )
}

export interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id'>, FieldText {}

/** A native choice; `children` are its options. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  defaultValue,
  children,
  ...rest
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }} name={rest.name}>
      {({ typed, ...control }) => (
        <select
          {...rest}
          {...control}
          // A select forgets a new default when its form is reset: a new one takes it.
          key={typed}
          {...(rest.value === undefined ? { defaultValue: typed ?? defaultValue } : {})}
          className={clsx(controlClass, 'h-8 pr-8 max-sm:h-10')}
        >
          {children}
        </select>
      )}
    </Field>
  )
}

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'id' | 'type'> {
  label: string
  hint?: ReactNode
  /** Keeps the label for screen readers only (a checkbox in a table row). */
  hideLabel?: boolean | undefined
}

/** A checkbox with its label at its side. */
export function Checkbox({ label, hint, hideLabel, className, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={clsx('flex gap-2', hideLabel ? 'items-center' : 'items-start', className)}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={clsx('checkbox', !hideLabel && 'mt-0.5')}
      />
      <span className={hideLabel ? 'sr-only' : 'flex flex-col'}>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <span id={`${id}-hint`} className="text-muted text-xs">
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
