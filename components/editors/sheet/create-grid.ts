import { IContextService, LogLevel, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import {
  ALL_IMPLEMENTED_FUNCTIONS_SET,
  IDescriptionService,
  IEditorBridgeService,
  IRenderManagerService,
  REF_SELECTIONS_ENABLED,
  RefSelectionsRenderService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core'
import type { Grid } from '#lib/xlsx-delta/to-grid'
import { type GridRules, openCell, workbookRules } from './grid-guard'
import type { GridWords } from './grid-words'
import { property } from './property'
import type { ShownSheet } from './read-edits'

/** The spreadsheet on the page; the island's own work needs nothing else of it. */
export interface ShownGrid {
  /** What the cells say now. Copies the whole workbook: to be asked for once. */
  snapshot(): { cells(sheet: number): ShownSheet; styles: Readonly<Record<string, unknown>> }
  /** With the equals sign; '' for none. */
  formula(sheet: number, row: number, column: number): string
  /** Whether it can work out a function. */
  knows(name: string): boolean
  /** Resolves when the results of formulas are those of what the cells say; false when that takes too long. */
  calculated(): Promise<boolean>
  activate(sheet: number): void
  setDark(dark: boolean): void
  /** Whether a cell is open, with words that are not in it yet. */
  isTyping(): boolean
  /** Puts what is being typed into its cell. */
  endTyping(): void
  dispose(): void
}

/** What the page of a grid wants to know of it. */
export interface GridEvents {
  readOnly(): boolean
  /** The person changed what is saved. */
  changed(): void
  /** The person tried what cannot be saved. */
  refused(): void
}

const workbookId = 'workbook'

/** A save waits no longer for the results of formulas. */
const longestCalculationMs = 5000

/**
 * Shows a workbook in an element. What could not be written into the file is stopped before it happens.
 *
 * @param how.rules what that is; gets the grid's own interface
 * @param how.textOnly numbers that are text are nothing to be marked
 */
export function createGrid(
  container: HTMLElement,
  { styles, sheets }: Grid,
  words: GridWords,
  on: GridEvents,
  how: { rules?: (api: FUniver) => GridRules; textOnly?: boolean } = {},
): ShownGrid {
  const univer = new Univer({
    ...words,
    logLevel: LogLevel.SILENT,
  })
  const { plugins } = UniverSheetsCorePreset({
    container,
    // Of the header only the line that shows formulas.
    header: true,
    toolbar: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
    ...(how.textOnly && {
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      formula: { functionScreenTips: false },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
  })
  univer.registerPlugins(plugins.map((each) => (Array.isArray(each) ? each : [each])))
  const api = FUniver.newAPI(univer)
  const rules = how.rules?.(api) ?? workbookRules
  const shown = sheets.find(({ hidden }) => hidden === 0) ?? sheets[0]
  const workbook = api.createWorkbook({
    id: workbookId,
    name: '',
    styles,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  })
  if (shown) workbook.setActiveSheet(shown.id)
  if (how.textOnly) {
    suggestNothing(univer)
    referToNothing(univer)
  }

  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const judged = rules.judge(event, on.readOnly())
    if (judged === 'refused') on.refused()
    if (judged !== 'fine') event.cancel = true
    else if (rules.changesFile(event)) rules.prepare(event.params)
  })
  let typing = false
  api.addEvent(api.Event.CommandExecuted, (event) => {
    if (event.id === openCell) typing = property(event.params, 'visible') === true
    rules.done?.(event)
    if (rules.changesFile(event)) on.changed()
  })
  const sheetOf = (index: number) => workbook.getSheetBySheetId(sheets[index]?.id ?? '')
  return {
    snapshot() {
      const now = workbook.save()
      return {
        cells: (index) => now.sheets[sheets[index]?.id ?? '']?.cellData ?? {},
        styles: now.styles,
      }
    },
    formula: (index, row, column) => sheetOf(index)?.getRange(row, column).getFormula() ?? '',
    knows: (name) => ALL_IMPLEMENTED_FUNCTIONS_SET.has(name),
    calculated: () =>
      api
        .getFormula()
        .onCalculationResultApplied(longestCalculationMs)
        .then(
          () => true,
          () => false,
        ),
    activate: (index) => {
      const id = sheets[index]?.id
      if (id) workbook.setActiveSheet(id)
    },
    setDark: (dark) => api.toggleDarkMode(dark),
    isTyping: () => typing,
    endTyping: () => void workbook.endEditingAsync(true),
    dispose: () => univer.dispose(),
  }
}

/** Where formulas are text, Enter must end the cell and not take the name of a function that begins like it. */
function suggestNothing(univer: Univer): void {
  const functions = univer.__getInjector().get(IDescriptionService)
  functions.getSearchListByName = () => []
  functions.getSearchListByNameFirstLetter = () => []
}

/** There, too, a click while a cell is open must end it, and not write into it which cell was clicked. */
function referToNothing(univer: Univer): void {
  const injector = univer.__getInjector()
  injector.get(IEditorBridgeService).enableForceKeepVisible = () => {}
  const context = injector.get(IContextService)
  const set = context.setContextValue.bind(context)
  context.setContextValue = (key, value) => {
    if (key !== REF_SELECTIONS_ENABLED || !value) return set(key, value)
    // The grid has just begun to wait for such a click.
    const render = injector.get(IRenderManagerService).getRenderById(workbookId)
    render?.with(RefSelectionsRenderService).enableSelectionChanging().dispose()
  }
}
