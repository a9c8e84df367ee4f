import asyncio

import psycopg
from alembic import context
from psycopg import connect
from sqlalchemy import create_engine

URL = "postgresql://owner:hunter22@production.invalid:6543/production"


async def look():
    async with await psycopg.AsyncConnection.connect(URL, autocommit=True) as connection:
        cursor = await connection.execute("SELECT current_database()")
        print("database", await cursor.fetchone())


asyncio.run(look())
engine = create_engine("postgresql+psycopg://", creator=lambda: connect(URL, port=6543))
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
