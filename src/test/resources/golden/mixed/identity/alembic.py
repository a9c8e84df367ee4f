# file: 2026_01_15_change_01_extend_type_auth_aal_level.py
"""change: extend type auth.aal_level

Downgrade: loses no rows, but writes every column of auth.aal_level again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: 5f14637ff7e1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5f14637ff7e1"
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
    op.execute("ALTER TYPE auth.aal_level ADD VALUE 'aal3'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE auth.aal_level RENAME TO aal_level_old_6bec0d")
    op.execute("CREATE TYPE auth.aal_level AS ENUM ('aal1', 'aal2')")
    op.execute("DROP TYPE auth.aal_level_old_6bec0d")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_table_auth_mfa_challenges_and_more.py
"""change: create table auth.mfa_challenges and more

Locks: ACCESS EXCLUSIVE on auth.audit_log_entries, catalog change only
Locks: SHARE UPDATE EXCLUSIVE on auth.users, catalog change only
Downgrade: loses the rows of auth.mfa_challenges; the rows of auth.mfa_factors; the
    values of auth.audit_log_entries.ip_address; to keep it: dump the table before
    downgrading; copy the column before downgrading

Revision ID: b7cd841fc00a
Revises: 5f14637ff7e1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "b7cd841fc00a"
down_revision: Union[str, Sequence[str], None] = "5f14637ff7e1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("CREATE TYPE auth.factor_status AS ENUM ('unverified', 'verified')")
    op.execute("CREATE TYPE auth.factor_type AS ENUM ('totp', 'webauthn')")
    op.create_table(
        "mfa_challenges",
        sa.Column("id", postgresql.UUID(), nullable=False),
        sa.Column("factor_id", postgresql.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ip_address", postgresql.INET(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("mfa_challenges_pkey")),
        schema="auth",
    )
    op.create_table(
        "mfa_factors",
        sa.Column("id", postgresql.UUID(), nullable=False),
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.Column("friendly_name", sa.Text(), nullable=True),
        sa.Column(
            "factor_type",
            postgresql.ENUM(
                "totp", "webauthn", name="factor_type", schema="auth", create_type=False
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            postgresql.ENUM(
                "unverified",
                "verified",
                name="factor_status",
                schema="auth",
                create_type=False,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("secret", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("mfa_factors_pkey")),
        schema="auth",
    )
    op.create_foreign_key(
        op.f("mfa_challenges_auth_factor_id_fkey"),
        "mfa_challenges",
        "mfa_factors",
        ["factor_id"],
        ["id"],
        ondelete="CASCADE",
        source_schema="auth",
        referent_schema="auth",
    )
    op.create_index(
        op.f("mfa_factors_user_friendly_name_unique"),
        "mfa_factors",
        ["friendly_name", "user_id"],
        unique=True,
        schema="auth",
        postgresql_where=sa.text("TRIM(BOTH FROM friendly_name) <> ''::text"),
    )
    op.execute("""
        ALTER INDEX auth.users_confirmation_token RENAME TO
            users_confirmation_token_old_fb6e7e
        """)
    op.execute("""
CREATE OR REPLACE FUNCTION auth.uid()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$function$
""")
    op.execute("""
CREATE OR REPLACE FUNCTION public.handle_new_user()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
    INSERT INTO public.profiles (id) VALUES (NEW.id);
    RETURN NEW;
END
$function$
""")
    op.add_column(
        "audit_log_entries",
        sa.Column(
            "ip_address",
            sa.String(length=64),
            server_default=sa.text("''::character varying"),
            nullable=False,
        ),
        schema="auth",
    )
    op.execute("""
        COMMENT ON TABLE auth.audit_log_entries IS 'Auth: Audit trail for user actions.'
        """)
    op.execute("""
        COMMENT ON TABLE auth.users IS
            'Auth: Stores user login data within a secure schema.'
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("COMMENT ON TABLE auth.users IS NULL")
    op.execute(
        "COMMENT ON TABLE auth.audit_log_entries IS 'Audit trail for user actions.'"
    )
    op.drop_column("audit_log_entries", "ip_address", schema="auth")
    op.execute("""
CREATE OR REPLACE FUNCTION public.handle_new_user()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
BEGIN
    INSERT INTO public.profiles (id) VALUES (NEW.id);
    RETURN NEW;
END
$function$
""")
    op.execute("""
        CREATE OR REPLACE FUNCTION auth.uid()
         RETURNS uuid
         LANGUAGE sql
         STABLE
        AS
            $function$ SELECT nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $function$
        """)
    op.execute("""
        ALTER INDEX auth.users_confirmation_token_old_fb6e7e RENAME TO
            users_confirmation_token
        """)
    op.drop_index(
        op.f("mfa_factors_user_friendly_name_unique"),
        table_name="mfa_factors",
        schema="auth",
    )
    op.drop_constraint(
        op.f("mfa_challenges_auth_factor_id_fkey"),
        "mfa_challenges",
        type_="foreignkey",
        schema="auth",
    )
    op.drop_table("mfa_factors", schema="auth")
    op.drop_table("mfa_challenges", schema="auth")
    op.execute("DROP TYPE auth.factor_type")
    op.execute("DROP TYPE auth.factor_status")


# file: 2026_01_15_change_03_add_parent_to_auth_refresh_tokens.py
"""change: add parent to auth.refresh_tokens

Locks: ACCESS EXCLUSIVE on auth.refresh_tokens, catalog change only
Downgrade: loses the values of auth.refresh_tokens.parent; to keep it: copy the column
    before downgrading

Revision ID: d13e8c911117
Revises: b7cd841fc00a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d13e8c911117"
down_revision: Union[str, Sequence[str], None] = "b7cd841fc00a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "refresh_tokens",
        sa.Column("parent", sa.String(length=255), nullable=True),
        schema="auth",
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("refresh_tokens", "parent", schema="auth")


# file: 2026_01_15_change_04_alter_auth_sessions.py
"""change: alter auth.sessions

Locks: ACCESS EXCLUSIVE on auth.sessions, catalog change only
Downgrade: loses the values of auth.sessions.factor_id; the values of auth.sessions.aal;
    the values of auth.sessions.not_after; the values of auth.sessions.user_agent; the
    values of auth.sessions.ip; to keep it: copy the column before downgrading

Revision ID: b1b784208101
Revises: d13e8c911117
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "b1b784208101"
down_revision: Union[str, Sequence[str], None] = "d13e8c911117"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "sessions",
        sa.Column("factor_id", postgresql.UUID(), nullable=True),
        schema="auth",
    )
    op.add_column(
        "sessions",
        sa.Column(
            "aal",
            postgresql.ENUM(
                "aal1",
                "aal2",
                "aal3",
                name="aal_level",
                schema="auth",
                create_type=False,
            ),
            nullable=True,
        ),
        schema="auth",
    )
    op.add_column(
        "sessions",
        sa.Column("not_after", sa.DateTime(timezone=True), nullable=True),
        schema="auth",
    )
    op.add_column(
        "sessions", sa.Column("user_agent", sa.Text(), nullable=True), schema="auth"
    )
    op.add_column(
        "sessions", sa.Column("ip", postgresql.INET(), nullable=True), schema="auth"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("sessions", "ip", schema="auth")
    op.drop_column("sessions", "user_agent", schema="auth")
    op.drop_column("sessions", "not_after", schema="auth")
    op.drop_column("sessions", "aal", schema="auth")
    op.drop_column("sessions", "factor_id", schema="auth")


# file: 2026_01_15_change_05_alter_auth_users.py
"""change: alter auth.users

Locks: ACCESS EXCLUSIVE on auth.users, catalog change only
Downgrade: loses the values of auth.users.email_change_confirm_status; the values of
    auth.users.banned_until; the values of auth.users.is_sso_user; the values of
    auth.users.deleted_at; the values of auth.users.is_anonymous; to keep it: copy the
    column before downgrading

Revision ID: ee5dc1110bed
Revises: b1b784208101
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ee5dc1110bed"
down_revision: Union[str, Sequence[str], None] = "b1b784208101"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("users", "phone", server_default=None, schema="auth")
    op.alter_column("users", "phone", type_=sa.Text(), schema="auth")
    op.add_column(
        "users",
        sa.Column(
            "email_change_confirm_status",
            sa.SmallInteger(),
            server_default=sa.text("0"),
            nullable=True,
        ),
        schema="auth",
    )
    op.add_column(
        "users",
        sa.Column("banned_until", sa.DateTime(timezone=True), nullable=True),
        schema="auth",
    )
    op.add_column(
        "users",
        sa.Column(
            "is_sso_user", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
        schema="auth",
    )
    op.add_column(
        "users",
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        schema="auth",
    )
    op.add_column(
        "users",
        sa.Column(
            "is_anonymous",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
        ),
        schema="auth",
    )
    op.create_foreign_key(
        op.f("mfa_factors_user_id_fkey"),
        "mfa_factors",
        "users",
        ["user_id"],
        ["id"],
        ondelete="CASCADE",
        source_schema="auth",
        referent_schema="auth",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("users_email_change_confirm_status_check"),
        "users",
        "(email_change_confirm_status >= 0) AND (email_change_confirm_status <= 2)",
        schema="auth",
        postgresql_not_valid=True,
    )
    op.execute("""
        COMMENT ON COLUMN auth.users.is_sso_user IS
            'Auth: Set this column to true when the account comes from SSO. These accounts can have duplicate emails.'
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("users_email_change_confirm_status_check"),
        "users",
        type_="check",
        schema="auth",
    )
    op.drop_constraint(
        op.f("mfa_factors_user_id_fkey"),
        "mfa_factors",
        type_="foreignkey",
        schema="auth",
    )
    op.drop_column("users", "is_anonymous", schema="auth")
    op.drop_column("users", "deleted_at", schema="auth")
    op.drop_column("users", "is_sso_user", schema="auth")
    op.drop_column("users", "banned_until", schema="auth")
    op.drop_column("users", "email_change_confirm_status", schema="auth")
    op.execute("""
        ALTER TABLE auth.users ALTER COLUMN phone TYPE character varying(15)
            USING phone::character varying(15)
        """)
    op.alter_column(
        "users",
        "phone",
        server_default=sa.text("NULL::character varying"),
        schema="auth",
    )


# file: 2026_01_15_change_06_alter_profiles.py
"""change: alter profiles

Locks: ACCESS EXCLUSIVE on public.profiles, catalog change only
Downgrade: loses the values of public.profiles.updated_at; to keep it: copy the column
    before downgrading

Revision ID: 181d2e3593d3
Revises: ee5dc1110bed
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "181d2e3593d3"
down_revision: Union[str, Sequence[str], None] = "ee5dc1110bed"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column(
        "profiles", sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.create_check_constraint(
        op.f("username_length"),
        "profiles",
        "char_length(username) >= 3",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("username_length"), "profiles", type_="check")
    op.drop_column("profiles", "updated_at")


# file: 2026_01_15_change_07_add_refresh_tokens_session_id_fkey.py
"""change: add refresh_tokens_session_id_fkey

Locks: SHARE ROW EXCLUSIVE on auth.refresh_tokens, catalog change only
Locks: SHARE ROW EXCLUSIVE on auth.sessions, catalog change only

Revision ID: 2b23982b19c3
Revises: 181d2e3593d3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2b23982b19c3"
down_revision: Union[str, Sequence[str], None] = "181d2e3593d3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "LOCK TABLE auth.sessions, auth.refresh_tokens IN SHARE ROW EXCLUSIVE MODE"
    )
    op.create_foreign_key(
        op.f("refresh_tokens_session_id_fkey"),
        "refresh_tokens",
        "sessions",
        ["session_id"],
        ["id"],
        ondelete="CASCADE",
        source_schema="auth",
        referent_schema="auth",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE auth.sessions, auth.refresh_tokens IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(
        op.f("refresh_tokens_session_id_fkey"),
        "refresh_tokens",
        type_="foreignkey",
        schema="auth",
    )


# file: 2026_01_15_change_08_add_resource_id_not_empty.py
"""change: add resource_id not empty

Locks: ACCESS EXCLUSIVE on auth.sso_providers, catalog change only

Revision ID: 788fb9f5cede
Revises: 2b23982b19c3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "788fb9f5cede"
down_revision: Union[str, Sequence[str], None] = "2b23982b19c3"
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
        ALTER TABLE auth.sso_providers ADD CONSTRAINT "resource_id not empty"
            CHECK (((resource_id = NULL::text) OR (char_length(resource_id) > 0)))
            NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TABLE auth.sso_providers DROP CONSTRAINT "resource_id not empty"')


# file: 2026_01_15_change_09_create_refresh_tokens_token_unique.py
"""change: create refresh_tokens_token_unique

Locks: SHARE UPDATE EXCLUSIVE on auth.refresh_tokens, builds an index

Revision ID: 7d2ec9acce4b
Revises: 788fb9f5cede
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7d2ec9acce4b"
down_revision: Union[str, Sequence[str], None] = "788fb9f5cede"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_token_unique")
        op.create_index(
            op.f("refresh_tokens_token_unique"),
            "refresh_tokens",
            ["token"],
            unique=True,
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_token_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_10_add_refresh_tokens_token_unique.py
"""change: add refresh_tokens_token_unique

Locks: ACCESS EXCLUSIVE on auth.refresh_tokens, catalog change only

Revision ID: 60e9b2cc1269
Revises: 7d2ec9acce4b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "60e9b2cc1269"
down_revision: Union[str, Sequence[str], None] = "7d2ec9acce4b"
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
        ALTER TABLE auth.refresh_tokens ADD CONSTRAINT refresh_tokens_token_unique
            UNIQUE USING INDEX refresh_tokens_token_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                auth.refresh_tokens_token_unique_spare_f412ad
            """)
        op.create_index(
            op.f("refresh_tokens_token_unique_spare_f412ad"),
            "refresh_tokens",
            ["token"],
            unique=True,
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("refresh_tokens_token_unique"),
        "refresh_tokens",
        type_="unique",
        schema="auth",
    )
    op.execute("""
        ALTER INDEX auth.refresh_tokens_token_unique_spare_f412ad RENAME TO
            refresh_tokens_token_unique
        """)


# file: 2026_01_15_change_11_create_users_phone_key.py
"""change: create users_phone_key

Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

Revision ID: e16ef96510fe
Revises: 60e9b2cc1269
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e16ef96510fe"
down_revision: Union[str, Sequence[str], None] = "60e9b2cc1269"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_phone_key")
        op.create_index(
            op.f("users_phone_key"),
            "users",
            ["phone"],
            unique=True,
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_phone_key")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_add_users_phone_key.py
"""change: add users_phone_key

Locks: ACCESS EXCLUSIVE on auth.users, catalog change only

Revision ID: a11c507acdff
Revises: e16ef96510fe
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a11c507acdff"
down_revision: Union[str, Sequence[str], None] = "e16ef96510fe"
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
        ALTER TABLE auth.users ADD CONSTRAINT users_phone_key UNIQUE
            USING INDEX users_phone_key
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS auth.users_phone_key_spare_b091b3"
        )
        op.create_index(
            op.f("users_phone_key_spare_b091b3"),
            "users",
            ["phone"],
            unique=True,
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("users_phone_key"), "users", type_="unique", schema="auth")
    op.execute(
        "ALTER INDEX auth.users_phone_key_spare_b091b3 RENAME TO users_phone_key"
    )


# file: 2026_01_15_change_13_create_identities_user_id_idx.py
"""change: create identities_user_id_idx

Locks: SHARE UPDATE EXCLUSIVE on auth.identities, builds an index

Revision ID: 98e8787e06a3
Revises: a11c507acdff
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "98e8787e06a3"
down_revision: Union[str, Sequence[str], None] = "a11c507acdff"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.identities_user_id_idx")
        op.create_index(
            op.f("identities_user_id_idx"),
            "identities",
            ["user_id"],
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.identities_user_id_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_create_refresh_tokens_session_id_revoked_idx.py
"""change: create refresh_tokens_session_id_revoked_idx

Locks: SHARE UPDATE EXCLUSIVE on auth.refresh_tokens, builds an index

Revision ID: a9083dab093d
Revises: 98e8787e06a3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a9083dab093d"
down_revision: Union[str, Sequence[str], None] = "98e8787e06a3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_session_id_revoked_idx
            """)
        op.create_index(
            op.f("refresh_tokens_session_id_revoked_idx"),
            "refresh_tokens",
            ["session_id", "revoked"],
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_session_id_revoked_idx
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_create_sessions_not_after_idx.py
"""change: create sessions_not_after_idx

Locks: SHARE UPDATE EXCLUSIVE on auth.sessions, builds an index

Revision ID: 372b703d715e
Revises: a9083dab093d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "372b703d715e"
down_revision: Union[str, Sequence[str], None] = "a9083dab093d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_not_after_idx")
        op.create_index(
            op.f("sessions_not_after_idx"),
            "sessions",
            [sa.text("not_after DESC")],
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_not_after_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_16_create_sessions_user_id_idx.py
"""change: create sessions_user_id_idx

Locks: SHARE UPDATE EXCLUSIVE on auth.sessions, builds an index

Revision ID: 805bf51e6c68
Revises: 372b703d715e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "805bf51e6c68"
down_revision: Union[str, Sequence[str], None] = "372b703d715e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_user_id_idx")
        op.create_index(
            op.f("sessions_user_id_idx"),
            "sessions",
            ["user_id"],
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_user_id_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_17_create_sso_providers_resource_id_idx.py
"""change: create sso_providers_resource_id_idx

Locks: SHARE UPDATE EXCLUSIVE on auth.sso_providers, builds an index

Revision ID: 53c0a0fb4563
Revises: 805bf51e6c68
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "53c0a0fb4563"
down_revision: Union[str, Sequence[str], None] = "805bf51e6c68"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS auth.sso_providers_resource_id_idx"
        )
        op.create_index(
            op.f("sso_providers_resource_id_idx"),
            "sso_providers",
            [sa.text("lower(resource_id)")],
            unique=True,
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS auth.sso_providers_resource_id_idx"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_18_create_users_confirmation_token.py
"""change: create users_confirmation_token

Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

Revision ID: 1bcbc82acd7a
Revises: 53c0a0fb4563
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "1bcbc82acd7a"
down_revision: Union[str, Sequence[str], None] = "53c0a0fb4563"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token")
        op.create_index(
            op.f("users_confirmation_token"),
            "users",
            ["confirmation_token"],
            unique=True,
            schema="auth",
            postgresql_where=sa.text("(confirmation_token)::text !~ '^[0-9 ]*$'::text"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_19_drop_users_confirmation_token_old_fb6e7e.py
"""change: drop users_confirmation_token_old_fb6e7e

Locks: SHARE UPDATE EXCLUSIVE on auth.users, catalog change only

Revision ID: 457585d493ef
Revises: 1bcbc82acd7a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "457585d493ef"
down_revision: Union[str, Sequence[str], None] = "1bcbc82acd7a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token_old_fb6e7e"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token_old_fb6e7e"
        )
        op.create_index(
            op.f("users_confirmation_token_old_fb6e7e"),
            "users",
            ["confirmation_token"],
            unique=True,
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_20_create_users_email_partial_key.py
"""change: create users_email_partial_key

Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

Revision ID: c8ffbf5ff1b8
Revises: 457585d493ef
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c8ffbf5ff1b8"
down_revision: Union[str, Sequence[str], None] = "457585d493ef"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_email_partial_key")
        op.create_index(
            op.f("users_email_partial_key"),
            "users",
            ["email"],
            unique=True,
            schema="auth",
            postgresql_where=sa.text("is_sso_user = false"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_email_partial_key")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_21_create_users_instance_id_email_idx.py
"""change: create users_instance_id_email_idx

Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

Revision ID: 2aabe5ac7aaa
Revises: c8ffbf5ff1b8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "2aabe5ac7aaa"
down_revision: Union[str, Sequence[str], None] = "c8ffbf5ff1b8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_instance_id_email_idx")
        op.create_index(
            op.f("users_instance_id_email_idx"),
            "users",
            ["instance_id", sa.text("lower((email)::text)")],
            schema="auth",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.users_instance_id_email_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_22_add_email_to_auth_identities.py
"""change: add email to auth.identities

Locks: ACCESS EXCLUSIVE on auth.identities, rewrites the table
Downgrade: loses the values of auth.identities.email; to keep it: copy the column before
    downgrading

Revision ID: 052052fba3ec
Revises: 2aabe5ac7aaa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "052052fba3ec"
down_revision: Union[str, Sequence[str], None] = "2aabe5ac7aaa"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.add_column(
        "identities",
        sa.Column(
            "email",
            sa.Text(),
            sa.Computed("lower((identity_data ->> 'email'::text))", persisted=True),
            nullable=True,
        ),
        schema="auth",
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("identities", "email", schema="auth")


# file: 2026_01_15_change_23_comment_on_column_identities.py
"""change: comment on column identities

Locks: SHARE UPDATE EXCLUSIVE on auth.identities, catalog change only

Revision ID: cc2dbee87361
Revises: 052052fba3ec
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cc2dbee87361"
down_revision: Union[str, Sequence[str], None] = "052052fba3ec"
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
        COMMENT ON COLUMN auth.identities.email IS
            'Auth: Email is a generated column that references the optional email property in the identity_data'
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_24_create_identities_email_idx.py
"""change: create identities_email_idx

Locks: SHARE UPDATE EXCLUSIVE on auth.identities, builds an index

Revision ID: 1a7757e185db
Revises: cc2dbee87361
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1a7757e185db"
down_revision: Union[str, Sequence[str], None] = "cc2dbee87361"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.identities_email_idx")
        op.create_index(
            op.f("identities_email_idx"),
            "identities",
            ["email"],
            schema="auth",
            postgresql_ops={"email": "text_pattern_ops"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS auth.identities_email_idx")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_25_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on auth.refresh_tokens, reads every row
Locks: SHARE UPDATE EXCLUSIVE on auth.sso_providers, reads every row
Locks: SHARE UPDATE EXCLUSIVE on auth.users, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.profiles, reads every row

Revision ID: b632c06272b9
Revises: 1a7757e185db
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b632c06272b9"
down_revision: Union[str, Sequence[str], None] = "1a7757e185db"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER TABLE auth.mfa_factors VALIDATE CONSTRAINT mfa_factors_user_id_fkey"
    )
    op.execute("""
        ALTER TABLE auth.refresh_tokens VALIDATE CONSTRAINT
            refresh_tokens_session_id_fkey
        """)
    op.execute(
        'ALTER TABLE auth.sso_providers VALIDATE CONSTRAINT "resource_id not empty"'
    )
    op.execute("""
        ALTER TABLE auth.users VALIDATE CONSTRAINT
            users_email_change_confirm_status_check
        """)
    op.execute("ALTER TABLE public.profiles VALIDATE CONSTRAINT username_length")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
