from xml.etree import ElementTree

from onrecord.intake.page_lines import lines_of
from onrecord.model import BlockKind


def test_each_element_gives_its_lines_with_its_kind() -> None:
    body = ElementTree.fromstring(
        "<body><head>Why <hi>now</hi></head>"
        "<p>He left.\n <ref>She</ref> stayed.<lb/>Both spoke.</p>"
        "<quote><p>No.</p></quote><list><item>one<list><item>two</item></list></item></list>"
        "<table><row><cell>a</cell><cell>1</cell></row></table>tail<graphic/></body>"
    )
    assert [(line.words, line.kind) for line in lines_of(body)] == [
        ("Why now", BlockKind.TITLE),
        ("He left. She stayed.", None),
        ("Both spoke.", None),
        ("No.", None),
        ("one", BlockKind.LIST),
        ("two", BlockKind.LIST),
        ("a 1", BlockKind.LIST),
        ("tail", None),
    ]
