# file: 2026_01_15_change_01_extend_type_listing_type.py
"""change: extend type listing_type

Downgrade: loses no rows, but writes every column of public.listing_type again and fails
    while rows hold a new label; to keep it: update such rows first

Revision ID: 3f39d4a108f6
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3f39d4a108f6"
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
    op.execute("ALTER TYPE public.listing_type ADD VALUE 'moderator_view'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE public.listing_type RENAME TO listing_type_old_d8eca9")
    op.execute("CREATE TYPE public.listing_type AS ENUM ('all', 'local', 'subscribed')")
    op.alter_column("local_users", "default_listing_type", server_default=None)
    op.execute("""
        ALTER TABLE public.local_users ALTER COLUMN default_listing_type TYPE
            public.listing_type USING default_listing_type::text::public.listing_type
        """)
    op.alter_column(
        "local_users",
        "default_listing_type",
        server_default=sa.text("'local'::public.listing_type"),
    )
    op.execute("DROP TYPE public.listing_type_old_d8eca9")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_table_post_aggregates.py
"""change: create table post_aggregates

Locks: ACCESS EXCLUSIVE on public.local_users, catalog change only
Downgrade: loses the rows of public.post_aggregates; the values of
    public.local_users.default_sort_type; to keep it: dump the table before downgrading;
    copy the column before downgrading

Revision ID: a69e9f06321f
Revises: 3f39d4a108f6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "a69e9f06321f"
down_revision: Union[str, Sequence[str], None] = "3f39d4a108f6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.post_view")
    op.execute("CREATE TYPE public.sort_type AS ENUM ('hot', 'new', 'top')")
    op.create_table(
        "post_aggregates",
        sa.Column("post_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "comments", sa.BigInteger(), server_default=sa.text("0"), nullable=False
        ),
        sa.Column(
            "upvotes", sa.BigInteger(), server_default=sa.text("0"), nullable=False
        ),
        sa.Column(
            "downvotes", sa.BigInteger(), server_default=sa.text("0"), nullable=False
        ),
        sa.Column(
            "hot_rank",
            postgresql.DOUBLE_PRECISION(),
            server_default=sa.text("0.1728"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("post_id", name=op.f("post_aggregates_pkey")),
    )
    op.create_index(
        op.f("idx_post_aggregates_hot_rank"),
        "post_aggregates",
        [sa.text("hot_rank DESC")],
    )
    op.execute("""
        ALTER INDEX public.idx_posts_community RENAME TO idx_posts_community_old_e4e1a1
        """)
    op.execute("""
CREATE OR REPLACE FUNCTION public.post_aggregates_post()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO post_aggregates (post_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$function$
""")
    op.add_column(
        "local_users",
        sa.Column(
            "default_sort_type",
            postgresql.ENUM("hot", "new", "top", name="sort_type", create_type=False),
            server_default=sa.text("'hot'::public.sort_type"),
            nullable=False,
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("local_users", "default_sort_type")
    op.execute("DROP FUNCTION public.post_aggregates_post()")
    op.execute("""
        ALTER INDEX public.idx_posts_community_old_e4e1a1 RENAME TO idx_posts_community
        """)
    op.drop_index(op.f("idx_post_aggregates_hot_rank"), table_name="post_aggregates")
    op.drop_table("post_aggregates")
    op.execute("DROP TYPE public.sort_type")
    op.execute("""
        CREATE VIEW public.post_view (id, name, score, community, creator) AS
         SELECT p.id,
            p.name,
            p.score,
            c.name AS community,
            u.name AS creator
           FROM ((public.posts p
             JOIN public.communities c ON ((c.id = p.community_id)))
             JOIN public.people u ON ((u.id = p.creator_id)))
          WHERE (NOT p.removed)
        """)


# file: 2026_01_15_change_03_alter_people.py
"""change: alter people

Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Downgrade: loses the values of public.people.bot; the values of public.people.bio; to
    keep it: copy the column before downgrading

Revision ID: 337ed459c9ae
Revises: a69e9f06321f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "337ed459c9ae"
down_revision: Union[str, Sequence[str], None] = "a69e9f06321f"
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
        "people",
        sa.Column("bot", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    op.add_column("people", sa.Column("bio", sa.Text(), nullable=True))
    op.create_check_constraint(
        op.f("people_bio_check"),
        "people",
        "length(bio) <= 1000",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("people_bio_check"), "people", type_="check")
    op.drop_column("people", "bio")
    op.drop_column("people", "bot")


# file: 2026_01_15_change_04_alter_posts.py
"""change: alter posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
Downgrade: loses the values of public.posts.deleted; to keep it: copy the column before
    downgrading

Revision ID: 76f22556fd29
Revises: 337ed459c9ae
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "76f22556fd29"
down_revision: Union[str, Sequence[str], None] = "337ed459c9ae"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("posts", "name", type_=sa.String(length=300))
    op.add_column(
        "posts",
        sa.Column(
            "deleted", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )
    op.execute("""
        CREATE VIEW public.post_view (id, name, score, community, creator, hot_rank) AS
         SELECT p.id,
            p.name,
            p.score,
            c.name AS community,
            u.name AS creator,
            a.hot_rank
           FROM (((public.posts p
             JOIN public.communities c ON ((c.id = p.community_id)))
             JOIN public.people u ON ((u.id = p.creator_id)))
             LEFT JOIN public.post_aggregates a ON ((a.post_id = p.id)))
          WHERE ((NOT p.removed) AND (NOT p.deleted))
        """)
    op.create_foreign_key(
        op.f("fk_post_aggregates_posts"),
        "post_aggregates",
        "posts",
        ["post_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.create_check_constraint(
        op.f("posts_url_check"),
        "posts",
        "url ~~ 'http%'::text",
        postgresql_not_valid=True,
    )
    op.execute("""
        CREATE TRIGGER post_aggregates_post AFTER INSERT
            ON public.posts FOR EACH ROW EXECUTE FUNCTION public.post_aggregates_post()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER post_aggregates_post ON public.posts")
    op.drop_constraint(op.f("posts_url_check"), "posts", type_="check")
    op.drop_constraint(
        op.f("fk_post_aggregates_posts"), "post_aggregates", type_="foreignkey"
    )
    op.execute("DROP VIEW public.post_view")
    op.drop_column("posts", "deleted")
    op.execute("""
        ALTER TABLE public.posts ALTER COLUMN name TYPE character varying(200)
            USING name::character varying(200)
        """)


# file: 2026_01_15_change_05_add_post_likes_score_check.py
"""change: add post_likes_score_check

Locks: ACCESS EXCLUSIVE on public.post_likes, catalog change only

Revision ID: 03eec0999c96
Revises: 76f22556fd29
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "03eec0999c96"
down_revision: Union[str, Sequence[str], None] = "76f22556fd29"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_check_constraint(
        op.f("post_likes_score_check"),
        "post_likes",
        "score = ANY (ARRAY['-1'::integer, 1])",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("post_likes_score_check"), "post_likes", type_="check")


# file: 2026_01_15_change_06_create_idx_posts_community.py
"""change: create idx_posts_community

Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

Revision ID: a0f57a8d00b8
Revises: 03eec0999c96
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a0f57a8d00b8"
down_revision: Union[str, Sequence[str], None] = "03eec0999c96"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community")
        op.create_index(
            op.f("idx_posts_community"),
            "posts",
            ["community_id", sa.text("published DESC")],
            postgresql_where=sa.text("(NOT removed) AND (NOT deleted)"),
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_07_drop_idx_posts_community_old_e4e1a1.py
"""change: drop idx_posts_community_old_e4e1a1

Locks: SHARE UPDATE EXCLUSIVE on public.posts, catalog change only

Revision ID: a0d7ccec9af5
Revises: a0f57a8d00b8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a0d7ccec9af5"
down_revision: Union[str, Sequence[str], None] = "a0f57a8d00b8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community_old_e4e1a1"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community_old_e4e1a1"
        )
        op.create_index(
            op.f("idx_posts_community_old_e4e1a1"),
            "posts",
            ["community_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.people, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.post_likes, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row

Revision ID: a6c7f53afea1
Revises: a0d7ccec9af5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a6c7f53afea1"
down_revision: Union[str, Sequence[str], None] = "a0d7ccec9af5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.people VALIDATE CONSTRAINT people_bio_check")
    op.execute("""
        ALTER TABLE public.post_aggregates VALIDATE CONSTRAINT fk_post_aggregates_posts
        """)
    op.execute(
        "ALTER TABLE public.post_likes VALIDATE CONSTRAINT post_likes_score_check"
    )
    op.execute("ALTER TABLE public.posts VALIDATE CONSTRAINT posts_url_check")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
