# file: 2026_01_15_change_01_create_table_members_and_more.py
"""change: create table members and more

Locks: ACCESS EXCLUSIVE on public.authors, catalog change only
Downgrade: loses the rows of public.members; the rows of public.members_newsletters; the
    rows of public.newsletters; the values of public.authors.cover_image; to keep it:
    dump the table before downgrading; copy the column before downgrading

Revision ID: 5f81df6395d3
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "5f81df6395d3"
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
        ALTER SEQUENCE public.settings_id_seq AS bigint MINVALUE 1 MAXVALUE
            9223372036854775807
        """)
    op.create_table(
        "members",
        sa.Column(
            "id",
            postgresql.UUID(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column(
            "status", sa.Text(), server_default=sa.text("'free'::text"), nullable=False
        ),
        sa.Column(
            "enabled", sa.Boolean(), server_default=sa.text("true"), nullable=False
        ),
        sa.Column("geolocation", postgresql.JSONB(), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.UniqueConstraint("email", name=op.f("members_email_unique")),
        sa.PrimaryKeyConstraint("id", name=op.f("members_pkey")),
        sa.CheckConstraint(
            "status = ANY (ARRAY['free'::text, 'paid'::text, 'comped'::text])",
            name=op.f("members_status_check"),
        ),
    )
    op.create_table(
        "members_newsletters",
        sa.Column("member_id", postgresql.UUID(), nullable=False),
        sa.Column("newsletter_id", postgresql.UUID(), nullable=False),
        sa.PrimaryKeyConstraint(
            "member_id", "newsletter_id", name=op.f("members_newsletters_pkey")
        ),
    )
    op.create_table(
        "newsletters",
        sa.Column(
            "id",
            postgresql.UUID(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sender_email", sa.Text(), nullable=True),
        sa.Column(
            "sort_order", sa.Integer(), server_default=sa.text("0"), nullable=False
        ),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.UniqueConstraint("name", name=op.f("newsletters_name_unique")),
        sa.PrimaryKeyConstraint("id", name=op.f("newsletters_pkey")),
    )
    op.create_foreign_key(
        op.f("fk_members_newsletters_members"),
        "members_newsletters",
        "members",
        ["member_id"],
        ["id"],
        ondelete="CASCADE",
    )
    op.create_foreign_key(
        op.f("fk_members_newsletters_newsletters"),
        "members_newsletters",
        "newsletters",
        ["newsletter_id"],
        ["id"],
        ondelete="CASCADE",
    )
    op.create_index(
        op.f("idx_members_newsletters_newsletter_id"),
        "members_newsletters",
        ["newsletter_id"],
    )
    op.add_column(
        "authors",
        sa.Column("created_at_new_e878a9", sa.DateTime(timezone=True), nullable=True),
    )
    op.execute("""
CREATE FUNCTION public.authors_sync_new_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_authors_sync_new_840942 BEFORE INSERT OR UPDATE ON
            public.authors FOR EACH ROW EXECUTE FUNCTION
            public.authors_sync_new_840942()
        """)
    op.execute(
        "ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_new_840942"
    )
    op.execute("""
        ALTER TABLE public.authors ADD CONSTRAINT created_at_same_new_e878a9
            CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM
            (created_at AT TIME ZONE 'UTC')) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.authors ADD CONSTRAINT authors_created_at_not_null_new_0194aa
            NOT NULL created_at_new_e878a9 NOT VALID
        """)
    op.add_column("authors", sa.Column("cover_image", sa.Text(), nullable=True))
    op.create_check_constraint(
        op.f("authors_status_check"),
        "authors",
        "status = ANY (ARRAY['active'::character varying, 'inactive'::character "
        "varying, 'locked'::character varying])",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("authors_status_check"), "authors", type_="check")
    op.drop_column("authors", "cover_image")
    op.execute("DROP TRIGGER zz_authors_sync_new_840942 ON public.authors")
    op.execute("DROP FUNCTION public.authors_sync_new_840942()")
    op.drop_column("authors", "created_at_new_e878a9")
    op.drop_index(
        op.f("idx_members_newsletters_newsletter_id"), table_name="members_newsletters"
    )
    op.drop_constraint(
        op.f("fk_members_newsletters_newsletters"),
        "members_newsletters",
        type_="foreignkey",
    )
    op.drop_constraint(
        op.f("fk_members_newsletters_members"),
        "members_newsletters",
        type_="foreignkey",
    )
    op.drop_table("newsletters")
    op.drop_table("members_newsletters")
    op.drop_table("members")
    op.execute("""
        SELECT setval('public.settings_id_seq', LEAST(GREATEST(last_value, 1),
            2147483647), is_called AND last_value BETWEEN 1 AND 2147483647)
            FROM public.settings_id_seq
        """)
    op.execute("""
        ALTER SEQUENCE public.settings_id_seq AS integer MINVALUE 1 MAXVALUE 2147483647
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_posts.py
"""change: alter posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
Downgrade: loses the values of public.posts.newsletter_id; the values of
    public.posts.email_only; to keep it: copy the column before downgrading

Revision ID: b810bc9f6f32
Revises: 5f81df6395d3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "b810bc9f6f32"
down_revision: Union[str, Sequence[str], None] = "5f81df6395d3"
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
        "posts",
        sa.Column("created_at_new_e878a9", sa.DateTime(timezone=True), nullable=True),
    )
    op.add_column(
        "posts",
        sa.Column("published_at_new_6eed6c", sa.DateTime(timezone=True), nullable=True),
    )
    op.add_column(
        "posts",
        sa.Column("updated_at_new_20f1cc", sa.DateTime(timezone=True), nullable=True),
    )
    op.execute("""
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_new_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_new_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
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
        ALTER TABLE public.posts ADD CONSTRAINT created_at_same_new_e878a9
            CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM
            (created_at AT TIME ZONE 'UTC')) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.posts ADD CONSTRAINT posts_created_at_not_null_new_112b8c
            NOT NULL created_at_new_e878a9 NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.posts ADD CONSTRAINT published_at_same_new_6eed6c
            CHECK (published_at_new_6eed6c IS NOT DISTINCT FROM
            (published_at AT TIME ZONE 'UTC')) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.posts ADD CONSTRAINT updated_at_same_new_20f1cc
            CHECK (updated_at_new_20f1cc IS NOT DISTINCT FROM
            (updated_at AT TIME ZONE 'UTC')) NOT VALID
        """)
    op.create_check_constraint(
        op.f("posts_published_at_check_new_ad851c"),
        "posts",
        "((status)::text <> 'published'::text) OR (published_at_new_6eed6c IS NOT "
        "NULL)",
        postgresql_not_valid=True,
    )
    op.add_column("posts", sa.Column("newsletter_id", postgresql.UUID(), nullable=True))
    op.add_column(
        "posts",
        sa.Column(
            "email_only", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )
    op.create_foreign_key(
        op.f("fk_posts_newsletters"),
        "posts",
        "newsletters",
        ["newsletter_id"],
        ["id"],
        ondelete="SET NULL",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("fk_posts_newsletters"), "posts", type_="foreignkey")
    op.drop_column("posts", "email_only")
    op.drop_column("posts", "newsletter_id")
    op.execute("DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts")
    op.execute("DROP FUNCTION public.posts_sync_new_a44f1b()")
    op.drop_column("posts", "created_at_new_e878a9")
    op.drop_column("posts", "published_at_new_6eed6c")
    op.drop_column("posts", "updated_at_new_20f1cc")


# file: 2026_01_15_change_03_alter_settings.py
"""change: alter settings

Locks: ACCESS EXCLUSIVE on public.settings, catalog change only
Downgrade: loses the values of public.settings.flags; to keep it: copy the column before
    downgrading

Revision ID: 3b2656924570
Revises: b810bc9f6f32
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3b2656924570"
down_revision: Union[str, Sequence[str], None] = "b810bc9f6f32"
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
        "settings", sa.Column("id_new_a56145", sa.BigInteger(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.settings_sync_new_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_settings_sync_new_cde0fb BEFORE INSERT OR UPDATE ON
            public.settings FOR EACH ROW EXECUTE FUNCTION
            public.settings_sync_new_cde0fb()
        """)
    op.execute(
        "ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_new_cde0fb"
    )
    op.execute("""
        ALTER TABLE public.settings ADD CONSTRAINT id_same_new_a56145
            CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.settings ADD CONSTRAINT settings_id_not_null_new_859005
            NOT NULL id_new_a56145 NOT VALID
        """)
    op.alter_column("settings", "key", type_=sa.String(length=191))
    op.add_column("settings", sa.Column("flags", sa.Text(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("settings", "flags")
    op.execute("""
        ALTER TABLE public.settings ALTER COLUMN key TYPE character varying(50)
            USING key::character varying(50)
        """)
    op.execute("DROP TRIGGER zz_settings_sync_new_cde0fb ON public.settings")
    op.execute("DROP FUNCTION public.settings_sync_new_cde0fb()")
    op.drop_column("settings", "id_new_a56145")


# file: 2026_01_15_change_04_alter_tags.py
"""change: alter tags

Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

Revision ID: 5ef4fefae98b
Revises: 3b2656924570
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "5ef4fefae98b"
down_revision: Union[str, Sequence[str], None] = "3b2656924570"
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
        "tags", sa.Column("color_new_74284d", sa.String(length=7), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.tags_sync_new_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_new_74284d := NEW.color;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_tags_sync_new_978c2f BEFORE INSERT OR UPDATE ON public.tags
            FOR EACH ROW EXECUTE FUNCTION public.tags_sync_new_978c2f()
        """)
    op.execute("ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_new_978c2f")
    op.execute("""
        ALTER TABLE public.tags ADD CONSTRAINT color_same_new_74284d
            CHECK (color_new_74284d IS NOT DISTINCT FROM (color::character varying(7)))
            NOT VALID
        """)
    op.create_foreign_key(
        op.f("fk_tags_tags"),
        "tags",
        "tags",
        ["parent_id"],
        ["id"],
        ondelete="SET NULL",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("fk_tags_tags"), "tags", type_="foreignkey")
    op.execute("DROP TRIGGER zz_tags_sync_new_978c2f ON public.tags")
    op.execute("DROP FUNCTION public.tags_sync_new_978c2f()")
    op.drop_column("tags", "color_new_74284d")


# file: 2026_01_15_change_05_add_sort_order_to_posts_tags.py
"""change: add sort_order to posts_tags

Locks: ACCESS EXCLUSIVE on public.posts_tags, catalog change only
Downgrade: loses the values of public.posts_tags.sort_order; to keep it: copy the column
    before downgrading

Revision ID: 1784c5f4e3bf
Revises: 5ef4fefae98b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "1784c5f4e3bf"
down_revision: Union[str, Sequence[str], None] = "5ef4fefae98b"
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
        "posts_tags",
        sa.Column(
            "sort_order", sa.Integer(), server_default=sa.text("0"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("posts_tags", "sort_order")


# file: 2026_01_15_change_06_add_redirects_post_id_fkey.py
"""change: add redirects_post_id_fkey

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
Locks: ACCESS EXCLUSIVE on public.redirects, catalog change only

Revision ID: c1888dd757a4
Revises: 1784c5f4e3bf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c1888dd757a4"
down_revision: Union[str, Sequence[str], None] = "1784c5f4e3bf"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.posts, public.redirects IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("redirects_post_id_fkey"), "redirects", type_="foreignkey")
    op.create_foreign_key(
        op.f("redirects_post_id_fkey"),
        "redirects",
        "posts",
        ["post_id"],
        ["id"],
        ondelete="SET NULL",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.redirects DROP CONSTRAINT IF EXISTS
                redirects_post_id_fkey_spare_3dd8e3
            """)
        op.create_foreign_key(
            op.f("redirects_post_id_fkey_spare_3dd8e3"),
            "redirects",
            "posts",
            ["post_id"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.redirects VALIDATE CONSTRAINT
                redirects_post_id_fkey_spare_3dd8e3
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.posts, public.redirects IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("redirects_post_id_fkey"), "redirects", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.redirects RENAME CONSTRAINT
            redirects_post_id_fkey_spare_3dd8e3 TO redirects_post_id_fkey
        """)


# file: 2026_01_15_change_07_create_posts_uuid_unique.py
"""change: create posts_uuid_unique

Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

Revision ID: c1ff2e1f3ae2
Revises: c1888dd757a4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c1ff2e1f3ae2"
down_revision: Union[str, Sequence[str], None] = "c1888dd757a4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.posts_uuid_unique")
        op.create_index(
            op.f("posts_uuid_unique"),
            "posts",
            ["uuid"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.posts_uuid_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_add_posts_uuid_unique.py
"""change: add posts_uuid_unique

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 0e37affe41a4
Revises: c1ff2e1f3ae2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0e37affe41a4"
down_revision: Union[str, Sequence[str], None] = "c1ff2e1f3ae2"
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
        ALTER TABLE public.posts ADD CONSTRAINT posts_uuid_unique UNIQUE
            USING INDEX posts_uuid_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.posts_uuid_unique_spare_69b5f1"
        )
        op.create_index(
            op.f("posts_uuid_unique_spare_69b5f1"),
            "posts",
            ["uuid"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("posts_uuid_unique"), "posts", type_="unique")
    op.execute(
        "ALTER INDEX public.posts_uuid_unique_spare_69b5f1 RENAME TO posts_uuid_unique"
    )


# file: 2026_01_15_change_09_create_idx_posts_author_id.py
"""change: create idx_posts_author_id

Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

Revision ID: a4e937d9bdbb
Revises: 0e37affe41a4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a4e937d9bdbb"
down_revision: Union[str, Sequence[str], None] = "0e37affe41a4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_author_id")
        op.create_index(
            op.f("idx_posts_author_id"),
            "posts",
            ["author_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_author_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_10_copy_created_at_of_authors.py
"""change: copy created_at of authors

Locks: SHARE UPDATE EXCLUSIVE on public.authors, updates rows in batches

Revision ID: 157c513f92e1
Revises: a4e937d9bdbb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "157c513f92e1"
down_revision: Union[str, Sequence[str], None] = "a4e937d9bdbb"
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
                last bigint := pg_relation_size('public.authors') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.authors SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC'
                    WHERE created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.authors are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.authors SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC'
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.authors WHERE created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.authors (created_at_new_e878a9)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_11_copy_created_at_and_published_at_and_updated_at_of_posts.py
"""change: copy created_at and published_at and updated_at of posts

Locks: SHARE UPDATE EXCLUSIVE on public.posts, updates rows in batches

Revision ID: 7f9b5dd12185
Revises: 157c513f92e1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7f9b5dd12185"
down_revision: Union[str, Sequence[str], None] = "157c513f92e1"
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
                    UPDATE public.posts SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC', published_at_new_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_new_20f1cc = updated_at AT TIME ZONE 'UTC'
                    WHERE (created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_new_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_new_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.posts SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC', published_at_new_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_new_20f1cc = updated_at AT TIME ZONE 'UTC'
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.posts WHERE (created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_new_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_new_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            ANALYZE public.posts (created_at_new_e878a9, published_at_new_6eed6c,
                updated_at_new_20f1cc)
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_12_create_idx_posts_published_at_new_6b2dfe.py
"""change: create idx_posts_published_at_new_6b2dfe

Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

Revision ID: d619c89ab8b5
Revises: 7f9b5dd12185
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d619c89ab8b5"
down_revision: Union[str, Sequence[str], None] = "7f9b5dd12185"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_published_at_new_6b2dfe"
        )
        op.create_index(
            op.f("idx_posts_published_at_new_6b2dfe"),
            "posts",
            [sa.text("published_at_new_6eed6c DESC")],
            postgresql_where=sa.text("(status)::text = 'published'::text"),
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_published_at_new_6b2dfe"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_13_copy_id_of_settings.py
"""change: copy id of settings

Locks: SHARE UPDATE EXCLUSIVE on public.settings, updates rows in batches

Revision ID: 1afb20ad443c
Revises: d619c89ab8b5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1afb20ad443c"
down_revision: Union[str, Sequence[str], None] = "d619c89ab8b5"
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
                last bigint := pg_relation_size('public.settings') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.settings SET id_new_a56145 = id
                    WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.settings are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.settings SET id_new_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.settings WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.settings (id_new_a56145)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_14_create_settings_pkey_new_0aeba5.py
"""change: create settings_pkey_new_0aeba5

Locks: SHARE UPDATE EXCLUSIVE on public.settings, builds an index

Revision ID: 0625c828950e
Revises: 1afb20ad443c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0625c828950e"
down_revision: Union[str, Sequence[str], None] = "1afb20ad443c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_new_0aeba5")
        op.create_index(
            op.f("settings_pkey_new_0aeba5"),
            "settings",
            ["id_new_a56145"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_new_0aeba5")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_copy_color_of_tags.py
"""change: copy color of tags

Locks: SHARE UPDATE EXCLUSIVE on public.tags, updates rows in batches

Revision ID: 8b4f1d7c0d36
Revises: 0625c828950e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8b4f1d7c0d36"
down_revision: Union[str, Sequence[str], None] = "0625c828950e"
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
                last bigint := pg_relation_size('public.tags') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.tags SET color_new_74284d = color
                    WHERE color_new_74284d IS NULL AND (color) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.tags are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.tags SET color_new_74284d = color
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.tags WHERE color_new_74284d IS NULL AND (color) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.tags (color_new_74284d)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_16_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.authors, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.redirects, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.settings, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.tags, reads every row

Revision ID: 8a3b081a0b15
Revises: 8b4f1d7c0d36
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8a3b081a0b15"
down_revision: Union[str, Sequence[str], None] = "8b4f1d7c0d36"
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
        "ALTER TABLE public.authors VALIDATE CONSTRAINT created_at_same_new_e878a9"
    )
    op.execute("""
        ALTER TABLE public.authors VALIDATE CONSTRAINT
            authors_created_at_not_null_new_0194aa
        """)
    op.execute(
        "ALTER TABLE public.posts VALIDATE CONSTRAINT created_at_same_new_e878a9"
    )
    op.execute("""
        ALTER TABLE public.posts VALIDATE CONSTRAINT
            posts_created_at_not_null_new_112b8c
        """)
    op.execute(
        "ALTER TABLE public.posts VALIDATE CONSTRAINT published_at_same_new_6eed6c"
    )
    op.execute(
        "ALTER TABLE public.posts VALIDATE CONSTRAINT updated_at_same_new_20f1cc"
    )
    op.execute("""
        ALTER TABLE public.posts VALIDATE CONSTRAINT posts_published_at_check_new_ad851c
        """)
    op.execute("ALTER TABLE public.settings VALIDATE CONSTRAINT id_same_new_a56145")
    op.execute("""
        ALTER TABLE public.settings VALIDATE CONSTRAINT settings_id_not_null_new_859005
        """)
    op.execute("ALTER TABLE public.tags VALIDATE CONSTRAINT color_same_new_74284d")
    op.execute("ALTER TABLE public.authors VALIDATE CONSTRAINT authors_status_check")
    op.execute("ALTER TABLE public.posts VALIDATE CONSTRAINT fk_posts_newsletters")
    op.execute(
        "ALTER TABLE public.redirects VALIDATE CONSTRAINT redirects_post_id_fkey"
    )
    op.execute("ALTER TABLE public.tags VALIDATE CONSTRAINT fk_tags_tags")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_17_settle_created_at_of_authors.py
"""change: settle created_at of authors

Locks: ACCESS EXCLUSIVE on public.authors, catalog change only

Revision ID: d813bce90850
Revises: 8a3b081a0b15
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d813bce90850"
down_revision: Union[str, Sequence[str], None] = "8a3b081a0b15"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.authors DROP CONSTRAINT created_at_same_new_e878a9")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.authors'::regclass AND conname = 'created_at_same_new_e878a9'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.authors ADD CONSTRAINT created_at_same_new_e878a9 CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.authors VALIDATE CONSTRAINT created_at_same_new_e878a9"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_18_settle_created_at_and_published_at_and_updated_at_of_posts.py
"""change: settle created_at and published_at and updated_at of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 291753a1b2fa
Revises: d813bce90850
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "291753a1b2fa"
down_revision: Union[str, Sequence[str], None] = "d813bce90850"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT created_at_same_new_e878a9")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT published_at_same_new_6eed6c")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT updated_at_same_new_20f1cc")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'created_at_same_new_e878a9'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.posts ADD CONSTRAINT created_at_same_new_e878a9 CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT created_at_same_new_e878a9"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'published_at_same_new_6eed6c'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.posts ADD CONSTRAINT published_at_same_new_6eed6c CHECK (published_at_new_6eed6c IS NOT DISTINCT FROM (published_at AT TIME ZONE 'UTC')) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT published_at_same_new_6eed6c"
        )
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'updated_at_same_new_20f1cc'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.posts ADD CONSTRAINT updated_at_same_new_20f1cc CHECK (updated_at_new_20f1cc IS NOT DISTINCT FROM (updated_at AT TIME ZONE 'UTC')) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT updated_at_same_new_20f1cc"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_19_settle_id_of_settings.py
"""change: settle id of settings

Locks: ACCESS EXCLUSIVE on public.settings, catalog change only

Revision ID: 9caaea075d47
Revises: 291753a1b2fa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9caaea075d47"
down_revision: Union[str, Sequence[str], None] = "291753a1b2fa"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.settings DROP CONSTRAINT id_same_new_a56145")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.settings'::regclass AND conname = 'id_same_new_a56145'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.settings ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.settings VALIDATE CONSTRAINT id_same_new_a56145")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_20_settle_color_of_tags.py
"""change: settle color of tags

Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

Revision ID: c3f2ed64dcca
Revises: 9caaea075d47
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c3f2ed64dcca"
down_revision: Union[str, Sequence[str], None] = "9caaea075d47"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.tags DROP CONSTRAINT color_same_new_74284d")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.tags'::regclass AND conname = 'color_same_new_74284d'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.tags ADD CONSTRAINT color_same_new_74284d CHECK (color_new_74284d IS NOT DISTINCT FROM (color::character varying(7))) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.tags VALIDATE CONSTRAINT color_same_new_74284d")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_21_swap_created_at_of_authors.py
"""change: swap created_at of authors

Locks: ACCESS EXCLUSIVE on public.authors, catalog change only

Revision ID: 4b0a4593134b
Revises: c3f2ed64dcca
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4b0a4593134b"
down_revision: Union[str, Sequence[str], None] = "c3f2ed64dcca"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_authors_sync_new_840942 ON public.authors")
    op.execute("DROP FUNCTION public.authors_sync_new_840942()")
    op.execute(
        "ALTER TABLE public.authors RENAME COLUMN created_at TO created_at_old_e878a9"
    )
    op.execute(
        "ALTER TABLE public.authors RENAME COLUMN created_at_new_e878a9 TO created_at"
    )
    op.execute("""
        ALTER TABLE public.authors RENAME CONSTRAINT authors_created_at_not_null TO
            authors_created_at_not_null_old_0194aa
        """)
    op.execute("""
        ALTER TABLE public.authors RENAME CONSTRAINT
            authors_created_at_not_null_new_0194aa TO authors_created_at_not_null
        """)
    op.alter_column("authors", "created_at", server_default=sa.text("now()"))
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
                WHERE a.attrelid = 'public.authors'::regclass AND a.attname = 'created_at_old_e878a9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
                    'public.authors'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.authors_sync_old_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_authors_sync_old_840942 BEFORE INSERT OR UPDATE ON
            public.authors FOR EACH ROW EXECUTE FUNCTION
            public.authors_sync_old_840942()
        """)
    op.execute(
        "ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_old_840942"
    )
    op.execute("DROP VIEW public.latest_posts")
    op.execute("DROP VIEW public.published_posts")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE VIEW public.published_posts (id, title, slug, published_at) AS
         SELECT id,
            title,
            slug,
            published_at
           FROM public.posts
          WHERE ((status)::text = 'published'::text)
        """)
    op.execute("""
        CREATE VIEW public.latest_posts (id, title, slug, published_at) AS
         SELECT id,
            title,
            slug,
            published_at
           FROM public.published_posts
          ORDER BY published_at DESC
         LIMIT 15
        """)
    op.execute("DROP TRIGGER zz_authors_sync_old_840942 ON public.authors")
    op.execute("DROP FUNCTION public.authors_sync_old_840942()")
    op.alter_column("authors", "created_at", server_default=None)
    op.execute(
        "ALTER TABLE public.authors RENAME COLUMN created_at TO created_at_new_e878a9"
    )
    op.execute(
        "ALTER TABLE public.authors RENAME COLUMN created_at_old_e878a9 TO created_at"
    )
    op.execute("""
        ALTER TABLE public.authors RENAME CONSTRAINT authors_created_at_not_null TO
            authors_created_at_not_null_new_0194aa
        """)
    op.execute("""
        ALTER TABLE public.authors RENAME CONSTRAINT
            authors_created_at_not_null_old_0194aa TO authors_created_at_not_null
        """)
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
                WHERE a.attrelid = 'public.authors'::regclass AND a.attname = 'created_at_new_e878a9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
                    'public.authors'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.authors_sync_new_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_authors_sync_new_840942 BEFORE INSERT OR UPDATE ON
            public.authors FOR EACH ROW EXECUTE FUNCTION
            public.authors_sync_new_840942()
        """)
    op.execute(
        "ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_new_840942"
    )


# file: 2026_01_15_change_22_finish_changing_created_at_of_authors.py
"""change: finish changing created_at of authors

Locks: ACCESS EXCLUSIVE on public.authors, catalog change only

Revision ID: 497adbd20d0f
Revises: 4b0a4593134b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "497adbd20d0f"
down_revision: Union[str, Sequence[str], None] = "4b0a4593134b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_authors_sync_old_840942 ON public.authors")
    op.execute("DROP FUNCTION public.authors_sync_old_840942()")
    op.drop_column("authors", "created_at_old_e878a9")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.authors'::regclass AND attname = 'created_at_old_e878a9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.authors ADD COLUMN created_at_old_e878a9 timestamp without time zone;
        CREATE FUNCTION public.authors_sync_old_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_authors_sync_old_840942 BEFORE INSERT OR UPDATE ON public.authors FOR EACH ROW EXECUTE FUNCTION public.authors_sync_old_840942();
        ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_old_840942;
        ALTER TABLE public.authors ADD CONSTRAINT created_at_same_old_e878a9 CHECK (created_at_old_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.authors ADD CONSTRAINT authors_created_at_not_null_old_0194aa NOT NULL created_at_old_e878a9 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.authors') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.authors SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC'
                    WHERE created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.authors are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.authors SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC'
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.authors WHERE created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.authors (created_at_old_e878a9)")
        op.execute(
            "ALTER TABLE public.authors VALIDATE CONSTRAINT created_at_same_old_e878a9"
        )
        op.execute("""
            ALTER TABLE public.authors VALIDATE CONSTRAINT
                authors_created_at_not_null_old_0194aa
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.authors DROP CONSTRAINT created_at_same_old_e878a9")


# file: 2026_01_15_change_23_swap_created_at_and_published_at_and_updated_at_of_posts.py
"""change: swap created_at and published_at and updated_at of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 32c6a1c7fcf2
Revises: 497adbd20d0f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "32c6a1c7fcf2"
down_revision: Union[str, Sequence[str], None] = "497adbd20d0f"
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
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN created_at TO created_at_old_e878a9"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN created_at_new_e878a9 TO created_at"
    )
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null TO
            posts_created_at_not_null_old_112b8c
        """)
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null_new_112b8c
            TO posts_created_at_not_null
        """)
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'created_at_old_e878a9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN published_at TO published_at_old_6eed6c"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN published_at_new_6eed6c TO published_at"
    )
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'published_at_old_6eed6c'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'published_at',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN updated_at TO updated_at_old_20f1cc"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN updated_at_new_20f1cc TO updated_at"
    )
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'updated_at_old_20f1cc'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'updated_at',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_published_at_check_new_ad851c
            TO posts_published_at_check
        """)
    op.execute("""
        ALTER INDEX public.idx_posts_published_at_new_6b2dfe RENAME TO
            idx_posts_published_at
        """)
    op.execute("""
CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_old_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_old_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
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
    op.execute("""
        CREATE VIEW public.published_posts (id, title, slug, published_at) AS
         SELECT id,
            title,
            slug,
            published_at
           FROM public.posts
          WHERE ((status)::text = 'published'::text)
        """)
    op.execute("""
        CREATE VIEW public.latest_posts (id, title, slug, published_at) AS
         SELECT id,
            title,
            slug,
            published_at
           FROM public.published_posts
          ORDER BY published_at DESC
         LIMIT 15
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.latest_posts")
    op.execute("DROP VIEW public.published_posts")
    op.execute("DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts")
    op.execute("DROP FUNCTION public.posts_sync_old_a44f1b()")
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_published_at_check TO
            posts_published_at_check_new_ad851c
        """)
    op.execute("""
        ALTER INDEX public.idx_posts_published_at RENAME TO
            idx_posts_published_at_new_6b2dfe
        """)
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN created_at TO created_at_new_e878a9"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN created_at_old_e878a9 TO created_at"
    )
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null TO
            posts_created_at_not_null_new_112b8c
        """)
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null_old_112b8c
            TO posts_created_at_not_null
        """)
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'created_at_new_e878a9'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN published_at TO published_at_new_6eed6c"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN published_at_old_6eed6c TO published_at"
    )
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'published_at_new_6eed6c'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'published_at',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN updated_at TO updated_at_new_20f1cc"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN updated_at_old_20f1cc TO updated_at"
    )
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'updated_at_new_20f1cc'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'updated_at',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_new_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_new_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
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


# file: 2026_01_15_change_24_finish_changing_created_at_and_published_at_and_updated_at_of_posts.py
"""change: finish changing created_at and published_at and updated_at of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: ff64b5b09054
Revises: 32c6a1c7fcf2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ff64b5b09054"
down_revision: Union[str, Sequence[str], None] = "32c6a1c7fcf2"
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
    op.drop_column("posts", "created_at_old_e878a9")
    op.drop_column("posts", "published_at_old_6eed6c")
    op.drop_column("posts", "updated_at_old_20f1cc")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.posts'::regclass AND attname = 'created_at_old_e878a9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD COLUMN created_at_old_e878a9 timestamp without time zone;
        ALTER TABLE public.posts ADD COLUMN published_at_old_6eed6c timestamp without time zone;
        ALTER TABLE public.posts ADD COLUMN updated_at_old_20f1cc timestamp without time zone;
        CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_old_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_old_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION public.posts_sync_old_a44f1b();
        ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;
        ALTER TABLE public.posts ADD CONSTRAINT created_at_same_old_e878a9 CHECK (created_at_old_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT posts_created_at_not_null_old_112b8c NOT NULL created_at_old_e878a9 NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT published_at_same_old_6eed6c CHECK (published_at_old_6eed6c IS NOT DISTINCT FROM (published_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT updated_at_same_old_20f1cc CHECK (updated_at_old_20f1cc IS NOT DISTINCT FROM (updated_at AT TIME ZONE 'UTC')) NOT VALID;
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
                    UPDATE public.posts SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC', published_at_old_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_old_20f1cc = updated_at AT TIME ZONE 'UTC'
                    WHERE (created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_old_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_old_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL)
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.posts SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC', published_at_old_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_old_20f1cc = updated_at AT TIME ZONE 'UTC'
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.posts WHERE (created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_old_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_old_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL) LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("""
            ANALYZE public.posts (created_at_old_e878a9, published_at_old_6eed6c,
                updated_at_old_20f1cc)
            """)
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT created_at_same_old_e878a9"
        )
        op.execute("""
            ALTER TABLE public.posts VALIDATE CONSTRAINT
                posts_created_at_not_null_old_112b8c
            """)
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT published_at_same_old_6eed6c"
        )
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT updated_at_same_old_20f1cc"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT created_at_same_old_e878a9")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT published_at_same_old_6eed6c")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT updated_at_same_old_20f1cc")


# file: 2026_01_15_change_25_swap_id_of_settings.py
"""change: swap id of settings

Locks: ACCESS EXCLUSIVE on public.settings, catalog change only

Revision ID: 568a91d3b614
Revises: ff64b5b09054
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "568a91d3b614"
down_revision: Union[str, Sequence[str], None] = "ff64b5b09054"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_settings_sync_new_cde0fb ON public.settings")
    op.execute("DROP FUNCTION public.settings_sync_new_cde0fb()")
    op.drop_constraint(op.f("settings_pkey"), "settings", type_="primary")
    op.alter_column("settings", "id", server_default=None)
    op.execute("ALTER TABLE public.settings RENAME COLUMN id TO id_old_a56145")
    op.execute("ALTER TABLE public.settings RENAME COLUMN id_new_a56145 TO id")
    op.execute("""
        ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null TO
            settings_id_not_null_old_859005
        """)
    op.execute("""
        ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null_new_859005 TO
            settings_id_not_null
        """)
    op.alter_column(
        "settings",
        "id",
        server_default=sa.text("nextval('public.settings_id_seq'::regclass)"),
    )
    op.execute("ALTER SEQUENCE public.settings_id_seq OWNED BY public.settings.id")
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
                WHERE a.attrelid = 'public.settings'::regclass AND a.attname = 'id_old_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.settings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.settings ADD CONSTRAINT settings_pkey PRIMARY KEY
            USING INDEX settings_pkey_new_0aeba5
        """)
    op.execute("""
CREATE FUNCTION public.settings_sync_old_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_settings_sync_old_cde0fb BEFORE INSERT OR UPDATE ON
            public.settings FOR EACH ROW EXECUTE FUNCTION
            public.settings_sync_old_cde0fb()
        """)
    op.execute(
        "ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_old_cde0fb"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_old_0aeba5")
        op.create_index(
            op.f("settings_pkey_old_0aeba5"),
            "settings",
            ["id_old_a56145"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_new_0aeba5")
        op.create_index(
            op.f("settings_pkey_new_0aeba5"),
            "settings",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_settings_sync_old_cde0fb ON public.settings")
    op.execute("DROP FUNCTION public.settings_sync_old_cde0fb()")
    op.drop_constraint(op.f("settings_pkey"), "settings", type_="primary")
    op.alter_column("settings", "id", server_default=None)
    op.execute("ALTER TABLE public.settings RENAME COLUMN id TO id_new_a56145")
    op.execute("ALTER TABLE public.settings RENAME COLUMN id_old_a56145 TO id")
    op.execute("""
        ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null TO
            settings_id_not_null_new_859005
        """)
    op.execute("""
        ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null_old_859005 TO
            settings_id_not_null
        """)
    op.alter_column(
        "settings",
        "id",
        server_default=sa.text("nextval('public.settings_id_seq'::regclass)"),
    )
    op.execute("ALTER SEQUENCE public.settings_id_seq OWNED BY public.settings.id")
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
                WHERE a.attrelid = 'public.settings'::regclass AND a.attname = 'id_new_a56145'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
                    'public.settings'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.settings ADD CONSTRAINT settings_pkey PRIMARY KEY
            USING INDEX settings_pkey_old_0aeba5
        """)
    op.execute("""
CREATE FUNCTION public.settings_sync_new_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_settings_sync_new_cde0fb BEFORE INSERT OR UPDATE ON
            public.settings FOR EACH ROW EXECUTE FUNCTION
            public.settings_sync_new_cde0fb()
        """)
    op.execute(
        "ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_new_cde0fb"
    )


# file: 2026_01_15_change_26_finish_changing_id_of_settings.py
"""change: finish changing id of settings

Locks: ACCESS EXCLUSIVE on public.settings, catalog change only

Revision ID: f42de3466197
Revises: 568a91d3b614
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f42de3466197"
down_revision: Union[str, Sequence[str], None] = "568a91d3b614"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_settings_sync_old_cde0fb ON public.settings")
    op.execute("DROP FUNCTION public.settings_sync_old_cde0fb()")
    op.drop_column("settings", "id_old_a56145")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.settings'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.settings ADD COLUMN id_old_a56145 integer;
        CREATE FUNCTION public.settings_sync_old_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_settings_sync_old_cde0fb BEFORE INSERT OR UPDATE ON public.settings FOR EACH ROW EXECUTE FUNCTION public.settings_sync_old_cde0fb();
        ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_old_cde0fb;
        ALTER TABLE public.settings ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
        ALTER TABLE public.settings ADD CONSTRAINT settings_id_not_null_old_859005 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.settings') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.settings SET id_old_a56145 = id
                    WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.settings are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.settings SET id_old_a56145 = id
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.settings WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.settings (id_old_a56145)")
        op.execute("ALTER TABLE public.settings VALIDATE CONSTRAINT id_same_old_a56145")
        op.execute("""
            ALTER TABLE public.settings VALIDATE CONSTRAINT
                settings_id_not_null_old_859005
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.settings DROP CONSTRAINT id_same_old_a56145")


# file: 2026_01_15_change_27_swap_color_of_tags.py
"""change: swap color of tags

Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

Revision ID: 59aea49e5dd9
Revises: f42de3466197
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "59aea49e5dd9"
down_revision: Union[str, Sequence[str], None] = "f42de3466197"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_tags_sync_new_978c2f ON public.tags")
    op.execute("DROP FUNCTION public.tags_sync_new_978c2f()")
    op.execute("ALTER TABLE public.tags RENAME COLUMN color TO color_old_74284d")
    op.execute("ALTER TABLE public.tags RENAME COLUMN color_new_74284d TO color")
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
                WHERE a.attrelid = 'public.tags'::regclass AND a.attname = 'color_old_74284d'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'color',
                    'public.tags'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.tags_sync_old_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_old_74284d := NEW.color;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_tags_sync_old_978c2f BEFORE INSERT OR UPDATE ON public.tags
            FOR EACH ROW EXECUTE FUNCTION public.tags_sync_old_978c2f()
        """)
    op.execute("ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_old_978c2f")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_tags_sync_old_978c2f ON public.tags")
    op.execute("DROP FUNCTION public.tags_sync_old_978c2f()")
    op.execute("ALTER TABLE public.tags RENAME COLUMN color TO color_new_74284d")
    op.execute("ALTER TABLE public.tags RENAME COLUMN color_old_74284d TO color")
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
                WHERE a.attrelid = 'public.tags'::regclass AND a.attname = 'color_new_74284d'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'color',
                    'public.tags'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.tags_sync_new_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_new_74284d := NEW.color;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_tags_sync_new_978c2f BEFORE INSERT OR UPDATE ON public.tags
            FOR EACH ROW EXECUTE FUNCTION public.tags_sync_new_978c2f()
        """)
    op.execute("ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_new_978c2f")


# file: 2026_01_15_change_28_finish_changing_color_of_tags.py
"""change: finish changing color of tags

Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

Revision ID: 827b7ff54208
Revises: 59aea49e5dd9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "827b7ff54208"
down_revision: Union[str, Sequence[str], None] = "59aea49e5dd9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_tags_sync_old_978c2f ON public.tags")
    op.execute("DROP FUNCTION public.tags_sync_old_978c2f()")
    op.drop_column("tags", "color_old_74284d")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.tags'::regclass AND attname = 'color_old_74284d'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.tags ADD COLUMN color_old_74284d character(6);
        CREATE FUNCTION public.tags_sync_old_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_old_74284d := NEW.color;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_tags_sync_old_978c2f BEFORE INSERT OR UPDATE ON public.tags FOR EACH ROW EXECUTE FUNCTION public.tags_sync_old_978c2f();
        ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_old_978c2f;
        ALTER TABLE public.tags ADD CONSTRAINT color_same_old_74284d CHECK (color_old_74284d IS NOT DISTINCT FROM color::character(6)) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.tags') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.tags SET color_old_74284d = color
                    WHERE color_old_74284d IS NULL AND (color) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.tags are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.tags SET color_old_74284d = color
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.tags WHERE color_old_74284d IS NULL AND (color) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.tags (color_old_74284d)")
        op.execute("ALTER TABLE public.tags VALIDATE CONSTRAINT color_same_old_74284d")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.tags DROP CONSTRAINT color_same_old_74284d")
