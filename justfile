# What a developer runs. Each recipe is one line that can be typed by hand in a set-up checkout.

bin := ".venv/bin"

# All that must be green before a commit.
check: format-check lint types contract test docs

format:
    {{bin}}/ruff format .

format-check:
    {{bin}}/ruff format --check .

lint:
    {{bin}}/ruff check .

types:
    {{bin}}/mypy

contract:
    {{bin}}/lint-imports

test *arguments:
    {{bin}}/python -m pytest {{arguments}}

# Links, decisions, changes and the README's commands.
docs:
    {{bin}}/python -m pytest tests/house

bench *arguments:
    {{bin}}/python -m bench {{arguments}}

bench-fast:
    {{bin}}/python -m bench --fast

train *arguments:
    {{bin}}/python -m training {{arguments}}
