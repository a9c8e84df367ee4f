import asyncio

from alembic import context
from sqlalchemy.ext.asyncio import create_async_engine

URL = "postgresql+asyncpg://owner:hunter22@production.invalid:6543/production"


def run(connection):
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()


async def main():
    engine = create_async_engine(URL, connect_args={"ssl": True})
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit() if hasattr(connection, "commit") else None
    await engine.dispose()


asyncio.run(main())
