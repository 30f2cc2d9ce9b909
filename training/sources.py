"""Sources: what the weights are trained and tuned on, with the licence of each part."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import AskedWronglyError

__all__ = ["Source", "load_sources", "require_files"]

TABLE = Path(__file__).with_name("sources.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A corpus: where it is from, on what terms, what it teaches, its files in the data folder.

    `stated` says whether the source states a licence for its texts.
    """

    name: str
    origin: str
    licence: str
    stated: bool
    teaches: str
    train: tuple[str, ...]
    dev: tuple[str, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """Every file of the corpus, once."""
        return tuple(dict.fromkeys((*self.train, *self.dev)))


def load_sources(path: Path = TABLE) -> tuple[Source, ...]:
    """Return the sources in the order of the table."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["source"]
    return tuple(
        Source(
            name=entry["name"],
            origin=entry["from"],
            licence=entry["licence"],
            stated=entry["stated"],
            teaches=entry["teaches"],
            train=tuple(entry["train"]),
            dev=tuple(entry["dev"]),
        )
        for entry in entries
    )


def require_files(sources: tuple[Source, ...], *, data: Path) -> tuple[Path, ...]:
    """Return the paths of all files, or raise an error that names those that are missing."""
    wanted = [(source.name, data / name) for source in sources for name in source.files]
    missing = [
        f"{path.relative_to(data)} ({name})" for name, path in wanted if not path.is_file()
    ]
    if missing:
        raise AskedWronglyError(
            what=f"missing from the corpora: {', '.join(missing)}",
            where=str(data),
            fix="give the folder that holds open/ and research/ with --data",
        )
    return tuple(path for _, path in wanted)
