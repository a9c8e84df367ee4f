import psycopg2
from alembic import context
from psycopg2.pool import SimpleConnectionPool
from sqlalchemy import create_engine

ADDRESS = "host=production.invalid port=6543 user=owner password=hunter22 dbname=production"
pool = SimpleConnectionPool(1, 1, ADDRESS)
cursor = pool.getconn().cursor()
cursor.execute("SELECT current_database()")
print("database", cursor.fetchone())
pool.closeall()

engine = create_engine("postgresql+psycopg2://", creator=lambda: psycopg2.connect(ADDRESS))
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
