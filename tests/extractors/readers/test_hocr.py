"""What Tesseract says of a picture, as letters on a page."""

from extractors.readers.pdf.hocr import page_of_hocr

LINE = """<span class='ocr_line' title="bbox 100 200 500 240; baseline 0.01 -10; x_size 40; x_descenders 8">{}</span>"""
WORD = "<span class='ocrx_word' title='bbox {} 205 {} 235; x_wconf {}'>{}</span>"
SCALE = 2.0  # pixels a point


def hocr(*lines: str) -> bytes:
    return f"<html><body><div class='ocr_page'>{''.join(lines)}</div></body></html>".encode()


def test_letters_share_the_box_of_their_word_and_stand_on_its_base_line() -> None:
    page = page_of_hocr(
        hocr(LINE.format(WORD.format(100, 180, 96, "Ek") + WORD.format(300, 500, 96, "Hjo"))), 300, 400, SCALE
    )
    first, second, third = page.glyphs[:3]
    assert (first.text, first.left, first.right, first.size, first.spaced) == ("E", 50.0, 70.0, 20.0, True)
    assert (second.text, second.left, second.right, second.spaced) == ("k", 70.0, 90.0, False)
    assert first.base == second.base == 400 - (240 - 10 + 0.01 * 40) / SCALE
    assert third.text == "H"
    assert third.base == 400 - (240 - 10 + 0.01 * 300) / SCALE


def test_a_speck_is_no_sign() -> None:
    words = WORD.format(100, 110, 35, "—") + WORD.format(120, 130, 90, "–") + WORD.format(140, 160, 20, "Ek")
    assert "".join(glyph.text for glyph in page_of_hocr(hocr(LINE.format(words)), 300, 400, SCALE).glyphs) == "–Ek"


def test_nothing_is_read_where_nothing_was_found() -> None:
    assert page_of_hocr(hocr(), 300, 400, SCALE).glyphs == ()
    assert page_of_hocr(b"", 300, 400, SCALE).glyphs == ()
