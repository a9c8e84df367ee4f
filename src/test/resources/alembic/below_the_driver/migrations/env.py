import psycopg2
from alembic import context
from psycopg2 import extensions
from sqlalchemy import create_engine

ADDRESS = "host=production.invalid port=6543 user=owner password=hunter22 dbname=production"


class Connection(extensions.connection):
    """A subclass, as projects write them for tracing."""


print(Connection(ADDRESS).info.host, psycopg2._connect(ADDRESS).info.host)
engine = create_engine("postgresql+psycopg2://", creator=lambda: extensions.connection(ADDRESS))
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
