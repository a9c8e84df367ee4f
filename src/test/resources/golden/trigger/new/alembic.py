# file: 2026_01_15_change.py
"""change

Locks: SHARE ROW EXCLUSIVE on public.docs, catalog change only

Revision ID: 4abd89599b8f
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4abd89599b8f"
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
    op.execute("""
CREATE OR REPLACE FUNCTION public.on_docs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
        NEW.updated_at := now();
    END IF;
    RETURN NEW;
END
$function$
""")
    op.execute("""
        CREATE TRIGGER docs_after AFTER INSERT OR DELETE OR UPDATE ON public.docs FOR
            EACH STATEMENT EXECUTE FUNCTION public.on_docs()
        """)
    op.execute(r"""
        CREATE TRIGGER docs_before BEFORE UPDATE OF title, state
            ON public.docs FOR EACH ROW WHEN (((old.title IS DISTINCT FROM new.title) OR
            (old.state <> 'it''s \:over %'::text))) EXECUTE FUNCTION
            public.on_docs('first', 'it''s second')
        """)
    op.execute("COMMENT ON TRIGGER docs_before ON public.docs IS 'keeps updated_at'")
    op.execute("""
        CREATE TRIGGER docs_truncate BEFORE TRUNCATE
            ON public.docs FOR EACH STATEMENT EXECUTE FUNCTION public.on_docs()
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
    op.execute("DROP TRIGGER docs_truncate ON public.docs")
    op.execute("DROP TRIGGER docs_before ON public.docs")
    op.execute("DROP TRIGGER docs_after ON public.docs")
    op.execute("DROP FUNCTION public.on_docs()")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
