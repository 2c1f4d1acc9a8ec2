import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import type { SaveAs } from './use-save-as'

/** Asks for the name of the new document. Its extension decides the format. */
export function SaveAsDialog({ saveAs }: { saveAs: SaveAs }) {
  const t = useTranslations('hostPage.dialogs.saveAs')
  const { asking, cancel } = saveAs
  return (
    <Dialog open={asking !== null} onClose={cancel} title={t('title')} description={t('text')}>
      {asking && <SaveAsForm saveAs={saveAs} name={asking.name} />}
    </Dialog>
  )
}

function SaveAsForm({ saveAs, name }: { saveAs: SaveAs; name: string }) {
  const t = useTranslations('hostPage.dialogs.saveAs')
  const [typed, setTyped] = useState(name)
  const [empty, setEmpty] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const end = name.slice(dotOf(name))

  useEffect(() => {
    const input = box.current?.querySelector('input')
    input?.focus()
    input?.setSelectionRange(0, dotOf(name))
  }, [name])

  function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = typed.trim()
    setEmpty(wanted === '')
    if (wanted === '' || saveAs.pending) return
    saveAs.save(dotOf(wanted) < wanted.length - 1 ? wanted : `${wanted}${end}`)
  }
  return (
    <form ref={box} onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('name')}
        value={typed}
        maxLength={255}
        autoComplete="off"
        spellCheck={false}
        error={empty ? t('empty') : saveAs.fault || undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <DialogFooter>
        <Button data-dialog-cancel onClick={saveAs.cancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" pending={saveAs.pending}>
          {t('save')}
        </Button>
      </DialogFooter>
    </form>
  )
}

/** Where the extension begins; the name's length when it has none. */
function dotOf(name: string): number {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? dot : name.length
}
