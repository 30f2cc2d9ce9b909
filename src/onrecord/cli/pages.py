"""Pages on disk: where `--html` puts the page of each record."""

import re
from collections.abc import Collection
from pathlib import Path

from onrecord.errors import AskedWronglyError
from onrecord.model import Record
from onrecord.render.page import render_page
from onrecord.render.sections import ALL, SectionName

__all__ = ["PageShelf"]

_LONGEST_NAME = 80
_NOT_IN_A_NAME = re.compile(r"[^\w.-]+", re.ASCII)


class PageShelf:
    """Puts one page into a file, or any number of pages into a folder.

    The place is a folder if it is one already or is written with a slash at its end; *only*
    are the sections that the pages show.
    """

    def __init__(self, place: str, *, only: Collection[SectionName] = ALL) -> None:
        self._place = Path(place)
        self._only = only
        self._is_folder = place.endswith("/") or self._place.is_dir()
        self._taken: set[str] = set()

    def add(self, record: Record) -> Path:
        """Write the page of *record* and return where it is."""
        if self._taken and not self._is_folder:
            raise AskedWronglyError(
                what="this file is the page of one article, and there are more",
                where=f"--html {self._place}",
                fix=f"name a folder for the pages: --html {self._place.with_suffix('')}/",
            )
        path = (
            self._place / self._free_name(record.article.id) if self._is_folder else self._place
        )
        self._taken.add(path.name.casefold())
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(render_page(record, only=self._only), "utf-8", newline="\n")
        except OSError as error:
            raise AskedWronglyError(
                what=f"the page cannot be written ({error.strerror})",
                where=f"--html {path}",
                fix="name a place that can be written to",
            ) from error
        return path

    def _free_name(self, id: str) -> str:
        stem = _NOT_IN_A_NAME.sub("-", id).strip("-.")[:_LONGEST_NAME] or "page"
        name = f"{stem}.html"
        count = 1
        while name.casefold() in self._taken:
            count += 1
            name = f"{stem}-{count}.html"
        return name
