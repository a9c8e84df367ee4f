import os

from alembic import context
from sqlalchemy import create_engine

url = "postgresql://%s:%s@%s:%s/%s" % tuple(
    os.environ["POSTGRES_" + part] for part in ("USER", "PASSWORD", "SERVER", "PORT", "DB")
)
assert "production" not in url
assert "production" not in os.environ["DATABASE_URL"], "DATABASE_URL names the user's server"
assert os.environ["REPORTS_DSN"].startswith("postgresql+asyncpg://")
assert "production" not in os.environ["REPORTS_DSN"]
with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
