from alembic import context
from sqlalchemy import create_engine

print("a line on standard output")
engine = create_engine(
    "postgresql+psycopg2://owner:hunter22@production.invalid:6543/production?application_name=shop",
    connect_args={"sslmode": "verify-full", "options": "-c statement_timeout=12345"},
)
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
