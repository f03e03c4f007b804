"""Lists in pages: every line once, in its order, and each group where its link leads."""

from hypothesis import given
from hypothesis import strategies as st

from exports.pages.listed_lines import ListedLines

LINES = st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from("xyz"), st.integers(0, 99)), unique=True)


@given(LINES, st.integers(1, 7))
def test_every_line_stands_once_on_pages_of_the_size(lines: list[tuple[str, str, int]], size: int) -> None:
    with ListedLines(page=size) as listed:
        for of, group, number in lines:
            listed.add(of, group, group.upper(), f"{number:03}", (f"{of}{group}{number:03}", "", ""))
        pages = list(listed.pages())
        groups = {of: listed.groups(of) for of in ("a", "b")}
        totals = {of: listed.total(of) for of in ("a", "b")}
    shown = [line[0] for _, page in pages for part in page.parts for line in part.lines]
    assert shown == sorted(f"{of}{group}{number:03}" for of, group, number in lines)
    for name in ("a", "b"):
        own = [page for of, page in pages if of == name]
        assert [page.number for page in own] == list(range(1, len(own) + 1))
        assert {page.of for page in own} <= {len(own)}
        assert [sum(len(part.lines) for part in page.parts) for page in own[:-1]] == [size] * (len(own) - 1)
        begun = [(part.group, page.number) for page in own for part in page.parts if not part.continued]
        assert [group for group, _ in begun] == list(groups[name])
        assert all(group.page == number for group, number in begun)
        assert totals[name] == sum(group.count for group in groups[name]) == sum(of == name for of, _, _ in lines)
