"""What Tesseract says of a picture, as letters on a page."""

from extractors.readers.pdf.hocr import page_of_hocr

LINE = """<span class='ocr_line' title="bbox 100 200 500 240; baseline 0 -10; x_size 40; x_descenders 8">{}</span>"""
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
    assert first.base == second.base == 400 - (240 - 10) / SCALE
    assert third.text == "H"
    assert third.base == 400 - (240 - 10) / SCALE


def test_a_speck_is_no_sign() -> None:
    words = WORD.format(100, 110, 35, "—") + WORD.format(120, 130, 90, "–") + WORD.format(140, 160, 20, "Ek")
    assert "".join(glyph.text for glyph in page_of_hocr(hocr(LINE.format(words)), 300, 400, SCALE).glyphs) == "–Ek"


def test_nothing_is_read_where_nothing_was_found() -> None:
    assert page_of_hocr(hocr(), 300, 400, SCALE).glyphs == ()
    assert page_of_hocr(b"", 300, 400, SCALE).glyphs == ()


def test_a_page_that_lay_askew_is_set_straight() -> None:
    askew = """<span class='ocr_line' title="bbox {} {} {} {}; baseline 0.02 -{}; x_size 40">{}</span>"""
    words = WORD.format(100, 180, 96, "Anna") + WORD.format(1000, 1100, 96, "Hjo")
    long = askew.format(100, 200, 1100, 260, 28, words)
    short = askew.format(900, 290, 1100, 340, 12, WORD.format(900, 1100, 96, "Ale"))
    glyphs = page_of_hocr(hocr(long, short), 600, 400, SCALE).glyphs
    assert {round(glyph.base, 3) for glyph in glyphs[:7]} == {400 - (232 - 0.02 * 100) / SCALE}
    assert glyphs[7].left == (900 + 0.02 * 330) / SCALE


def test_what_may_be_another_word_is_told() -> None:
    words = WORD.format(100, 180, 96, "Anna") + WORD.format(200, 300, 41, "Fk") + WORD.format(320, 400, 41, "Fkdahl")
    assert page_of_hocr(hocr(LINE.format(words)), 300, 400, SCALE).unsure == ("Fkdahl",)
