# file: 2026_01_15_change.py
"""change

Revision ID: 61adc40a8a85
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "61adc40a8a85"
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
        CREATE VIEW public.dogs (id, name, kind) AS
         SELECT id,
            name,
            kind
           FROM public.base
          WHERE (kind = 'dog'::text)
        """)
    op.execute("ALTER VIEW public.dogs ALTER COLUMN kind SET DEFAULT 'dog'::text")
    op.execute("""
CREATE OR REPLACE FUNCTION public.dogs_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE base SET kind = 'former dog' WHERE id = OLD.id;
    RETURN OLD;
END
$function$
""")
    op.execute("""
        CREATE TRIGGER dogs_delete INSTEAD OF DELETE ON public.dogs FOR EACH ROW EXECUTE
            FUNCTION public.dogs_delete()
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
    op.execute("DROP TRIGGER dogs_delete ON public.dogs")
    op.execute("DROP FUNCTION public.dogs_delete()")
    op.execute("DROP VIEW public.dogs")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
