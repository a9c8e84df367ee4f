import asyncio

import asyncpg
from alembic import context
from sqlalchemy import create_engine

URL = "postgresql://owner:hunter22@production.invalid:6543/production"


async def look():
    connection = await asyncpg.connect(URL, timeout=5)
    print("database", await connection.fetchval("SELECT current_database()"))
    await connection.close()
    async with asyncpg.create_pool(dsn=URL, min_size=1) as pool:
        print("database", await pool.fetchval("SELECT current_database()"))


asyncio.run(look())
engine = create_engine(URL.replace("postgresql:", "postgresql+psycopg2:"))
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
