import { SelectField, TextField } from '#components/ui/field'

export interface QuotaFieldsProps {
  /** In bytes; null for as much as they like. */
  quota: number | null
  /** Whether it is the person's own and not what the settings say. */
  own: boolean
}

const gib = 1024 ** 3

/** What a person may store. */
export function QuotaFields({ quota, own }: QuotaFieldsProps) {
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        name="kind"
        label="Quota"
        defaultValue={own ? (quota === null ? 'unlimited' : 'own') : 'default'}
      >
        <option value="default">As the settings say</option>
        <option value="own">As many GiB as given below</option>
        <option value="unlimited">No limit</option>
      </SelectField>
      <TextField
        name="gib"
        label="GiB"
        inputMode="decimal"
        hint="Counts only with the second choice."
        defaultValue={own && quota !== null ? quota / gib : ''}
      />
    </div>
  )
}
