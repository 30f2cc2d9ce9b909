"""The command that rebuilds the weights: `python -m training --data ../shared/data`."""

import argparse
import sys
from datetime import date, datetime
from pathlib import Path

from bench.corpora import default_shared
from onrecord.errors import OnRecordError
from training.card import CARD, SCORES
from training.rebuild import Order, rebuild

__all__ = ["main"]

ROOT = Path(__file__).resolve().parent.parent
READER = ROOT / "src" / "onrecord" / "reference" / "data" / "reader"


def main(arguments: list[str] | None = None) -> int:
    """Rebuild the weights; return 2 if that could not be done, 130 if it was stopped."""
    asked = _parse(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    log = asked.out / "training.log"

    def say(line: str) -> None:
        print(line, flush=True)
        with log.open("a", encoding="utf-8") as lines:
            lines.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} {line}\n")

    try:
        rebuild(Order(**vars(asked), today=date.today()), say=say)
    except OnRecordError as error:
        print(f"training: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("training: stopped; the same command goes on from here", file=sys.stderr)
        return 130
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description="Train the reader from the corpora, export it into the package, measure it"
        " and write its model card. What is finished is not done again.",
    )
    add = parser.add_argument
    add("--data", type=Path, default=default_shared() / "data", help="the corpora")
    add("--out", type=Path, default=ROOT / "training" / "out", help="stages, exports, the log")
    add("--to", type=Path, default=READER, help="where the int8 weights go")
    add("--scores", type=Path, default=SCORES, help="where the figures go")
    add("--card", type=Path, default=CARD, help="where the model card goes")
    add("--seed", type=int, default=1)
    add("--threads", type=int, default=2)
    add("--model", type=Path, help="trained weights to export and measure; nothing is trained")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
