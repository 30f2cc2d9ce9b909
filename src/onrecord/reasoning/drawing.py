"""Drawing: an explanation as a tree in words, and as a graph for Mermaid and for DOT."""

from collections.abc import Iterator

from onrecord.model.worlds import Graph, Mark, Node, NodeKind

__all__ = ["dot", "mermaid", "tree_text"]

_INDENT = "  "
_MARK_WORDS = {
    Mark.ASSUMED: "assumed",
    Mark.WHAT_IF: "what if",
    Mark.READING: "depends on the reading",
    Mark.UNSURE: "not sure",
}
_MERMAID = {
    NodeKind.CLAIM: ('["', '"]'),
    NodeKind.STEP: ('(["', '"])'),
    NodeKind.PREMISE: ('[/"', '"/]'),
    NodeKind.ABSENCE: ('{{"', '"}}'),
}
_DOT = {
    NodeKind.CLAIM: "box",
    NodeKind.STEP: "ellipse",
    NodeKind.PREMISE: "note",
    NodeKind.ABSENCE: "hexagon",
}


def tree_text(graph: Graph) -> str:
    """Return an explanation as an indented tree; what was shown before is named again only."""
    return "\n".join([*_tree_lines(graph), *(f"({note})" for note in graph.notes)])


def mermaid(graph: Graph) -> str:
    """Return an explanation as a Mermaid flowchart."""
    lines = ["flowchart TD"]
    for node in graph.nodes:
        start, stop = _MERMAID[node.kind]
        lines.append(f"  {node.id}{start}{_escaped_for_mermaid(_node_words(node))}{stop}")
    lines += [f"  {edge.source} --> {edge.target}" for edge in graph.edges]
    return "\n".join(lines) + "\n"


def dot(graph: Graph) -> str:
    """Return an explanation in the DOT language of Graphviz."""
    lines = ["digraph explanation {", '  node [fontname="sans-serif"];']
    for node in graph.nodes:
        text = _node_words(node).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        style = ', style="dashed"' if node.marks else ""
        lines.append(f'  {node.id} [label="{text}", shape={_DOT[node.kind]}{style}];')
    lines += [f"  {edge.source} -> {edge.target};" for edge in graph.edges]
    return "\n".join([*lines, "}"]) + "\n"


def _tree_lines(graph: Graph) -> Iterator[str]:
    nodes = {node.id: node for node in graph.nodes}
    below: dict[str, list[str]] = {}
    for edge in graph.edges:
        below.setdefault(edge.source, []).append(edge.target)
    shown: set[str] = set()
    stack = [(graph.root, 0)] if graph.nodes else []
    while stack:
        id, depth = stack.pop()
        node = nodes[id]
        again = id in shown and bool(below.get(id))
        yield f"{_INDENT * depth}{_node_words(node)}{' (as above)' if again else ''}"
        if not again:
            shown.add(id)
            stack.extend((child, depth + 1) for child in reversed(below.get(id, [])))


def _node_words(node: Node) -> str:
    marks = ", ".join(_MARK_WORDS[mark] for mark in node.marks)
    text = " ".join(node.text.split())
    return f"{text} <{marks}>" if marks else text


def _escaped_for_mermaid(text: str) -> str:
    codes = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;"}
    return "".join(codes.get(sign, sign) for sign in text)
