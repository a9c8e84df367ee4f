# file: 2026_01_15_change_01_create_table_events_partitioned_862417_and_more.py
"""change: create table events_partitioned_862417 and more

Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of public.events_partitioned_862417; the rows of
    public.events_2099; to keep it: dump the table before downgrading

Revision ID: 0cf9b9e25d9c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0cf9b9e25d9c"
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
        CREATE TABLE public.events_partitioned_862417 (
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            note text,
            CONSTRAINT events_note_check CHECK ((note <> ''::text)),
            CONSTRAINT events_pkey_partitioned_3305ba PRIMARY KEY (id, at)
        )
        PARTITION BY RANGE (at)
        """)
    op.execute("""
        CREATE TABLE public.events_2099 (
            id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT
                events_id_not_null NOT NULL,
            at date CONSTRAINT events_at_not_null NOT NULL,
            user_id bigint,
            note text,
            CONSTRAINT events_2099_pkey PRIMARY KEY (id, at),
            CONSTRAINT events_note_check CHECK ((note <> ''::text))
        )
        """)
    op.create_index(op.f("events_2099_user_id_idx"), "events_2099", ["user_id"])
    op.execute("""
        CREATE INDEX events_user_id_idx_partitioned_dde015
            ON ONLY public.events_partitioned_862417 USING btree (user_id)
        """)
    op.create_foreign_key(
        op.f("events_user_id_fkey"),
        "events_partitioned_862417",
        "users",
        ["user_id"],
        ["id"],
        postgresql_not_valid=True,
    )
    op.execute("""
        ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events_2099
            FOR VALUES FROM ('2099-01-01') TO ('2100-01-01')
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("events_user_id_fkey"), "events_partitioned_862417", type_="foreignkey"
    )
    op.drop_index(
        op.f("events_user_id_idx_partitioned_dde015"),
        table_name="events_partitioned_862417",
    )
    op.drop_table("events_2099")
    op.drop_table("events_partitioned_862417")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_check_the_bound_of_events.py
"""change: check the bound of events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: 5e3b7d51f66f
Revises: 0cf9b9e25d9c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5e3b7d51f66f"
down_revision: Union[str, Sequence[str], None] = "0cf9b9e25d9c"
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
        ALTER TABLE public.events ADD CONSTRAINT events_bound_862417
            CHECK ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND
            (at < '2100-01-01'::date))))) NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417"
    )


# file: 2026_01_15_change_03_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

Revision ID: 3e2d1d1385c3
Revises: 5e3b7d51f66f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3e2d1d1385c3"
down_revision: Union[str, Sequence[str], None] = "5e3b7d51f66f"
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
        ALTER TABLE public.events_partitioned_862417 VALIDATE CONSTRAINT
            events_user_id_fkey
        """)
    op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_bound_862417")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_attach_events.py
"""change: attach events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.users, catalog change only

Revision ID: 808fee31fbd3
Revises: 3e2d1d1385c3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "808fee31fbd3"
down_revision: Union[str, Sequence[str], None] = "3e2d1d1385c3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE")
    op.execute("""
        ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events
            DEFAULT
        """)
    op.execute(
        "ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute(
            "ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417"
        )
        op.execute("""
            ALTER TABLE public.events ADD CONSTRAINT events_bound_862417
                CHECK ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND
                (at < '2100-01-01'::date))))) NOT VALID
            """)
        op.execute("SET lock_timeout = '0'")
        op.execute("ALTER TABLE public.events VALIDATE CONSTRAINT events_bound_862417")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE")
    op.execute(
        "ALTER TABLE public.events_partitioned_862417 DETACH PARTITION public.events"
    )


# file: 2026_01_15_change_05_put_partitions_into_events.py
"""change: put partitions into events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Locks: ACCESS EXCLUSIVE on public.marks, catalog change only
Downgrade: loses the rows that were written to other partitions of public.events than
    public.events_old; to keep it: copy them to public.events_old before downgrading

Revision ID: 926f9228a951
Revises: 808fee31fbd3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "926f9228a951"
down_revision: Union[str, Sequence[str], None] = "808fee31fbd3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.events, public.marks IN ACCESS EXCLUSIVE MODE")
    op.execute("ALTER TABLE public.events RENAME TO events_old")
    op.execute("ALTER TABLE public.events_partitioned_862417 RENAME TO events")
    op.execute("ALTER INDEX public.events_pkey RENAME TO events_old_pkey")
    op.execute("ALTER INDEX public.events_user_id_idx RENAME TO events_old_user_id_idx")
    op.execute(
        "ALTER INDEX public.events_pkey_partitioned_3305ba RENAME TO events_pkey"
    )
    op.execute("""
        ALTER INDEX public.events_user_id_idx_partitioned_dde015 RENAME TO
            events_user_id_idx
        """)
    op.execute("GRANT SELECT ON TABLE public.events TO PUBLIC")
    op.execute("ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id")
    op.execute("""
        CREATE OR REPLACE VIEW public.recent (id, at) AS
         SELECT id,
            at
           FROM public.events
          WHERE (at > '2020-01-01'::date)
        """)
    op.drop_constraint(op.f("marks_event_at_fkey"), "marks", type_="foreignkey")
    op.create_foreign_key(
        op.f("marks_event_at_fkey"),
        "marks",
        "events",
        ["event", "at"],
        ["id", "at"],
        postgresql_not_valid=True,
    )
    op.execute("DROP TRIGGER events_stamp ON public.events_old")
    op.execute("COMMENT ON TABLE public.events IS 'what happened'")
    op.execute("COMMENT ON TABLE public.events_old IS NULL")
    op.execute("""
        CREATE TRIGGER events_stamp BEFORE INSERT
            ON public.events FOR EACH ROW EXECUTE FUNCTION public.stamp()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.marks DROP CONSTRAINT IF EXISTS
                marks_event_at_fkey_spare_e97398
            """)
        op.create_foreign_key(
            op.f("marks_event_at_fkey_spare_e97398"),
            "marks",
            "events_old",
            ["event", "at"],
            ["id", "at"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.marks VALIDATE CONSTRAINT
                marks_event_at_fkey_spare_e97398
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE ONLY public.events, public.marks IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER events_stamp ON public.events")
    op.execute("COMMENT ON TABLE public.events_old IS 'what happened'")
    op.execute("COMMENT ON TABLE public.events IS NULL")
    op.execute("""
        CREATE TRIGGER events_stamp BEFORE INSERT
            ON public.events_old FOR EACH ROW EXECUTE FUNCTION public.stamp()
        """)
    op.drop_constraint(op.f("marks_event_at_fkey"), "marks", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.marks RENAME CONSTRAINT marks_event_at_fkey_spare_e97398 TO
            marks_event_at_fkey
        """)
    op.execute("""
        CREATE OR REPLACE VIEW public.recent (id, at) AS
         SELECT id,
            at
           FROM public.events_old
          WHERE (at > '2020-01-01'::date)
        """)
    op.execute("ALTER SEQUENCE public.events_id_seq OWNED BY public.events_old.id")
    op.execute("""
        ALTER INDEX public.events_user_id_idx RENAME TO
            events_user_id_idx_partitioned_dde015
        """)
    op.execute(
        "ALTER INDEX public.events_pkey RENAME TO events_pkey_partitioned_3305ba"
    )
    op.execute("ALTER INDEX public.events_old_user_id_idx RENAME TO events_user_id_idx")
    op.execute("ALTER INDEX public.events_old_pkey RENAME TO events_pkey")
    op.execute("ALTER TABLE public.events RENAME TO events_partitioned_862417")
    op.execute("ALTER TABLE public.events_old RENAME TO events")


# file: 2026_01_15_change_06_validate_marks_event_at_fkey.py
"""change: validate marks_event_at_fkey

Locks: SHARE UPDATE EXCLUSIVE on public.marks, reads every row

Revision ID: b8be4d967f06
Revises: 926f9228a951
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b8be4d967f06"
down_revision: Union[str, Sequence[str], None] = "926f9228a951"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.marks VALIDATE CONSTRAINT marks_event_at_fkey")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
