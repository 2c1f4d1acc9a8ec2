import { Panel } from '#components/ui/panel'

const columns = [
  ['email', 'needed'],
  ['name', 'they can change it'],
  ['role', 'member or admin; member when empty'],
  ['groups', 'names of groups there are, with a semicolon, a comma or | between them'],
  ['quota', 'in GiB, or unlimited; as the settings say when empty'],
] as const

/** What an import reads. */
export function ImportColumns() {
  return (
    <Panel
      title="The table"
      description="Its first line names the columns, in any order. Comma, semicolon or tab between them; at most 1,000 people."
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 px-4 py-3">
        {columns.map(([name, meaning]) => (
          <div key={name} className="contents">
            <dt className="font-mono">{name}</dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
