// The order in which Word expects the children of property elements (ECMA-376 part 1, annex A).

const words = (list: string): readonly string[] => list.split(/\s+/).map((word) => `w:${word}`)

const RUN = words(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike
  outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz
  szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
  rPrChange`)
const PARAGRAPH = words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
  suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct
  autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
  suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr
  sectPr pPrChange`)
const TABLE = words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize
  tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
  tblDescription tblPrChange`)
const CELL = words(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection
  tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange`)
const ROW = words(`cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader
  tblCellSpacing jc hidden ins del trPrChange`)
const SECTION = words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
  pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter
  docGrid printerSettings sectPrChange`)
const BORDERS = words('top left start bottom right end between bar insideH insideV tl2br tr2bl')

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:rPr': RUN,
  'w:pPr': PARAGRAPH,
  'w:tblPr': TABLE,
  'w:tcPr': CELL,
  'w:trPr': ROW,
  'w:sectPr': SECTION,
  'w:pBdr': BORDERS,
  'w:tblBorders': BORDERS,
  'w:tcBorders': BORDERS,
  'w:tblCellMar': BORDERS,
  'w:tcMar': BORDERS,
}

/** Where `child` stands among the children of `parent`; -1 when the order is not known. */
export const schemaRank = (parent: string, child: string): number =>
  ORDERS[parent]?.indexOf(child) ?? -1
