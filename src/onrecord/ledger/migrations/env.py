"""The environment in which Alembic runs a migration: on the connection that is handed to it."""

from alembic import context

from onrecord.ledger.schema import metadata


def run() -> None:
    """Run the migrations that were asked for, inside the caller's transaction."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata)
    context.run_migrations()


# Alembic loads this file under that name; to import it does nothing.
if __name__ == "env_py":
    run()
