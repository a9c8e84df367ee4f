"""audit events

Revision ID: 6d20a7c95e14
Revises: 9f41e3d8b06c
Create Date: 2024-06-11 15:17:03.774520+00:00

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "6d20a7c95e14"
down_revision: Union[str, Sequence[str], None] = "9f41e3d8b06c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute("CREATE SCHEMA audit")
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("actor_id", postgresql.UUID(as_uuid=True), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("entity_type", sa.Text(), nullable=False),
        sa.Column("entity_id", postgresql.UUID(as_uuid=True), nullable=True),
        sa.Column("payload", postgresql.JSONB(), nullable=True),
        sa.Column("client_addr", postgresql.INET(), nullable=True),
        sa.Column(
            "occurred_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "action IN ('create', 'update', 'delete', 'share', 'export')",
            name="events_action_check",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["public.users.id"],
            name="fk_events_users",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="events_pkey"),
        schema="audit",
    )
    op.create_index(
        "idx_events_occurred_at",
        "events",
        ["occurred_at"],
        schema="audit",
        postgresql_using="brin",
    )
    op.create_index(
        "idx_events_entity_type_entity_id",
        "events",
        ["entity_type", "entity_id"],
        schema="audit",
        postgresql_where=sa.text("entity_id IS NOT NULL"),
    )
    op.execute("COMMENT ON TABLE audit.events IS 'Append only; kept for two years'")


def downgrade() -> None:
    op.drop_table("events", schema="audit")
    op.execute("DROP SCHEMA audit")
