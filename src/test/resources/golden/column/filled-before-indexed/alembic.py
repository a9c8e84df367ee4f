# file: 2026_01_15_change_01_alter_notes.py
"""change: alter notes

Locks: ACCESS EXCLUSIVE on public.notes, catalog change only
Downgrade: loses the values of public.notes.words; to keep it: copy the column before
    downgrading

Revision ID: 862b0700507b
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "862b0700507b"
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
CREATE OR REPLACE FUNCTION public.notes_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.words := to_tsvector('pg_catalog.english', NEW.body);
  RETURN NEW;
END $function$
""")
    op.add_column("notes", sa.Column("words", postgresql.TSVECTOR(), nullable=True))
    op.execute("""
        CREATE TRIGGER notes_words BEFORE INSERT OR UPDATE OF body
            ON public.notes FOR EACH ROW EXECUTE FUNCTION public.notes_words()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER notes_words ON public.notes")
    op.drop_column("notes", "words")
    op.execute("DROP FUNCTION public.notes_words()")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_backfill_words_of_notes.py
"""change: backfill words of notes

Revision ID: 9f784f0de878
Revises: 862b0700507b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9f784f0de878"
down_revision: Union[str, Sequence[str], None] = "862b0700507b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.notes') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.notes SET words = to_tsvector('pg_catalog.english',body)
                    WHERE words IS NULL AND (to_tsvector('pg_catalog.english',body)) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.notes are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.notes SET words = to_tsvector('pg_catalog.english',body)
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.notes WHERE words IS NULL AND (to_tsvector('pg_catalog.english',body)) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_create_idx_notes_words.py
"""change: create idx_notes_words

Locks: SHARE UPDATE EXCLUSIVE on public.notes, builds an index

Revision ID: c16f32cf5e35
Revises: 9f784f0de878
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c16f32cf5e35"
down_revision: Union[str, Sequence[str], None] = "9f784f0de878"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_notes_words")
        op.create_index(
            op.f("idx_notes_words"),
            "notes",
            ["words"],
            postgresql_using="gin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_notes_words")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
