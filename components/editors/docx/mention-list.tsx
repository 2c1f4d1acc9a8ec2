import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useState } from 'react'
import { type CommentField, type Offer, optionId } from './use-mentions'

const lineHeight = 44

/** Whom a mention that is being written may mean, under the field that it is written in. */
export function MentionList({ offer }: { offer: Offer | null }) {
  const t = useTranslations('editors.documents.docx.comments')
  return (
    <>
      {offer && <List offer={offer} />}
      <p aria-live="polite" className="sr-only">
        {offer && t('mentionable', { count: offer.people.length })}
      </p>
    </>
  )
}

function List({ offer: { id, field, people, at, point, choose } }: { offer: Offer }) {
  const t = useTranslations('editors.documents.docx.comments')
  const place = usePlace(field, people.length * lineHeight)
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('mention')}
      tabIndex={-1}
      style={place}
      className="fixed z-50 overflow-hidden rounded-md border border-line bg-raised p-1 shadow-md"
    >
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        <div
          key={person.id}
          id={optionId(id, person)}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => point(index)}
          onClick={() => choose(person)}
          className={clsx('cursor-default rounded-sm px-2 py-1', index === at && 'bg-hover')}
        >
          <span className="block truncate text-sm">{person.name}</span>
          <span className="block truncate text-muted text-xs">{person.email}</span>
        </div>
      ))}
    </div>
  )
}

/** Under a field or, where that would be out of the window, over it; it goes with the field. */
function usePlace(field: CommentField, height: number) {
  const [place, setPlace] = useState({})
  useLayoutEffect(() => {
    const find = () => {
      const box = field.getBoundingClientRect()
      const across = { left: box.left, width: box.width }
      const fits = box.bottom + height + 12 <= window.innerHeight
      const down = fits ? { top: box.bottom + 4 } : { bottom: window.innerHeight - box.top + 4 }
      setPlace({ ...across, ...down })
    }
    find()
    const controller = new AbortController()
    const { signal } = controller
    window.addEventListener('scroll', find, { signal, capture: true, passive: true })
    window.addEventListener('resize', find, { signal })
    return () => controller.abort()
  }, [field, height])
  return place
}
