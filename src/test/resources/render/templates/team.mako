## what a team might have made of it
"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""
import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
% if branch_labels is not None:

LABELS = ${repr(branch_labels)}
% endif

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
% if depends_on:
depends_on = ${repr(depends_on)}
% else:
depends_on = None
% endif


def upgrade() -> None:
    # zero-downtime: see docs/migrations.md
    op.execute("SET LOCAL application_name = 'migration'")
    ${upgrades or "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else 'pass'}
