# file: 2026_01_15_change.py
"""change

Revision ID: 108878af0a6c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "108878af0a6c"
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
    op.execute("DROP DOMAIN public.work_mail")
    op.execute("DROP DOMAIN public.mail")
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
        CREATE DOMAIN public.mail AS text COLLATE pg_catalog."C" DEFAULT 'a@b'::text
            NOT NULL
            CONSTRAINT mail_at CHECK ((VALUE ~~ '%@%'::text))
        """)
    op.execute("""
        CREATE DOMAIN public.work_mail AS public.mail DEFAULT 'a@b'::text
            CONSTRAINT work_mail_ours CHECK (((VALUE)::text ~~ '%@work'::text))
        """)
    op.execute("""
        ALTER DOMAIN public.work_mail ADD CONSTRAINT work_mail_short
            CHECK ((length((VALUE)::text) < 99)) NOT VALID
        """)
    op.execute("COMMENT ON DOMAIN public.work_mail IS 'ours'")
    op.execute("""
        COMMENT ON CONSTRAINT work_mail_short ON DOMAIN public.work_mail IS 'not proven'
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
