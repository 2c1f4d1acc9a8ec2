import { createBreath } from './breathe'
import type { CellChange, Comparison, SheetComparison } from './comparison'
import { columnName, type Sheet } from './sheet'

/** Cells of one sheet that are shown. */
const mostShown = 1000

/** Compares two workbooks cell by cell, sheets by their names. */
export async function compareSheets(
  left: Sheet[],
  right: Sheet[],
): Promise<Extract<Comparison, { kind: 'sheets' }>> {
  const breathe = createBreath()
  const sheets: SheetComparison[] = []
  for (const sheet of right) {
    const before = left.find(({ name }) => name === sheet.name)
    sheets.push(await compareSheet(before, sheet, breathe))
  }
  for (const sheet of left) {
    if (right.some(({ name }) => name === sheet.name)) continue
    sheets.push(await compareSheet(sheet, undefined, breathe))
  }
  return { kind: 'sheets', sheets }
}

async function compareSheet(
  left: Sheet | undefined,
  right: Sheet | undefined,
  breathe: () => Promise<void>,
): Promise<SheetComparison> {
  const cells: CellChange[] = []
  let changed = 0
  const rows = Math.max(left?.rows.length ?? 0, right?.rows.length ?? 0)
  for (let row = 0; row < rows; row++) {
    const [a, b] = [left?.rows[row] ?? [], right?.rows[row] ?? []]
    for (let column = 0; column < Math.max(a.length, b.length); column++) {
      const [was, is] = [a[column] ?? '', b[column] ?? '']
      if (was === is) continue
      changed += 1
      if (cells.length >= mostShown) continue
      cells.push({ cell: `${columnName(column)}${row + 1}`, left: was || null, right: is || null })
    }
    await breathe()
  }
  const kind = !left ? 'added' : !right ? 'removed' : changed > 0 ? 'changed' : 'same'
  return { name: (right ?? left)?.name ?? '', kind, cells, changed }
}
