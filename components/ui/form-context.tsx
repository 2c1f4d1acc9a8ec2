'use client'

import { createContext } from 'react'

export interface FormAnswer {
  errors: Record<string, string>
  values: Record<string, string>
}

/** What the form around a field knows of the last answer of its action. */
export const FormContext = createContext<FormAnswer>({ errors: {}, values: {} })
