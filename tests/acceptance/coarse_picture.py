"""How far two pictures are from each other to an eye that sees neither letters nor fonts.

The browser of the test does the drawing: a library of pictures for this alone is not worth having.
"""

import base64

# The grid has squares of about twenty points: text becomes a grey spot, a moved letter vanishes.
COLUMNS, ROWS = 64, 45

_GREY = """
async ([picture, columns, rows]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [columns, rows];
  const brush = canvas.getContext("2d");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(image, 0, 0, columns, rows);
  const points = brush.getImageData(0, 0, columns, rows).data;
  const greys = [];
  for (let at = 0; at < points.length; at += 4) {
    greys.push(0.299 * points[at] + 0.587 * points[at + 1] + 0.114 * points[at + 2]);
  }
  return { size: [image.naturalWidth, image.naturalHeight], greys };
}
"""


def difference(page, picture, other):
    """The mean difference of grey between two PNG files, 0 for none to 255 for black and white.

    Pictures of different size are as different as can be. ``page`` is any page of a browser that
    has no content policy, such as an empty one.
    """
    one, two = (_seen(page, file) for file in (picture, other))
    if one["size"] != two["size"]:
        return 255.0
    pairs = zip(one["greys"], two["greys"], strict=True)
    return sum(abs(a - b) for a, b in pairs) / (COLUMNS * ROWS)


def _seen(page, file):
    return page.evaluate(_GREY, [base64.b64encode(file).decode(), COLUMNS, ROWS])
