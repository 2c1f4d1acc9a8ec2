const colours = {
  dk1: '1B1D22',
  lt1: 'FFFFFF',
  dk2: '2B3A55',
  lt2: 'EEF0F4',
  accent1: '2A46AD',
  accent2: 'C2571A',
  accent3: '2F7D4F',
  accent4: 'A8841B',
  accent5: '7A3E9D',
  accent6: '1F7F8C',
  hlink: '2A46AD',
  folHlink: '7A3E9D',
}

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = (width: number) => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`
const plain = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const font = (name: string) => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`

/** The theme of a new presentation: colours, fonts that most machines have, and three plain looks, as many as it must have. */
export const pptxTheme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Plain"><a:themeElements>\
<a:clrScheme name="Plain">${Object.entries(colours)
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  .join('')}</a:clrScheme>\
<a:fontScheme name="Plain"><a:majorFont>${font('Calibri Light')}</a:majorFont><a:minorFont>${font('Calibri')}</a:minorFont></a:fontScheme>\
<a:fmtScheme name="Plain"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>\
<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>\
<a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>\
</a:themeElements></a:theme>`
