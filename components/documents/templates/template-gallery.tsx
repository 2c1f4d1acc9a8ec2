import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FileIcon, fileKind } from '#components/ui/file-icon'
import type { TemplateChoice } from '#lib/templates'

export interface TemplateGalleryProps {
  templates: readonly TemplateChoice[]
  /** The one a document is just being made from. */
  making: string | null
  onChoose: (id: string) => void
}

const groups = ['document', 'spreadsheet', 'presentation', 'text', 'other'] as const

function groupOf(extension: string): (typeof groups)[number] {
  const kind = fileKind(extension)
  return groups.find((group) => group === kind) ?? 'other'
}

/** Templates to choose from, those of a kind together. */
export function TemplateGallery({ templates, making, onChoose }: TemplateGalleryProps) {
  const t = useTranslations('documents.templates')
  return (
    <div className="flex flex-col gap-5">
      {groups.map((group) => {
        const members = templates.filter(({ extension }) => groupOf(extension) === group)
        if (members.length === 0) return null
        return (
          <section key={group} aria-label={t(`groups.${group}`)}>
            <h3 className="mb-2 font-medium text-muted text-xs">{t(`groups.${group}`)}</h3>
            <ul className="grid gap-2 sm:grid-cols-2">
              {members.map((template) => (
                <li key={template.id} className="flex">
                  <button
                    type="button"
                    disabled={making !== null}
                    aria-busy={making === template.id}
                    onClick={() => onChoose(template.id)}
                    className="flex min-h-16 w-full min-w-0 items-start gap-3 rounded-md border border-line bg-canvas p-3 text-left transition-colors duration-100 hover:bg-hover disabled:opacity-55"
                  >
                    {making === template.id ? (
                      <LoaderCircle aria-hidden className="size-7 shrink-0 animate-spin" />
                    ) : (
                      <FileIcon extension={template.extension} className="size-7" />
                    )}
                    <span className="min-w-0 flex-1">
                      <span className="block break-words font-medium">{template.name}</span>
                      <span className="block text-pretty break-words text-muted text-xs">
                        {template.description === ''
                          ? `.${template.extension}`
                          : template.description}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
