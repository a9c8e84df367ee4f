"""add user feedback: create table feedback

Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
Downgrade: loses the rows of public.feedback; to keep it: copy the table before the
    downgrade

Revision ID: 6e08bd6178e2
Revises: c3f8e6019d4b
Create Date: 2026-11-22

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6e08bd6178e2"
down_revision: Union[str, Sequence[str], None] = "c3f8e6019d4b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE TABLE public.feedback (
            id bigint GENERATED ALWAYS AS IDENTITY
                (SEQUENCE NAME public.feedback_id_seq START WITH 1 INCREMENT BY 1
                MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE) NOT NULL,
            user_id uuid NOT NULL,
            rating smallint NOT NULL,
            comment text,
            created_at timestamp with time zone DEFAULT now() NOT NULL,
            CONSTRAINT feedback_pkey PRIMARY KEY (id),
            CONSTRAINT feedback_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
            CONSTRAINT fk_feedback_users FOREIGN KEY (user_id)
                REFERENCES public.users(id) ON DELETE CASCADE
        )
        """)


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TABLE public.feedback")
