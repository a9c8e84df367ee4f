# file: 2026_01_15_change.py
"""change

Revision ID: bb9f2aad15f4
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bb9f2aad15f4"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("CREATE SCHEMA fresh")
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE USAGE ON SEQUENCES FROM pg_monitor
        """)
    op.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")
    op.execute(
        "ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor GRANT USAGE ON SCHEMAS TO PUBLIC"
    )
    op.execute(
        "ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE DELETE ON TABLES FROM pg_monitor"
    )
    op.execute(
        "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT INSERT ON TABLES TO pg_monitor"
    )
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT DELETE ON TABLES TO pg_monitor
            WITH GRANT OPTION
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT INSERT ON TABLES TO pg_monitor
            WITH GRANT OPTION
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT MAINTAIN ON TABLES TO pg_monitor
            WITH GRANT OPTION
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT REFERENCES
            ON TABLES TO pg_monitor WITH GRANT OPTION
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT SELECT ON TABLES TO pg_monitor
            WITH GRANT OPTION
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT TRIGGER ON TABLES TO pg_monitor
            WITH GRANT OPTION
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT TRUNCATE ON TABLES TO pg_monitor
            WITH GRANT OPTION
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh GRANT UPDATE ON TABLES TO pg_monitor
            WITH GRANT OPTION
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE DELETE ON TABLES FROM pg_monitor
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE INSERT ON TABLES FROM pg_monitor
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE MAINTAIN ON TABLES
            FROM pg_monitor
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE REFERENCES ON TABLES
            FROM pg_monitor
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE SELECT ON TABLES FROM pg_monitor
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE TRIGGER ON TABLES
            FROM pg_monitor
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE TRUNCATE ON TABLES
            FROM pg_monitor
        """)
    op.execute("""
        ALTER DEFAULT PRIVILEGES IN SCHEMA fresh REVOKE UPDATE ON TABLES FROM pg_monitor
        """)
    op.execute(
        "ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE INSERT ON TABLES FROM pg_monitor"
    )
    op.execute(
        "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT DELETE ON TABLES TO pg_monitor"
    )
    op.execute("""
        ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor REVOKE USAGE ON SCHEMAS FROM PUBLIC
        """)
    op.execute("ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC")
    op.execute(
        "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT USAGE ON SEQUENCES TO pg_monitor"
    )
    op.execute("DROP SCHEMA fresh")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
