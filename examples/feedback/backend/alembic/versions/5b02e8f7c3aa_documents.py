"""documents

Revision ID: 5b02e8f7c3aa
Revises: a1d4c7e90b12
Create Date: 2023-11-20 14:03:10.118245

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


# revision identifiers, used by Alembic.
revision = '5b02e8f7c3aa'
down_revision = 'a1d4c7e90b12'
branch_labels = None
depends_on = None

document_status = postgresql.ENUM(
    'uploaded', 'processing', 'ready', 'failed', name='document_status', create_type=False
)


def upgrade():
    document_status.create(op.get_bind(), checkfirst=False)
    op.create_table(
        'documents',
        sa.Column('id', postgresql.UUID(as_uuid=True), server_default=sa.text('gen_random_uuid()'), nullable=False),
        sa.Column('team_id', sa.Integer(), nullable=False),
        sa.Column('uploaded_by', postgresql.UUID(as_uuid=True), nullable=True),
        sa.Column('title', sa.Text(), nullable=False),
        sa.Column('url', sa.Text(), nullable=True),
        sa.Column('mime_type', sa.String(length=127), nullable=True),
        sa.Column('byte_size', sa.BigInteger(), nullable=False),
        sa.Column('status', document_status, server_default='uploaded', nullable=False),
        sa.Column('metadata', postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.CheckConstraint('byte_size >= 0', name='documents_byte_size_check'),
        sa.ForeignKeyConstraint(['team_id'], ['teams.id'], ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['uploaded_by'], ['users.id'], ondelete='SET NULL'),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_documents_team_id', 'documents', ['team_id'])
    op.create_index('ix_documents_uploaded_by', 'documents', ['uploaded_by'])
    op.create_index('ix_documents_metadata', 'documents', ['metadata'], postgresql_using='gin')


def downgrade():
    op.drop_table('documents')
    document_status.drop(op.get_bind(), checkfirst=False)
