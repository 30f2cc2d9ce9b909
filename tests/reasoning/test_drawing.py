"""Drawing: one graph as a tree, for Mermaid and for DOT."""

import re

from onrecord.model.worlds import Edge, Graph, Mark, Node, NodeKind
from onrecord.reasoning.drawing import dot, mermaid, tree_text

GRAPH = Graph(
    root="n1",
    nodes=(
        Node(
            id="n1", kind=NodeKind.CLAIM, text="the line covers Torran", marks=(Mark.READING,)
        ),
        Node(id="n2", kind=NodeKind.STEP, text="by rule a"),
        Node(id="n3", kind=NodeKind.CLAIM, text="Torran is held"),
        Node(
            id="n4",
            kind=NodeKind.PREMISE,
            text='[s1] Mira Dal: "It is <ours> & stays;\nso be it" #1 \\',
            marks=(Mark.WHAT_IF, Mark.UNSURE),
        ),
        Node(id="n5", kind=NodeKind.STEP, text="by rule b"),
        Node(id="n6", kind=NodeKind.ABSENCE, text="not on record: a denial"),
    ),
    edges=(
        Edge("n3", "n4"),
        Edge("n2", "n3"),
        Edge("n2", "n6"),
        Edge("n1", "n2"),
        Edge("n5", "n3"),
        Edge("n1", "n5"),
    ),
    notes=("only the first 6 nodes of the explanation are shown",),
)


def test_a_tree_says_again_what_was_shown_by_name_only() -> None:
    assert tree_text(GRAPH).splitlines() == [
        "the line covers Torran <depends on the reading>",
        "  by rule a",
        "    Torran is held",
        '      [s1] Mira Dal: "It is <ours> & stays; so be it" #1 \\ <what if, not sure>',
        "    not on record: a denial",
        "  by rule b",
        "    Torran is held (as above)",
        "(only the first 6 nodes of the explanation are shown)",
    ]


def test_mermaid_has_a_line_for_each_node_and_edge_and_no_sign_it_would_obey() -> None:
    lines = mermaid(GRAPH).splitlines()
    assert lines[0] == "flowchart TD"
    assert len(lines) == 1 + len(GRAPH.nodes) + len(GRAPH.edges)
    label = next(line for line in lines if line.startswith("  n4"))
    inner = label.removeprefix('  n4[/"').removesuffix('"/]')
    assert not re.search(r'["<>]|&(?!amp;)', inner)


def test_dot_keeps_quotation_marks_within_their_labels() -> None:
    text = dot(GRAPH)
    assert text.startswith("digraph explanation {")
    assert text.rstrip().endswith("}")
    assert text.count("->") == len(GRAPH.edges)
    assert '\\"It is <ours> & stays; so be it\\" #1 \\\\' in text
    assert all(line.count('"') % 2 == 0 for line in text.replace('\\"', "").splitlines())


def test_a_graph_of_nothing_is_drawn_as_nothing() -> None:
    empty = Graph(root="n1")
    assert tree_text(empty) == ""
    assert mermaid(empty) == "flowchart TD\n"
