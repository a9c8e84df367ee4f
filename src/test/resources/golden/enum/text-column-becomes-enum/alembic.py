# file: 2026_01_15_change_01_alter_posts.py
"""change: alter posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 72f53808965c
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "72f53808965c"
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
    op.execute("CREATE TYPE public.visibility AS ENUM ('private', 'team', 'public')")
    op.add_column(
        "posts",
        sa.Column(
            "visibility_new_7d2fb3",
            postgresql.ENUM(
                "private", "team", "public", name="visibility", create_type=False
            ),
            nullable=True,
        ),
    )
    op.execute("""
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_new_7d2fb3 := NEW.visibility::public.visibility;
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
        ALTER TABLE public.posts ADD CONSTRAINT visibility_same_new_7d2fb3
            CHECK (visibility_new_7d2fb3 IS NOT DISTINCT FROM
            visibility::public.visibility) NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.posts ADD CONSTRAINT posts_visibility_not_null_new_bc0c0a
            NOT NULL visibility_new_7d2fb3 NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts")
    op.execute("DROP FUNCTION public.posts_sync_new_a44f1b()")
    op.drop_column("posts", "visibility_new_7d2fb3")
    op.execute("DROP TYPE public.visibility")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_copy_visibility_of_posts.py
"""change: copy visibility of posts

Locks: SHARE UPDATE EXCLUSIVE on public.posts, updates rows in batches

Revision ID: 33c428af8b88
Revises: 72f53808965c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "33c428af8b88"
down_revision: Union[str, Sequence[str], None] = "72f53808965c"
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
                    UPDATE public.posts SET visibility_new_7d2fb3 = visibility::public.visibility
                    WHERE visibility_new_7d2fb3 IS NULL AND (visibility::public.visibility) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.posts SET visibility_new_7d2fb3 = visibility::public.visibility
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.posts WHERE visibility_new_7d2fb3 IS NULL AND (visibility::public.visibility) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.posts (visibility_new_7d2fb3)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_03_prove_visibility_of_posts.py
"""change: prove visibility of posts

Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row

Revision ID: aa9004fbefb4
Revises: 33c428af8b88
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "aa9004fbefb4"
down_revision: Union[str, Sequence[str], None] = "33c428af8b88"
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
        "ALTER TABLE public.posts VALIDATE CONSTRAINT visibility_same_new_7d2fb3"
    )
    op.execute("""
        ALTER TABLE public.posts VALIDATE CONSTRAINT
            posts_visibility_not_null_new_bc0c0a
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_04_settle_visibility_of_posts.py
"""change: settle visibility of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: f9a416ee8b80
Revises: aa9004fbefb4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f9a416ee8b80"
down_revision: Union[str, Sequence[str], None] = "aa9004fbefb4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT visibility_same_new_7d2fb3")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'visibility_same_new_7d2fb3'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.posts ADD CONSTRAINT visibility_same_new_7d2fb3 CHECK (visibility_new_7d2fb3 IS NOT DISTINCT FROM visibility::public.visibility) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT visibility_same_new_7d2fb3"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_05_swap_visibility_of_posts.py
"""change: swap visibility of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: 852deafb8f24
Revises: f9a416ee8b80
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "852deafb8f24"
down_revision: Union[str, Sequence[str], None] = "f9a416ee8b80"
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
    op.alter_column("posts", "visibility", server_default=None)
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN visibility TO visibility_old_7d2fb3"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN visibility_new_7d2fb3 TO visibility"
    )
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null TO
            posts_visibility_not_null_old_bc0c0a
        """)
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null_new_bc0c0a
            TO posts_visibility_not_null
        """)
    op.alter_column(
        "posts", "visibility", server_default=sa.text("'private'::public.visibility")
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'visibility_old_7d2fb3'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'visibility',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_old_7d2fb3 := NEW.visibility;
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
    op.alter_column("posts", "visibility", server_default=None)
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN visibility TO visibility_new_7d2fb3"
    )
    op.execute(
        "ALTER TABLE public.posts RENAME COLUMN visibility_old_7d2fb3 TO visibility"
    )
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null TO
            posts_visibility_not_null_new_bc0c0a
        """)
    op.execute("""
        ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null_old_bc0c0a
            TO posts_visibility_not_null
        """)
    op.alter_column("posts", "visibility", server_default=sa.text("'private'::text"))
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
                WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'visibility_new_7d2fb3'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'visibility',
                    'public.posts'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_new_7d2fb3 := NEW.visibility::public.visibility;
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


# file: 2026_01_15_change_06_finish_changing_visibility_of_posts.py
"""change: finish changing visibility of posts

Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

Revision ID: b639d537ccbe
Revises: 852deafb8f24
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b639d537ccbe"
down_revision: Union[str, Sequence[str], None] = "852deafb8f24"
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
    op.drop_column("posts", "visibility_old_7d2fb3")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.posts'::regclass AND attname = 'visibility_old_7d2fb3'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD COLUMN visibility_old_7d2fb3 text;
        CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_old_7d2fb3 := NEW.visibility;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION public.posts_sync_old_a44f1b();
        ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;
        ALTER TABLE public.posts ADD CONSTRAINT visibility_same_old_7d2fb3 CHECK (visibility_old_7d2fb3 IS NOT DISTINCT FROM visibility::text) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT posts_visibility_not_null_old_bc0c0a NOT NULL visibility_old_7d2fb3 NOT VALID;
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
                    UPDATE public.posts SET visibility_old_7d2fb3 = visibility
                    WHERE visibility_old_7d2fb3 IS NULL AND (visibility) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.posts SET visibility_old_7d2fb3 = visibility
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.posts WHERE visibility_old_7d2fb3 IS NULL AND (visibility) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.posts (visibility_old_7d2fb3)")
        op.execute(
            "ALTER TABLE public.posts VALIDATE CONSTRAINT visibility_same_old_7d2fb3"
        )
        op.execute("""
            ALTER TABLE public.posts VALIDATE CONSTRAINT
                posts_visibility_not_null_old_bc0c0a
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.posts DROP CONSTRAINT visibility_same_old_7d2fb3")
