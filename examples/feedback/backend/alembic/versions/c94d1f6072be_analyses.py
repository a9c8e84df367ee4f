"""analyses

Revision ID: c94d1f6072be
Revises: 5b02e8f7c3aa
Create Date: 2023-12-01 08:55:27.940113

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


# revision identifiers, used by Alembic.
revision = 'c94d1f6072be'
down_revision = '5b02e8f7c3aa'
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE TYPE analysis_status AS ENUM ('queued', 'running', 'succeeded', 'failed')")
    op.create_table(
        'analyses',
        sa.Column('id', postgresql.UUID(as_uuid=True), server_default=sa.text('gen_random_uuid()'), nullable=False),
        sa.Column('document_id', postgresql.UUID(as_uuid=True), nullable=False),
        sa.Column('requested_by', postgresql.UUID(as_uuid=True), nullable=False),
        sa.Column('model', sa.String(length=64), nullable=False),
        sa.Column(
            'status',
            postgresql.ENUM(name='analysis_status', create_type=False),
            server_default='queued',
            nullable=False,
        ),
        sa.Column('score', sa.Numeric(precision=5, scale=2), nullable=True),
        sa.Column('options', postgresql.JSONB(), server_default=sa.text("'{\"depth\": \"full\"}'"), nullable=False),
        sa.Column('result', postgresql.JSONB(), nullable=True),
        sa.Column('started_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.ForeignKeyConstraint(['document_id'], ['documents.id'], ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['requested_by'], ['users.id'], ondelete='RESTRICT'),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_analyses_document_id', 'analyses', ['document_id'])


def downgrade():
    op.drop_index('ix_analyses_document_id', table_name='analyses')
    op.drop_table('analyses')
    op.execute("DROP TYPE analysis_status")
