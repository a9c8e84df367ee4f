"""changes of columns, constraints and indexes"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg

revision = '0002'
down_revision = '0001'


def upgrade():
    op.add_column('users', sa.Column('age', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('users', sa.Column('team_id', sa.Integer(), sa.ForeignKey('teams.id', name='fk_team')))
    op.add_column('users', sa.Column('nick', sa.String(20), comment='short'), schema='app')
    op.add_column('users', sa.Column('n', sa.BigInteger(), sa.Identity(always=False), nullable=False))
    op.alter_column('users', 'age', existing_type=sa.Integer(), type_=sa.BigInteger(), nullable=True,
                    server_default=None, existing_nullable=False)
    op.alter_column('users', 'amount', type_=sa.Numeric(12, 4), postgresql_using='amount::numeric(12,4)')
    op.alter_column('users', 'Name', new_column_name='full_name', existing_type=sa.String())
    op.alter_column('users', 'email', nullable=False, schema='app')
    op.alter_column('users', 'email', server_default=sa.text("lower('X')"), comment='the "mail"')
    op.alter_column('users', 'email', server_default='x', comment=None)
    op.create_index('ix_a', 'users', ['age', sa.text('lower(email)')], unique=False)
    op.create_index('ix_b', 'users', [sa.text('email desc')], postgresql_where=sa.text("age > 5 and email like 'a%'"))
    op.create_index('ix_c', 'users', ['data'], postgresql_using='gin', postgresql_ops={'data': 'jsonb_path_ops'})
    op.create_index('ix_d', 'users', ['email'], schema='app', postgresql_include=['age'], unique=True)
    op.create_index('ix_e', 'users', ['search'], postgresql_using='GIN', postgresql_with={'fastupdate': False})
    op.create_unique_constraint('uq_users_age', 'users', ['age', 'full_name'])
    op.create_unique_constraint(None, 'users', ['age'], schema='app')
    op.create_foreign_key('fk_a', 'users', 'teams', ['team_id'], ['id'], ondelete='SET NULL', onupdate='CASCADE',
                          deferrable=True, initially='IMMEDIATE', source_schema='app', referent_schema='hr')
    op.create_foreign_key(None, 'users', 'teams', ['team_id'], ['id'], postgresql_not_valid=True)
    op.create_check_constraint('ck_a', 'users', sa.text("age >= 0"))
    op.create_check_constraint('ck_b', 'users', "age < 200", postgresql_not_valid=True)
    op.create_primary_key('pk_x', 'users', ['age', 'email'])
    op.create_exclude_constraint('ex_a', 'users', ('age', '='), ('period', '&&'), using='gist', where='age > 1')
    op.drop_constraint('uq_users_age', 'users', type_='unique')
    op.drop_constraint('fk_a', 'users', schema='app')
    op.rename_table('users', 'people', schema='app')
    op.create_table_comment('users', "it's", existing_comment=None)
    op.drop_table_comment('users')
    with op.batch_alter_table('users', schema=None) as batch_op:
        batch_op.add_column(sa.Column('b1', sa.Boolean(), nullable=True))
        batch_op.alter_column('b1', existing_type=sa.Boolean(), nullable=False)
        batch_op.create_index(batch_op.f('ix_b1'), ['b1'], unique=False)
        batch_op.create_unique_constraint('uq_b1', ['b1'])
        batch_op.create_foreign_key('fk_b1', 'teams', ['team_id'], ['id'])
        batch_op.drop_constraint('uq_b1', type_='unique')
        batch_op.drop_index('ix_b1')
        batch_op.drop_column('b1')
    with op.get_context().autocommit_block():
        op.create_index('ix_con', 'users', ['age'], postgresql_concurrently=True)
        op.drop_index('ix_con', table_name='users', postgresql_concurrently=True)
        op.execute("ALTER TYPE mood ADD VALUE 'fine'")


def downgrade():
    op.drop_index('ix_d', table_name='users', schema='app')
    op.alter_column('users', 'n', server_default=None, existing_server_default=sa.Identity())
    op.drop_column('users', 'age')
    op.drop_column('users', 'nick', schema='app')
