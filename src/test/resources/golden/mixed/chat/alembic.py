# file: 2026_01_15_change_01_extend_type_channel_type.py
"""change: extend type channel_type

Downgrade: loses no rows, but writes every column of public.channel_type again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: ececc6297529
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ececc6297529"
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
    op.execute("ALTER TYPE public.channel_type ADD VALUE 'G'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE public.channel_type RENAME TO channel_type_old_da560a")
    op.execute("CREATE TYPE public.channel_type AS ENUM ('O', 'P', 'D')")
    op.execute("""
        ALTER TABLE public.channels ALTER COLUMN type TYPE public.channel_type
            USING type::text::public.channel_type
        """)
    op.execute("DROP TYPE public.channel_type_old_da560a")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_table_reactions_and_more.py
"""change: create table reactions and more

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
Downgrade: loses the rows of public.reactions; the rows of public.threads; to keep it:
    dump the table before downgrading

Revision ID: 03f3c6ea8345
Revises: ececc6297529
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "03f3c6ea8345"
down_revision: Union[str, Sequence[str], None] = "ececc6297529"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_table(
        "reactions",
        sa.Column("userid", sa.String(length=26), nullable=False),
        sa.Column("postid", sa.String(length=26), nullable=False),
        sa.Column("emojiname", sa.String(length=64), nullable=False),
        sa.Column("createat", sa.BigInteger(), nullable=True),
        sa.Column(
            "deleteat", sa.BigInteger(), server_default=sa.text("0"), nullable=False
        ),
        sa.PrimaryKeyConstraint(
            "postid", "userid", "emojiname", name=op.f("reactions_pkey")
        ),
    )
    op.create_table(
        "threads",
        sa.Column("postid", sa.String(length=26), nullable=False),
        sa.Column("channelid", sa.String(length=26), nullable=True),
        sa.Column("replycount", sa.BigInteger(), nullable=True),
        sa.Column("lastreplyat", sa.BigInteger(), nullable=True),
        sa.Column("participants", postgresql.JSONB(), nullable=True),
        sa.PrimaryKeyConstraint("postid", name=op.f("threads_pkey")),
    )
    op.execute("""
        ALTER INDEX public.idx_posts_channelid RENAME TO idx_posts_channelid_old_86aa65
        """)
    op.create_index(
        op.f("idx_threads_channelid_lastreplyat"),
        "threads",
        ["channelid", "lastreplyat"],
    )
    op.add_column(
        "posts", sa.Column("message_new_ab530a", sa.String(length=65535), nullable=True)
    )
    op.add_column(
        "posts", sa.Column("props_new_b26480", postgresql.JSONB(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_new_ab530a := NEW.message;
    NEW.props_new_b26480 := NEW.props::jsonb;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts
            FOR EACH ROW EXECUTE FUNCTION public.posts_sync_new_a44f1b()
        """)
    op.execute(
        "ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b"
    )
    op.execute("""
        ALTER TABLE public.posts ADD CONSTRAINT message_same_new_ab530a
            CHECK (message_new_ab530a IS NOT DISTINCT FROM
            (message::character varying(65535))) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.posts ADD CONSTRAINT props_same_new_b26480
            CHECK (props_new_b26480 IS NOT DISTINCT FROM props::jsonb) NOT VALID
        """)
    op.alter_column("posts", "fileids", type_=sa.String(length=300))
    op.alter_column("posts", "ispinned", server_default=sa.text("false"))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("posts", "ispinned", server_default=None)
    op.execute("""
        ALTER TABLE public.posts ALTER COLUMN fileids TYPE character varying(150)
            USING fileids::character varying(150)
        """)
    op.execute("DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts")
    op.execute("DROP FUNCTION public.posts_sync_new_a44f1b()")
    op.drop_column("posts", "message_new_ab530a")
    op.drop_column("posts", "props_new_b26480")
    op.drop_index(op.f("idx_threads_channelid_lastreplyat"), table_name="threads")
    op.execute("""
        ALTER INDEX public.idx_posts_channelid_old_86aa65 RENAME TO idx_posts_channelid
        """)
    op.drop_table("threads")
    op.drop_table("reactions")


# file: 2026_01_15_change_03_alter_channelmembers.py
"""change: alter channelmembers

Locks: ACCESS EXCLUSIVE on public.channelmembers, catalog change only
Downgrade: loses the values of public.channelmembers.mentioncountroot; the values of
    public.channelmembers.schemeuser; to keep it: copy the column before downgrading

Revision ID: 0c11713f8661
Revises: 03f3c6ea8345
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0c11713f8661"
down_revision: Union[str, Sequence[str], None] = "03f3c6ea8345"
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
        "channelmembers",
        sa.Column(
            "mentioncountroot",
            sa.BigInteger(),
            server_default=sa.text("0"),
            nullable=True,
        ),
    )
    op.add_column(
        "channelmembers", sa.Column("schemeuser", sa.Boolean(), nullable=True)
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("channelmembers", "schemeuser")
    op.drop_column("channelmembers", "mentioncountroot")


# file: 2026_01_15_change_04_alter_channels.py
"""change: alter channels

Locks: ACCESS EXCLUSIVE on public.channels, catalog change only
Downgrade: loses the values of public.channels.shared; the values of
    public.channels.totalmsgcountroot; the values of public.channels.lastrootpostat; to
    keep it: copy the column before downgrading

Revision ID: aee46606e293
Revises: 0c11713f8661
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "aee46606e293"
down_revision: Union[str, Sequence[str], None] = "0c11713f8661"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("channels", sa.Column("shared", sa.Boolean(), nullable=True))
    op.add_column(
        "channels", sa.Column("totalmsgcountroot", sa.BigInteger(), nullable=True)
    )
    op.add_column(
        "channels",
        sa.Column(
            "lastrootpostat",
            sa.BigInteger(),
            server_default=sa.text("0"),
            nullable=True,
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("channels", "lastrootpostat")
    op.drop_column("channels", "totalmsgcountroot")
    op.drop_column("channels", "shared")


# file: 2026_01_15_change_05_alter_teams.py
"""change: alter teams

Locks: ACCESS EXCLUSIVE on public.teams, catalog change only
Downgrade: loses the values of public.teams.allowopeninvite; the values of
    public.teams.lastteamiconupdate; to keep it: copy the column before downgrading

Revision ID: d78d20a86e11
Revises: aee46606e293
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d78d20a86e11"
down_revision: Union[str, Sequence[str], None] = "aee46606e293"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("teams", sa.Column("allowopeninvite", sa.Boolean(), nullable=True))
    op.add_column(
        "teams",
        sa.Column(
            "lastteamiconupdate",
            sa.BigInteger(),
            server_default=sa.text("0"),
            nullable=True,
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("teams", "lastteamiconupdate")
    op.drop_column("teams", "allowopeninvite")


# file: 2026_01_15_change_06_alter_users.py
"""change: alter users

Locks: ACCESS EXCLUSIVE on public.users, catalog change only
Downgrade: loses the values of public.users.timezone; the values of
    public.users.mfaactive; to keep it: copy the column before downgrading

Revision ID: b15798aa3a65
Revises: d78d20a86e11
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "b15798aa3a65"
down_revision: Union[str, Sequence[str], None] = "d78d20a86e11"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("users", "locale", server_default=None)
    op.alter_column("users", "locale", type_=sa.String(length=16))
    op.alter_column(
        "users", "locale", server_default=sa.text("'en'::character varying")
    )
    op.add_column(
        "users",
        sa.Column(
            "timezone",
            postgresql.JSONB(),
            server_default=sa.text('\'{"useAutomaticTimezone": "true"}\'::jsonb'),
            nullable=True,
        ),
    )
    op.add_column(
        "users",
        sa.Column(
            "mfaactive", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("users", "mfaactive")
    op.drop_column("users", "timezone")
    op.alter_column("users", "locale", server_default=None)
    op.execute("""
        ALTER TABLE public.users ALTER COLUMN locale TYPE character varying(5)
            USING locale::character varying(5)
        """)
    op.alter_column(
        "users", "locale", server_default=sa.text("'en'::character varying")
    )


# file: 2026_01_15_change_07_create_idx_channelmembers_userid_channelid_lastviewedat.py
"""change: create idx_channelmembers_userid_channelid_lastviewedat

Locks: SHARE UPDATE EXCLUSIVE on public.channelmembers, builds an index

Revision ID: 116fea54c3ee
Revises: b15798aa3a65
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "116fea54c3ee"
down_revision: Union[str, Sequence[str], None] = "b15798aa3a65"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_channelmembers_userid_channelid_lastviewedat
            """)
        op.create_index(
            op.f("idx_channelmembers_userid_channelid_lastviewedat"),
            "channelmembers",
            ["userid", "channelid", "lastviewedat"],
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
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_channelmembers_userid_channelid_lastviewedat
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_create_idx_posts_channelid.py
"""change: create idx_posts_channelid

Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

Revision ID: a1d9c442ec9f
Revises: 116fea54c3ee
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a1d9c442ec9f"
down_revision: Union[str, Sequence[str], None] = "116fea54c3ee"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid")
        op.create_index(
            op.f("idx_posts_channelid"),
            "posts",
            ["channelid", "deleteat", sa.text("createat DESC")],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_09_drop_idx_posts_channelid_old_86aa65.py
"""change: drop idx_posts_channelid_old_86aa65

Locks: SHARE UPDATE EXCLUSIVE on public.posts, catalog change only

Revision ID: c27b28c36f1b
Revises: a1d9c442ec9f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c27b28c36f1b"
down_revision: Union[str, Sequence[str], None] = "a1d9c442ec9f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid_old_86aa65"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid_old_86aa65"
        )
        op.create_index(
            op.f("idx_posts_channelid_old_86aa65"),
            "posts",
            ["channelid"],
            postgresql_using="hash",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_10_alter_posts.py
"""change: alter posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
Downgrade: loses the values of public.posts.hasreactions; to keep it: copy the column
    before downgrading

Revision ID: ee0aaa9b0660
Revises: c27b28c36f1b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ee0aaa9b0660"
down_revision: Union[str, Sequence[str], None] = "c27b28c36f1b"
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
        ALTER TABLE public.posts SET (autovacuum_vacuum_scale_factor=0.1,
            autovacuum_analyze_scale_factor=0.05)
        """)
    op.execute("""
        ALTER TABLE public.posts ADD CONSTRAINT posts_ispinned_not_null
            NOT NULL ispinned NOT VALID
        """)
    op.add_column("posts", sa.Column("hasreactions", sa.Boolean(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("posts", "hasreactions")
    op.alter_column("posts", "ispinned", nullable=True)
    op.execute("""
        ALTER TABLE public.posts RESET (autovacuum_vacuum_scale_factor,
            autovacuum_analyze_scale_factor)
        """)


# file: 2026_01_15_change_11_create_idx_posts_rootid.py
"""change: create idx_posts_rootid

Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

Revision ID: 8fd9616878dc
Revises: ee0aaa9b0660
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8fd9616878dc"
down_revision: Union[str, Sequence[str], None] = "ee0aaa9b0660"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_rootid")
        op.create_index(
            op.f("idx_posts_rootid"),
            "posts",
            ["rootid", "deleteat"],
            postgresql_where=sa.text("(rootid)::text <> ''::text"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_rootid")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_create_idx_teams_schemeid.py
"""change: create idx_teams_schemeid

Locks: SHARE UPDATE EXCLUSIVE on public.teams, builds an index

Revision ID: 1d29968ed5d0
Revises: 8fd9616878dc
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1d29968ed5d0"
down_revision: Union[str, Sequence[str], None] = "8fd9616878dc"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_teams_schemeid")
        op.create_index(
            op.f("idx_teams_schemeid"),
            "teams",
            ["schemeid"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_teams_schemeid")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_13_create_idx_users_all_txt.py
"""change: create idx_users_all_txt

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: e9e6c6866a2e
Revises: 1d29968ed5d0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e9e6c6866a2e"
down_revision: Union[str, Sequence[str], None] = "1d29968ed5d0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_all_txt")
        op.create_index(
            op.f("idx_users_all_txt"),
            "users",
            [
                sa.text(
                    "to_tsvector('english'::regconfig, (((username)::text || ' "
                    "'::text) || (nickname)::text))"
                )
            ],
            postgresql_using="gin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_all_txt")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_create_idx_users_username_lower_textpattern.py
"""change: create idx_users_username_lower_textpattern

Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

Revision ID: ca978ea3eb5e
Revises: e9e6c6866a2e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ca978ea3eb5e"
down_revision: Union[str, Sequence[str], None] = "e9e6c6866a2e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_users_username_lower_textpattern
            """)
        op.create_index(
            op.f("idx_users_username_lower_textpattern"),
            "users",
            [sa.text("lower((username)::text) text_pattern_ops")],
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
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_users_username_lower_textpattern
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_copy_message_and_props_of_posts.py
"""change: copy message and props of posts

Locks: SHARE UPDATE EXCLUSIVE on public.posts, updates rows in batches

Revision ID: 6f9ff6699211
Revises: ca978ea3eb5e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6f9ff6699211"
down_revision: Union[str, Sequence[str], None] = "ca978ea3eb5e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.posts SET message_new_ab530a = message, props_new_b26480 = props::jsonb
                    WHERE (message_new_ab530a IS NULL AND (message) IS NOT NULL OR props_new_b26480 IS NULL AND (props::jsonb) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.posts SET message_new_ab530a = message, props_new_b26480 = props::jsonb
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.posts WHERE (message_new_ab530a IS NULL AND (message) IS NOT NULL OR props_new_b26480 IS NULL AND (props::jsonb) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.posts (message_new_ab530a, props_new_b26480)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_16_create_idx_posts_message_txt_new_a9ae54.py
"""change: create idx_posts_message_txt_new_a9ae54

Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

Revision ID: 0dc34be9350b
Revises: 6f9ff6699211
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0dc34be9350b"
down_revision: Union[str, Sequence[str], None] = "6f9ff6699211"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_message_txt_new_a9ae54"
        )
        op.create_index(
            op.f("idx_posts_message_txt_new_a9ae54"),
            "posts",
            [sa.text("to_tsvector('english'::regconfig, (message_new_ab530a)::text)")],
            postgresql_using="gin",
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_message_txt_new_a9ae54"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_17_create_materialized_view_poststats.py
"""change: create materialized view poststats

Revision ID: b01c81989887
Revises: 0dc34be9350b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b01c81989887"
down_revision: Union[str, Sequence[str], None] = "0dc34be9350b"
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
        CREATE MATERIALIZED VIEW public.poststats (userid, day, numposts, lastpostdate)
            AS
         SELECT userid,
            ((to_timestamp(((createat / 1000))::double precision) AT TIME ZONE
                'UTC'::text))::date AS day,
            count(*) AS numposts,
            max(createat) AS lastpostdate
           FROM public.posts
          GROUP BY userid, (((to_timestamp(((createat / 1000))::double precision) AT
              TIME ZONE 'UTC'::text))::date)
          WITH DATA
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("DROP MATERIALIZED VIEW public.poststats")


# file: 2026_01_15_change_18_create_idx_poststats_userid_day.py
"""change: create idx_poststats_userid_day

Revision ID: 73c4324c20aa
Revises: b01c81989887
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "73c4324c20aa"
down_revision: Union[str, Sequence[str], None] = "b01c81989887"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_index(
        op.f("idx_poststats_userid_day"), "poststats", ["userid", "day"], unique=True
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_index(op.f("idx_poststats_userid_day"), table_name="poststats")


# file: 2026_01_15_change_19_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row

Revision ID: 52bbc38037aa
Revises: 73c4324c20aa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "52bbc38037aa"
down_revision: Union[str, Sequence[str], None] = "73c4324c20aa"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.posts VALIDATE CONSTRAINT message_same_new_ab530a")
    op.execute("ALTER TABLE public.posts VALIDATE CONSTRAINT props_same_new_b26480")
    op.execute("ALTER TABLE public.posts VALIDATE CONSTRAINT posts_ispinned_not_null")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_20_settle_message_and_props_of_posts.py
"""change: settle message and props of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 801daaae23d6
Revises: 52bbc38037aa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "801daaae23d6"
down_revision: Union[str, Sequence[str], None] = "52bbc38037aa"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT message_same_new_ab530a")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT props_same_new_b26480")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'message_same_new_ab530a'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.posts ADD CONSTRAINT message_same_new_ab530a CHECK (message_new_ab530a IS NOT DISTINCT FROM (message::character varying(65535))) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT message_same_new_ab530a"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'props_same_new_b26480'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.posts ADD CONSTRAINT props_same_new_b26480 CHECK (props_new_b26480 IS NOT DISTINCT FROM props::jsonb) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.posts VALIDATE CONSTRAINT props_same_new_b26480")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_21_swap_message_and_props_of_posts.py
"""change: swap message and props of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 7465ba6bc940
Revises: 801daaae23d6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7465ba6bc940"
down_revision: Union[str, Sequence[str], None] = "801daaae23d6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts")
    op.execute("DROP FUNCTION public.posts_sync_new_a44f1b()")
    op.execute("""
        ALTER INDEX public.idx_posts_message_txt RENAME TO
            idx_posts_message_txt_old_a9ae54
        """)
    op.execute("ALTER TABLE public.posts RENAME COLUMN message TO message_old_ab530a")
    op.execute("ALTER TABLE public.posts RENAME COLUMN message_new_ab530a TO message")
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'message_old_ab530a'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'message',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.posts RENAME COLUMN props TO props_old_b26480")
    op.execute("ALTER TABLE public.posts RENAME COLUMN props_new_b26480 TO props")
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'props_old_b26480'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'props',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER INDEX public.idx_posts_message_txt_new_a9ae54 RENAME TO
            idx_posts_message_txt
        """)
    op.execute("""
CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_old_ab530a := NEW.message;
    NEW.props_old_b26480 := NEW.props;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts
            FOR EACH ROW EXECUTE FUNCTION public.posts_sync_old_a44f1b()
        """)
    op.execute(
        "ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts")
    op.execute("DROP FUNCTION public.posts_sync_old_a44f1b()")
    op.execute("""
        ALTER INDEX public.idx_posts_message_txt RENAME TO
            idx_posts_message_txt_new_a9ae54
        """)
    op.execute("ALTER TABLE public.posts RENAME COLUMN message TO message_new_ab530a")
    op.execute("ALTER TABLE public.posts RENAME COLUMN message_old_ab530a TO message")
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'message_new_ab530a'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'message',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("ALTER TABLE public.posts RENAME COLUMN props TO props_new_b26480")
    op.execute("ALTER TABLE public.posts RENAME COLUMN props_old_b26480 TO props")
    op.execute("""
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'props_new_b26480'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'props',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER INDEX public.idx_posts_message_txt_old_a9ae54 RENAME TO
            idx_posts_message_txt
        """)
    op.execute("""
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_new_ab530a := NEW.message;
    NEW.props_new_b26480 := NEW.props::jsonb;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts
            FOR EACH ROW EXECUTE FUNCTION public.posts_sync_new_a44f1b()
        """)
    op.execute(
        "ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b"
    )


# file: 2026_01_15_change_22_finish_changing_message_and_props_of_posts.py
"""change: finish changing message and props of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 4d95135004ac
Revises: 7465ba6bc940
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4d95135004ac"
down_revision: Union[str, Sequence[str], None] = "7465ba6bc940"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts")
    op.execute("DROP FUNCTION public.posts_sync_old_a44f1b()")
    op.drop_column("posts", "message_old_ab530a")
    op.drop_column("posts", "props_old_b26480")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.posts'::regclass AND attname = 'message_old_ab530a'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD COLUMN message_old_ab530a character varying(4000);
        ALTER TABLE public.posts ADD COLUMN props_old_b26480 character varying(8000);
        CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_old_ab530a := NEW.message;
    NEW.props_old_b26480 := NEW.props;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION public.posts_sync_old_a44f1b();
        ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;
        ALTER TABLE public.posts ADD CONSTRAINT message_same_old_ab530a CHECK (message_old_ab530a IS NOT DISTINCT FROM (message::character varying(4000))) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT props_same_old_b26480 CHECK (props_old_b26480 IS NOT DISTINCT FROM (props::character varying(8000))) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.posts SET message_old_ab530a = message, props_old_b26480 = props
                    WHERE (message_old_ab530a IS NULL AND (message) IS NOT NULL OR props_old_b26480 IS NULL AND (props) IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.posts SET message_old_ab530a = message, props_old_b26480 = props
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.posts WHERE (message_old_ab530a IS NULL AND (message) IS NOT NULL OR props_old_b26480 IS NULL AND (props) IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.posts (message_old_ab530a, props_old_b26480)")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_message_txt_old_a9ae54"
        )
        op.create_index(
            op.f("idx_posts_message_txt_old_a9ae54"),
            "posts",
            [sa.text("to_tsvector('english'::regconfig, (message_old_ab530a)::text)")],
            postgresql_using="gin",
            postgresql_concurrently=True,
        )
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT message_same_old_ab530a"
        )
        op.execute("ALTER TABLE public.posts VALIDATE CONSTRAINT props_same_old_b26480")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT message_same_old_ab530a")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT props_same_old_b26480")
