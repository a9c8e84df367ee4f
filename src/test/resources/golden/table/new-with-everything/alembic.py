# file: 2026_01_15_change_01_create_table_sessions.py
"""change: create table sessions

Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of public.sessions; to keep it: dump the table before
    downgrading

Revision ID: 6af157094868
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6af157094868"
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
    op.execute("CREATE TYPE public.channel AS ENUM ('web', 'mobile')")
    op.execute("""
        CREATE TABLE public.sessions (
            id bigint GENERATED ALWAYS AS IDENTITY
                (SEQUENCE NAME public.sessions_id_seq START WITH 100 CACHE 10) NOT NULL,
            user_id uuid NOT NULL,
            token bytea NOT NULL,
            channel public.channel DEFAULT 'web'::public.channel NOT NULL,
            started_at timestamp(3) with time zone DEFAULT now() NOT NULL,
            ended_at timestamp(3) with time zone,
            length interval GENERATED ALWAYS AS ((ended_at - started_at)) STORED,
            agent character varying(200) COLLATE pg_catalog."C",
            tags text[] DEFAULT ARRAY['new'::text, 'web'::text] NOT NULL,
            payload jsonb DEFAULT '{"a": [1, 2], "b": {"c": null}}'::jsonb,
            CONSTRAINT sessions_ended_at_check CHECK
                (((ended_at IS NULL) OR (ended_at >= started_at))),
            CONSTRAINT sessions_pkey PRIMARY KEY (id),
            CONSTRAINT sessions_token_unique UNIQUE (token)
        ) WITH (fillfactor=80, autovacuum_enabled=true)
        """)
    op.create_index(
        op.f("idx_sessions_payload"),
        "sessions",
        ["payload"],
        postgresql_using="gin",
        postgresql_ops={"payload": "jsonb_path_ops"},
    )
    op.create_index(
        op.f("idx_sessions_user_id_started_at"),
        "sessions",
        ["user_id", sa.text("started_at DESC")],
    )
    op.execute("COMMENT ON TABLE public.sessions IS 'one row per log-in'")
    op.execute("""
        COMMENT ON COLUMN public.sessions.agent IS
            'as the browser says; don''t trust it'
        """)
    op.execute("""
        COMMENT ON CONSTRAINT sessions_ended_at_check
            ON public.sessions IS 'time goes on'
        """)
    op.execute("COMMENT ON INDEX public.idx_sessions_payload IS 'containment only'")
    op.create_foreign_key(
        op.f("fk_sessions_users"),
        "sessions",
        "users",
        ["user_id"],
        ["id"],
        onupdate="CASCADE",
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("fk_sessions_users"), "sessions", type_="foreignkey")
    op.drop_index(op.f("idx_sessions_user_id_started_at"), table_name="sessions")
    op.drop_index(op.f("idx_sessions_payload"), table_name="sessions")
    op.drop_table("sessions")
    op.execute("DROP TYPE public.channel")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_validate_fk_sessions_users.py
"""change: validate fk_sessions_users

Revision ID: 9524dfc937e2
Revises: 6af157094868
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9524dfc937e2"
down_revision: Union[str, Sequence[str], None] = "6af157094868"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.sessions VALIDATE CONSTRAINT fk_sessions_users")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
