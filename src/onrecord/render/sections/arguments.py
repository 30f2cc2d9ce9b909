"""Arguments: premises in their order and the conclusion drawn from them, as items to show."""

from itertools import count

from onrecord.model import Argument, Record
from onrecord.render.marks import Part
from onrecord.render.quotes import quoted_words
from onrecord.render.sections.items import Group, Item, Line, Section, SectionName
from onrecord.render.sections.keys import Keys

__all__ = ["argument_section"]


def argument_section(record: Record, keys: Keys) -> Section:
    """Return the arguments, each under the name of whose it is."""
    items = tuple(
        _item(f"A{number}", argument, keys=keys, text=record.article.text)
        for number, argument in zip(count(1), record.arguments, strict=False)
    )
    return Section(
        name=SectionName.ARGUMENTS,
        title="Arguments",
        note="Steps as they are made; whether they hold is for the reader to weigh.",
        groups=(Group(items=items),) if items else (),
    )


def _item(key: str, argument: Argument, *, keys: Keys, text: str) -> Item:
    premises = tuple(
        Line(
            label=f"{number}.",
            quote=quoted_words((premise,), text=text),
            spans=(premise,),
            part=Part.PREMISE,
        )
        for number, premise in enumerate(argument.premises, start=1)
    )
    conclusion = Line(
        label="therefore",
        quote=quoted_words((argument.conclusion,), text=text),
        spans=(argument.conclusion,),
        part=Part.CONCLUSION,
    )
    lead = keys.according_to(argument.according_to)
    return Item(key=key, lead=lead, lines=(*premises, conclusion))
