import { CircleCheck, Info, OctagonX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** One thing that was looked at. */
export interface ShownCheck {
  topic: string
  verdict: 'good' | 'note' | 'bad'
  says: string
  change: string | null
  commands: string[]
}

const icons: Record<ShownCheck['verdict'], ReactNode> = {
  good: <CircleCheck aria-hidden className="text-success" />,
  note: <Info aria-hidden className="text-muted" />,
  bad: <OctagonX aria-hidden className="text-danger" />,
}

/** A line of a test: what was found, and below it what to change. */
export function CheckLine({ check }: { check: ShownCheck }) {
  const t = useTranslations('adminPeople.editors.test')
  return (
    <li className="flex gap-2.5 border-line px-4 py-2.5 not-first:border-t [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
      {icons[check.verdict]}
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-4 gap-y-1">
        <span className="shrink-0 text-muted sm:w-30">
          <span className="sr-only">{t(check.verdict)}: </span>
          {check.topic}
        </span>
        <div className="min-w-0 flex-1 basis-72">
          <p className="text-pretty break-words">{check.says}</p>
          {check.change && <p className="mt-1 text-pretty text-muted">{check.change}</p>}
          {check.commands.length > 0 && (
            <pre className="mt-1.5 whitespace-pre-wrap break-all rounded-sm border border-line bg-surface px-2.5 py-1.5 font-mono text-xs leading-5">
              {check.commands.join('\n')}
            </pre>
          )}
        </div>
      </div>
    </li>
  )
}
