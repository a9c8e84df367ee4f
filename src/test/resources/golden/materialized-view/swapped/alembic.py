# file: 2026_01_15_change_01_build_stats_by_page_new_8b960f.py
"""change: build stats.By Page_new_8b960f

Revision ID: f1cd71b6a01e
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f1cd71b6a01e"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("""
        CREATE MATERIALIZED VIEW stats."By Page_new_8b960f" (page, n, last)
            WITH (fillfactor=80) AS
         SELECT page,
            count(*) AS n,
            max(at) AS last
           FROM public.visits
          WHERE (at IS NOT NULL)
          GROUP BY page
          WITH DATA
        """)
    op.execute("""
        CREATE UNIQUE INDEX "By Page Key_new_5dfdb2" ON stats."By Page_new_8b960f"
            USING btree (page)
        """)
    op.execute(
        'ALTER TABLE stats."By Page_new_8b960f" CLUSTER ON "By Page Key_new_5dfdb2"'
    )
    op.execute("""
        CREATE INDEX by_length_new_2f0847 ON stats."By Page_new_8b960f"
            USING btree (length(page), n DESC) WHERE (n > 1)
        """)
    op.execute(
        "ALTER INDEX stats.by_length_new_2f0847 ALTER COLUMN 1 SET STATISTICS 200"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute('DROP MATERIALIZED VIEW stats."By Page_new_8b960f"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_swap_stats_by_page.py
"""change: swap stats.By Page

Locks: ACCESS EXCLUSIVE on stats."By Page", catalog change only

Revision ID: b454a6cdac53
Revises: f1cd71b6a01e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b454a6cdac53"
down_revision: Union[str, Sequence[str], None] = "f1cd71b6a01e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER MATERIALIZED VIEW stats."By Page" RENAME TO "By Page_old_8b960f"')
    op.execute('ALTER INDEX stats."By Page Key" RENAME TO "By Page Key_old_5dfdb2"')
    op.execute("ALTER INDEX stats.by_length RENAME TO by_length_old_2f0847")
    op.execute('ALTER MATERIALIZED VIEW stats."By Page_new_8b960f" RENAME TO "By Page"')
    op.execute('ALTER INDEX stats."By Page Key_new_5dfdb2" RENAME TO "By Page Key"')
    op.execute("ALTER INDEX stats.by_length_new_2f0847 RENAME TO by_length")
    op.execute("""
        CREATE OR REPLACE VIEW public.often (page, n) AS
         SELECT page,
            n
           FROM stats."By Page"
          WHERE (n > 100)
        """)
    op.execute('DROP MATERIALIZED VIEW stats."By Page_old_8b960f"')
    op.execute('GRANT SELECT ON TABLE stats."By Page" TO PUBLIC')
    op.execute("COMMENT ON COLUMN stats.\"By Page\".n IS 'times'")
    op.execute("COMMENT ON MATERIALIZED VIEW stats.\"By Page\" IS 'how often'")
    op.execute("COMMENT ON INDEX stats.by_length IS 'long ones'")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            CREATE MATERIALIZED VIEW IF NOT EXISTS stats."By Page_old_8b960f" (page, n)
                WITH (fillfactor=80) AS
             SELECT page,
                count(*) AS n
               FROM public.visits
              GROUP BY page
              WITH DATA
            """)
        op.execute("""
            CREATE UNIQUE INDEX IF NOT EXISTS "By Page Key_old_5dfdb2"
                ON stats."By Page_old_8b960f" USING btree (page)
            """)
        op.execute(
            'ALTER TABLE stats."By Page_old_8b960f" CLUSTER ON "By Page Key_old_5dfdb2"'
        )
        op.execute("""
            CREATE INDEX IF NOT EXISTS by_length_old_2f0847
                ON stats."By Page_old_8b960f" USING btree (length(page), n DESC)
                WHERE (n > 1)
            """)
        op.execute(
            "ALTER INDEX stats.by_length_old_2f0847 ALTER COLUMN 1 SET STATISTICS 200"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER MATERIALIZED VIEW stats."By Page" RENAME TO "By Page_new_8b960f"')
    op.execute('ALTER INDEX stats."By Page Key" RENAME TO "By Page Key_new_5dfdb2"')
    op.execute("ALTER INDEX stats.by_length RENAME TO by_length_new_2f0847")
    op.execute('ALTER MATERIALIZED VIEW stats."By Page_old_8b960f" RENAME TO "By Page"')
    op.execute('ALTER INDEX stats."By Page Key_old_5dfdb2" RENAME TO "By Page Key"')
    op.execute("ALTER INDEX stats.by_length_old_2f0847 RENAME TO by_length")
    op.execute("""
        CREATE OR REPLACE VIEW public.often (page, n) AS
         SELECT page,
            n
           FROM stats."By Page"
          WHERE (n > 100)
        """)
    op.execute('GRANT SELECT ON TABLE stats."By Page" TO PUBLIC')
    op.execute("COMMENT ON COLUMN stats.\"By Page\".n IS 'times'")
    op.execute("COMMENT ON MATERIALIZED VIEW stats.\"By Page\" IS 'how often'")
    op.execute("COMMENT ON INDEX stats.by_length IS 'long ones'")
