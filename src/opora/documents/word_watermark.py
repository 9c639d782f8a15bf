"""The mark across every page of a paper that is not official.

VML, which Word itself writes for watermarks: the newer DrawingML text effects are not drawn by
LibreOffice. The words stand in the header as text, too, for readers that skip drawings.
"""

from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml

from opora.documents.word_paragraph import paragraph, printable
from opora.documents.word_xml import Element

GREATEST_LENGTH = 560  # points along the diagonal of the text area
GREATEST_HEIGHT = 64
WIDTH_OF_LETTER = 0.62  # of a capital of Times, against the height of its line

SHAPE = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
     xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <w:rPr><w:noProof/></w:rPr>
  <w:pict>
    <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
        path="m@7,l@8,m@5,21600l@6,21600e">
      <v:formulas>
        <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>
        <v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
        <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>
        <v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>
        <v:f eqn="sum @6 0 @5"/>
      </v:formulas>
      <v:path textpathok="t" o:connecttype="custom"
          o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
      <v:textpath on="t" fitshape="t"/>
    </v:shapetype>
    <v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{spid}" type="#_x0000_t136"
        alt={words} o:allowincell="f" fillcolor="silver" stroked="f"
        style="position:absolute;margin-left:0;margin-top:0;width:{length}pt;height:{height}pt;\
rotation:315;z-index:-251658752;mso-position-horizontal:center;\
mso-position-horizontal-relative:margin;mso-position-vertical:center;\
mso-position-vertical-relative:margin">
      <v:fill opacity=".5"/>
      <v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string={words}/>
    </v:shape>
  </w:pict>
</w:r>
"""


def watermark(words: str, number: int) -> Element:
    """A header paragraph with the words and the drawing; `number` tells the headers apart."""
    shown = printable(words)
    letters = len(shown) * WIDTH_OF_LETTER
    height = min(GREATEST_HEIGHT, round(GREATEST_LENGTH / letters))
    shape = SHAPE.format(
        words=quoteattr(shown),
        number=number,
        spid=2048 + number,
        length=round(letters * height),
        height=height,
    )
    made = paragraph("Watermark", words)
    made.append(parse_xml(shape.strip()))
    return made
