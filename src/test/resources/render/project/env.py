import asyncio
import os

import sqlalchemy as sa
from alembic import context
from sqlalchemy.ext.asyncio import create_async_engine

# what an op.f() protects names from
CONVENTION = {
    "ix": "IX_%(column_0_label)s",
    "uq": "UQ_%(table_name)s_%(column_0_name)s",
    "ck": "CK_%(table_name)s_%(constraint_name)s",
    "fk": "FK_%(table_name)s",
    "pk": "PK_%(table_name)s",
}
url = os.environ["PROJECT_URL"]
settings = {"target_metadata": sa.MetaData(naming_convention=CONVENTION)}
if os.environ["PROJECT_MODE"] == "PER_MIGRATION":
    settings["transaction_per_migration"] = True


def run(connection):
    context.configure(connection=connection, **settings)
    with context.begin_transaction():
        context.run_migrations()


async def run_async():
    async with create_async_engine(url).connect() as connection:
        await connection.run_sync(run)


if context.is_offline_mode():
    context.configure(
        url=url, literal_binds=True, dialect_opts={"paramstyle": "named"}, **settings
    )
    with context.begin_transaction():
        context.run_migrations()
elif "asyncpg" in url:
    asyncio.run(run_async())
else:
    with sa.create_engine(url).connect() as connection:
        run(connection)
