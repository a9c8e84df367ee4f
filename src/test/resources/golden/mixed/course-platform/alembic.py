# file: 2026_01_15_change_01_create_table_waiting_lists.py
"""change: create table waiting_lists

Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only
Downgrade: loses the rows of public.waiting_lists; the values of public.rooms.floor; to
    keep it: dump the table before downgrading; copy the column before downgrading

Revision ID: 592df5210964
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "592df5210964"
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
    op.execute(
        "CREATE TYPE public.attendance AS ENUM ('present', 'late', 'excused', 'absent')"
    )
    op.execute("""
        CREATE TABLE public.waiting_lists (
            course_id integer NOT NULL,
            student_id integer NOT NULL,
            "position" integer NOT NULL,
            CONSTRAINT waiting_lists_course_id_position_unique
                UNIQUE (course_id, "position") DEFERRABLE INITIALLY DEFERRED,
            CONSTRAINT waiting_lists_pkey PRIMARY KEY (course_id, student_id)
        )
        """)
    op.create_index(
        op.f("idx_waiting_lists_student_id"), "waiting_lists", ["student_id"]
    )
    op.add_column("rooms", sa.Column("seats_new_2530aa", sa.Integer(), nullable=True))
    op.execute("""
CREATE FUNCTION public.rooms_sync_new_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_new_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_rooms_sync_new_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms
            FOR EACH ROW EXECUTE FUNCTION public.rooms_sync_new_5d88c5()
        """)
    op.execute(
        "ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_new_5d88c5"
    )
    op.execute("""
        ALTER TABLE public.rooms ADD CONSTRAINT seats_same_new_2530aa
            CHECK (seats_new_2530aa IS NOT DISTINCT FROM seats::integer) NOT VALID
        """)
    op.add_column("rooms", sa.Column("floor", sa.SmallInteger(), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("rooms", "floor")
    op.execute("DROP TRIGGER zz_rooms_sync_new_5d88c5 ON public.rooms")
    op.execute("DROP FUNCTION public.rooms_sync_new_5d88c5()")
    op.drop_column("rooms", "seats_new_2530aa")
    op.drop_index(op.f("idx_waiting_lists_student_id"), table_name="waiting_lists")
    op.drop_table("waiting_lists")
    op.execute("DROP TYPE public.attendance")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_announcements.py
"""change: alter announcements

Locks: ACCESS EXCLUSIVE on public.announcements, catalog change only
Downgrade: loses the values of public.announcements.published_at; the values of
    public.announcements.pinned; to keep it: copy the column before downgrading

Revision ID: 1ec3fb60143d
Revises: 592df5210964
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "1ec3fb60143d"
down_revision: Union[str, Sequence[str], None] = "592df5210964"
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
        "announcements",
        sa.Column(
            "published_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=True,
        ),
    )
    op.add_column(
        "announcements",
        sa.Column(
            "pinned", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("announcements", "pinned")
    op.drop_column("announcements", "published_at")


# file: 2026_01_15_change_03_alter_assignments.py
"""change: alter assignments

Locks: ACCESS EXCLUSIVE on public.assignments, catalog change only
Downgrade: loses the values of public.assignments.max_points; to keep it: copy the
    column before downgrading

Revision ID: 18016ddc8fcb
Revises: 1ec3fb60143d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "18016ddc8fcb"
down_revision: Union[str, Sequence[str], None] = "1ec3fb60143d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("assignments", "title", type_=sa.String(length=200))
    op.add_column(
        "assignments",
        sa.Column(
            "max_points",
            sa.Numeric(precision=4, scale=1),
            server_default=sa.text("100"),
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
    op.drop_column("assignments", "max_points")
    op.execute("""
        ALTER TABLE public.assignments ALTER COLUMN title TYPE character varying(100)
            USING title::character varying(100)
        """)


# file: 2026_01_15_change_04_add_state_to_attendances.py
"""change: add state to attendances

Locks: ACCESS EXCLUSIVE on public.attendances, catalog change only
Downgrade: loses the values of public.attendances.state; to keep it: copy the column
    before downgrading

Revision ID: 673739d0b900
Revises: 18016ddc8fcb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "673739d0b900"
down_revision: Union[str, Sequence[str], None] = "18016ddc8fcb"
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
        "attendances",
        sa.Column(
            "state",
            postgresql.ENUM(
                "present",
                "late",
                "excused",
                "absent",
                name="attendance",
                create_type=False,
            ),
            server_default=sa.text("'present'::public.attendance"),
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
    op.drop_column("attendances", "state")


# file: 2026_01_15_change_05_alter_courses.py
"""change: alter courses

Locks: ACCESS EXCLUSIVE on public.courses, catalog change only
Downgrade: loses the values of public.courses.syllabus; to keep it: copy the column
    before downgrading

Revision ID: e3ab95cf0ca1
Revises: 673739d0b900
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "e3ab95cf0ca1"
down_revision: Union[str, Sequence[str], None] = "673739d0b900"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("courses", sa.Column("syllabus", postgresql.JSONB(), nullable=True))
    op.create_check_constraint(
        op.f("courses_capacity_check"),
        "courses",
        "capacity > 0",
        postgresql_not_valid=True,
    )
    op.create_foreign_key(
        op.f("fk_waiting_lists_courses"),
        "waiting_lists",
        "courses",
        ["course_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("fk_waiting_lists_courses"), "waiting_lists", type_="foreignkey"
    )
    op.drop_constraint(op.f("courses_capacity_check"), "courses", type_="check")
    op.drop_column("courses", "syllabus")


# file: 2026_01_15_change_06_add_enrolled_at_to_enrolments.py
"""change: add enrolled_at to enrolments

Locks: ACCESS EXCLUSIVE on public.enrolments, catalog change only
Downgrade: loses the values of public.enrolments.enrolled_at; to keep it: copy the
    column before downgrading

Revision ID: 45fd82848733
Revises: e3ab95cf0ca1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "45fd82848733"
down_revision: Union[str, Sequence[str], None] = "e3ab95cf0ca1"
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
        "enrolments",
        sa.Column(
            "enrolled_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
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
    op.drop_column("enrolments", "enrolled_at")


# file: 2026_01_15_change_07_add_bytes_to_files.py
"""change: add bytes to files

Locks: ACCESS EXCLUSIVE on public.files, catalog change only
Downgrade: loses the values of public.files.bytes; to keep it: copy the column before
    downgrading

Revision ID: b7d52a987fea
Revises: 45fd82848733
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b7d52a987fea"
down_revision: Union[str, Sequence[str], None] = "45fd82848733"
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
        "files",
        sa.Column(
            "bytes", sa.BigInteger(), server_default=sa.text("0"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("files", "bytes")


# file: 2026_01_15_change_08_alter_grades.py
"""change: alter grades

Locks: ACCESS EXCLUSIVE on public.grades, catalog change only
Downgrade: loses the values of public.grades.graded_at; the values of
    public.grades.comment; to keep it: copy the column before downgrading

Revision ID: fb6c3606727b
Revises: b7d52a987fea
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "fb6c3606727b"
down_revision: Union[str, Sequence[str], None] = "b7d52a987fea"
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
        "grades", sa.Column("graded_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column("grades", sa.Column("comment", sa.Text(), nullable=True))
    op.create_check_constraint(
        op.f("grades_points_check"),
        "grades",
        "points >= (0)::numeric",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("grades_points_check"), "grades", type_="check")
    op.drop_column("grades", "comment")
    op.drop_column("grades", "graded_at")


# file: 2026_01_15_change_09_alter_lessons.py
"""change: alter lessons

Locks: ACCESS EXCLUSIVE on public.lessons, catalog change only
Downgrade: loses the values of public.lessons.cancelled; to keep it: copy the column
    before downgrading

Revision ID: 97a17d353790
Revises: fb6c3606727b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "97a17d353790"
down_revision: Union[str, Sequence[str], None] = "fb6c3606727b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("lessons", "minutes", server_default=sa.text("90"))
    op.add_column(
        "lessons",
        sa.Column(
            "cancelled", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )
    op.create_check_constraint(
        op.f("lessons_minutes_check"),
        "lessons",
        "(minutes >= 15) AND (minutes <= 240)",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("lessons_minutes_check"), "lessons", type_="check")
    op.drop_column("lessons", "cancelled")
    op.alter_column("lessons", "minutes", server_default=sa.text("45"))


# file: 2026_01_15_change_10_alter_messages.py
"""change: alter messages

Locks: ACCESS EXCLUSIVE on public.messages, catalog change only
Downgrade: loses the values of public.messages.read_at; to keep it: copy the column
    before downgrading

Revision ID: 1f9c214fd77e
Revises: 97a17d353790
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "1f9c214fd77e"
down_revision: Union[str, Sequence[str], None] = "97a17d353790"
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
        "messages", sa.Column("read_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.create_check_constraint(
        op.f("messages_recipient_id_check"),
        "messages",
        "recipient_id <> sender_id",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("messages_recipient_id_check"), "messages", type_="check")
    op.drop_column("messages", "read_at")


# file: 2026_01_15_change_11_add_locale_to_people.py
"""change: add locale to people

Locks: ACCESS EXCLUSIVE on public.people, catalog change only
Downgrade: loses the values of public.people.locale; to keep it: copy the column before
    downgrading

Revision ID: a9dded06e459
Revises: 1f9c214fd77e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "a9dded06e459"
down_revision: Union[str, Sequence[str], None] = "1f9c214fd77e"
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
        sa.Column(
            "locale",
            sa.String(length=8),
            server_default=sa.text("'de'::character varying"),
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
    op.drop_column("people", "locale")


# file: 2026_01_15_change_12_add_time_zone_to_schools.py
"""change: add time_zone to schools

Locks: ACCESS EXCLUSIVE on public.schools, catalog change only
Downgrade: loses the values of public.schools.time_zone; to keep it: copy the column
    before downgrading

Revision ID: eb0e8f0845d2
Revises: a9dded06e459
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "eb0e8f0845d2"
down_revision: Union[str, Sequence[str], None] = "a9dded06e459"
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
        "schools",
        sa.Column(
            "time_zone",
            sa.Text(),
            server_default=sa.text("'Europe/Berlin'::text"),
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
    op.drop_column("schools", "time_zone")


# file: 2026_01_15_change_13_alter_students.py
"""change: alter students

Locks: ACCESS EXCLUSIVE on public.students, catalog change only
Downgrade: loses the values of public.students.left_on; to keep it: copy the column
    before downgrading

Revision ID: 882b370c7baa
Revises: eb0e8f0845d2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "882b370c7baa"
down_revision: Union[str, Sequence[str], None] = "eb0e8f0845d2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("students", "enrolled_on", server_default=sa.text("CURRENT_DATE"))
    op.add_column("students", sa.Column("left_on", sa.Date(), nullable=True))
    op.create_foreign_key(
        op.f("fk_waiting_lists_students"),
        "waiting_lists",
        "students",
        ["student_id"],
        ["person_id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("fk_waiting_lists_students"), "waiting_lists", type_="foreignkey"
    )
    op.drop_column("students", "left_on")
    op.alter_column("students", "enrolled_on", server_default=None)


# file: 2026_01_15_change_14_alter_subjects.py
"""change: alter subjects

Locks: ACCESS EXCLUSIVE on public.subjects, catalog change only
Downgrade: loses the values of public.subjects.colour; to keep it: copy the column
    before downgrading

Revision ID: 8ca0b2295579
Revises: 882b370c7baa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8ca0b2295579"
down_revision: Union[str, Sequence[str], None] = "882b370c7baa"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("subjects", "code", type_=sa.String(length=16))
    op.add_column(
        "subjects",
        sa.Column(
            "colour",
            sa.Text(),
            server_default=sa.text("'#cccccc'::text"),
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
    op.drop_column("subjects", "colour")
    op.execute("""
        ALTER TABLE public.subjects ALTER COLUMN code TYPE character varying(8)
            USING code::character varying(8)
        """)


# file: 2026_01_15_change_15_alter_submissions.py
"""change: alter submissions

Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only
Downgrade: loses the values of public.submissions.token; the values of
    public.submissions.attempt; to keep it: copy the column before downgrading

Revision ID: 9fb5c75c8fea
Revises: 8ca0b2295579
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "9fb5c75c8fea"
down_revision: Union[str, Sequence[str], None] = "8ca0b2295579"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.add_column("submissions", sa.Column("token", postgresql.UUID(), nullable=True))
    op.alter_column("submissions", "token", server_default=sa.text("gen_random_uuid()"))
    op.add_column(
        "submissions",
        sa.Column(
            "attempt", sa.SmallInteger(), server_default=sa.text("1"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("submissions", "attempt")
    op.drop_column("submissions", "token")


# file: 2026_01_15_change_16_alter_terms.py
"""change: alter terms

Locks: ACCESS EXCLUSIVE on public.terms, catalog change only

Revision ID: 756b13a8fab6
Revises: 9fb5c75c8fea
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "756b13a8fab6"
down_revision: Union[str, Sequence[str], None] = "9fb5c75c8fea"
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
        ALTER TABLE public.terms ADD CONSTRAINT terms_starts_on_not_null
            NOT NULL starts_on NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.terms ADD CONSTRAINT terms_ends_on_not_null NOT NULL ends_on
            NOT VALID
        """)
    op.create_check_constraint(
        op.f("terms_ends_on_check"),
        "terms",
        "ends_on > starts_on",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("terms_ends_on_check"), "terms", type_="check")
    op.alter_column("terms", "ends_on", nullable=True)
    op.alter_column("terms", "starts_on", nullable=True)


# file: 2026_01_15_change_17_add_courses_teacher_id_fkey.py
"""change: add courses_teacher_id_fkey

Locks: ACCESS EXCLUSIVE on public.courses, catalog change only
Locks: ACCESS EXCLUSIVE on public.teachers, catalog change only

Revision ID: 51b45cb5eac3
Revises: 756b13a8fab6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "51b45cb5eac3"
down_revision: Union[str, Sequence[str], None] = "756b13a8fab6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.teachers, public.courses IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("courses_teacher_id_fkey"), "courses", type_="foreignkey")
    op.create_foreign_key(
        op.f("courses_teacher_id_fkey"),
        "courses",
        "teachers",
        ["teacher_id"],
        ["person_id"],
        ondelete="SET NULL",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.courses DROP CONSTRAINT IF EXISTS
                courses_teacher_id_fkey_spare_46eacb
            """)
        op.create_foreign_key(
            op.f("courses_teacher_id_fkey_spare_46eacb"),
            "courses",
            "teachers",
            ["teacher_id"],
            ["person_id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.courses VALIDATE CONSTRAINT
                courses_teacher_id_fkey_spare_46eacb
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.teachers, public.courses IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("courses_teacher_id_fkey"), "courses", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.courses RENAME CONSTRAINT
            courses_teacher_id_fkey_spare_46eacb TO courses_teacher_id_fkey
        """)


# file: 2026_01_15_change_18_add_files_submission_id_fkey.py
"""change: add files_submission_id_fkey

Locks: ACCESS EXCLUSIVE on public.files, catalog change only
Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only

Revision ID: 101540c3e6b8
Revises: 51b45cb5eac3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "101540c3e6b8"
down_revision: Union[str, Sequence[str], None] = "51b45cb5eac3"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.submissions, public.files IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("files_submission_id_fkey"), "files", type_="foreignkey")
    op.create_foreign_key(
        op.f("files_submission_id_fkey"),
        "files",
        "submissions",
        ["submission_id"],
        ["id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.files DROP CONSTRAINT IF EXISTS
                files_submission_id_fkey_spare_a52b44
            """)
        op.create_foreign_key(
            op.f("files_submission_id_fkey_spare_a52b44"),
            "files",
            "submissions",
            ["submission_id"],
            ["id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.files VALIDATE CONSTRAINT
                files_submission_id_fkey_spare_a52b44
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.submissions, public.files IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(op.f("files_submission_id_fkey"), "files", type_="foreignkey")
    op.execute("""
        ALTER TABLE public.files RENAME CONSTRAINT files_submission_id_fkey_spare_a52b44
            TO files_submission_id_fkey
        """)


# file: 2026_01_15_change_19_create_people_school_id_email_unique.py
"""change: create people_school_id_email_unique

Locks: SHARE UPDATE EXCLUSIVE on public.people, builds an index

Revision ID: 5c304494a493
Revises: 101540c3e6b8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5c304494a493"
down_revision: Union[str, Sequence[str], None] = "101540c3e6b8"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.people_school_id_email_unique"
        )
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY people_school_id_email_unique
                ON public.people USING btree (school_id, email) NULLS NOT DISTINCT
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.people_school_id_email_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_20_add_people_school_id_email_unique.py
"""change: add people_school_id_email_unique

Locks: ACCESS EXCLUSIVE on public.people, catalog change only

Revision ID: fc807efca655
Revises: 5c304494a493
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fc807efca655"
down_revision: Union[str, Sequence[str], None] = "5c304494a493"
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
        ALTER TABLE public.people ADD CONSTRAINT people_school_id_email_unique UNIQUE
            USING INDEX people_school_id_email_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.people_school_id_email_unique_spare_a7176c
            """)
        op.execute("""
            CREATE UNIQUE INDEX CONCURRENTLY people_school_id_email_unique_spare_a7176c
                ON public.people USING btree (school_id, email) NULLS NOT DISTINCT
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("people_school_id_email_unique"), "people", type_="unique")
    op.execute("""
        ALTER INDEX public.people_school_id_email_unique_spare_a7176c RENAME TO
            people_school_id_email_unique
        """)


# file: 2026_01_15_change_21_create_rooms_school_id_name_unique.py
"""change: create rooms_school_id_name_unique

Locks: SHARE UPDATE EXCLUSIVE on public.rooms, builds an index

Revision ID: 8bdfd0d0be32
Revises: fc807efca655
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8bdfd0d0be32"
down_revision: Union[str, Sequence[str], None] = "fc807efca655"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.rooms_school_id_name_unique"
        )
        op.create_index(
            op.f("rooms_school_id_name_unique"),
            "rooms",
            ["school_id", "name"],
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
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.rooms_school_id_name_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_22_add_rooms_school_id_name_unique.py
"""change: add rooms_school_id_name_unique

Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

Revision ID: 52a2b9e49f12
Revises: 8bdfd0d0be32
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "52a2b9e49f12"
down_revision: Union[str, Sequence[str], None] = "8bdfd0d0be32"
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
        ALTER TABLE public.rooms ADD CONSTRAINT rooms_school_id_name_unique UNIQUE
            USING INDEX rooms_school_id_name_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.rooms_school_id_name_unique_spare_a6a9dd
            """)
        op.create_index(
            op.f("rooms_school_id_name_unique_spare_a6a9dd"),
            "rooms",
            ["school_id", "name"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("rooms_school_id_name_unique"), "rooms", type_="unique")
    op.execute("""
        ALTER INDEX public.rooms_school_id_name_unique_spare_a6a9dd RENAME TO
            rooms_school_id_name_unique
        """)


# file: 2026_01_15_change_23_create_subjects_code_unique.py
"""change: create subjects_code_unique

Locks: SHARE UPDATE EXCLUSIVE on public.subjects, builds an index

Revision ID: e9cb89062810
Revises: 52a2b9e49f12
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e9cb89062810"
down_revision: Union[str, Sequence[str], None] = "52a2b9e49f12"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.subjects_code_unique")
        op.create_index(
            op.f("subjects_code_unique"),
            "subjects",
            ["code"],
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
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.subjects_code_unique")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_24_add_subjects_code_unique.py
"""change: add subjects_code_unique

Locks: ACCESS EXCLUSIVE on public.subjects, catalog change only

Revision ID: 3774981902d1
Revises: e9cb89062810
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3774981902d1"
down_revision: Union[str, Sequence[str], None] = "e9cb89062810"
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
        ALTER TABLE public.subjects ADD CONSTRAINT subjects_code_unique UNIQUE
            USING INDEX subjects_code_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.subjects_code_unique_spare_f8334a"
        )
        op.create_index(
            op.f("subjects_code_unique_spare_f8334a"),
            "subjects",
            ["code"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("subjects_code_unique"), "subjects", type_="unique")
    op.execute("""
        ALTER INDEX public.subjects_code_unique_spare_f8334a RENAME TO
            subjects_code_unique
        """)


# file: 2026_01_15_change_25_create_submissions_assignment_id_student_id_attempt_unique.py
"""change: create submissions_assignment_id_student_id_attempt_unique

Locks: SHARE UPDATE EXCLUSIVE on public.submissions, builds an index

Revision ID: d5399c0ff746
Revises: 3774981902d1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d5399c0ff746"
down_revision: Union[str, Sequence[str], None] = "3774981902d1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.submissions_assignment_id_student_id_attempt_unique
            """)
        op.create_index(
            op.f("submissions_assignment_id_student_id_attempt_unique"),
            "submissions",
            ["assignment_id", "student_id", "attempt"],
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
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.submissions_assignment_id_student_id_attempt_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_26_add_submissions_assignment_id_student_id_attempt_unique.py
"""change: add submissions_assignment_id_student_id_attempt_unique

Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only

Revision ID: 3204f4b76163
Revises: d5399c0ff746
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3204f4b76163"
down_revision: Union[str, Sequence[str], None] = "d5399c0ff746"
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
        ALTER TABLE public.submissions ADD CONSTRAINT
            submissions_assignment_id_student_id_attempt_unique UNIQUE
            USING INDEX submissions_assignment_id_student_id_attempt_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.submissions_assignment_id_student_id_attempt_uniqu_spare_2d015c
            """)
        op.create_index(
            op.f("submissions_assignment_id_student_id_attempt_uniqu_spare_2d015c"),
            "submissions",
            ["assignment_id", "student_id", "attempt"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("submissions_assignment_id_student_id_attempt_unique"),
        "submissions",
        type_="unique",
    )
    op.execute("""
        ALTER INDEX
            public.submissions_assignment_id_student_id_attempt_uniqu_spare_2d015c
            RENAME TO submissions_assignment_id_student_id_attempt_unique
        """)


# file: 2026_01_15_change_27_create_idx_assignments_course_id_due_at.py
"""change: create idx_assignments_course_id_due_at

Locks: SHARE UPDATE EXCLUSIVE on public.assignments, builds an index

Revision ID: 78593403f038
Revises: 3204f4b76163
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "78593403f038"
down_revision: Union[str, Sequence[str], None] = "3204f4b76163"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_assignments_course_id_due_at"
        )
        op.create_index(
            op.f("idx_assignments_course_id_due_at"),
            "assignments",
            ["course_id", "due_at"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_assignments_course_id_due_at"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_28_create_idx_courses_term_id.py
"""change: create idx_courses_term_id

Locks: SHARE UPDATE EXCLUSIVE on public.courses, builds an index

Revision ID: 367551fc4886
Revises: 78593403f038
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "367551fc4886"
down_revision: Union[str, Sequence[str], None] = "78593403f038"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_courses_term_id")
        op.create_index(
            op.f("idx_courses_term_id"),
            "courses",
            ["term_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_courses_term_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_29_create_idx_files_submission_id.py
"""change: create idx_files_submission_id

Locks: SHARE UPDATE EXCLUSIVE on public.files, builds an index

Revision ID: 43ea97baa3d7
Revises: 367551fc4886
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "43ea97baa3d7"
down_revision: Union[str, Sequence[str], None] = "367551fc4886"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_files_submission_id")
        op.create_index(
            op.f("idx_files_submission_id"),
            "files",
            ["submission_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_files_submission_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_30_create_idx_lessons_course_id_starts_at.py
"""change: create idx_lessons_course_id_starts_at

Locks: SHARE UPDATE EXCLUSIVE on public.lessons, builds an index

Revision ID: 5755e1f56cf5
Revises: 43ea97baa3d7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5755e1f56cf5"
down_revision: Union[str, Sequence[str], None] = "43ea97baa3d7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_course_id_starts_at"
        )
        op.create_index(
            op.f("idx_lessons_course_id_starts_at"),
            "lessons",
            ["course_id", "starts_at"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_course_id_starts_at"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_31_create_idx_lessons_room_id_starts_at.py
"""change: create idx_lessons_room_id_starts_at

Locks: SHARE UPDATE EXCLUSIVE on public.lessons, builds an index

Revision ID: d39f1a8f76c4
Revises: 5755e1f56cf5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "d39f1a8f76c4"
down_revision: Union[str, Sequence[str], None] = "5755e1f56cf5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_room_id_starts_at"
        )
        op.create_index(
            op.f("idx_lessons_room_id_starts_at"),
            "lessons",
            ["room_id", "starts_at"],
            postgresql_where=sa.text("NOT cancelled"),
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_room_id_starts_at"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_32_create_idx_messages_recipient_id_unread.py
"""change: create idx_messages_recipient_id_unread

Locks: SHARE UPDATE EXCLUSIVE on public.messages, builds an index

Revision ID: 3a89f7f75eb9
Revises: d39f1a8f76c4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3a89f7f75eb9"
down_revision: Union[str, Sequence[str], None] = "d39f1a8f76c4"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_recipient_id_unread"
        )
        op.create_index(
            op.f("idx_messages_recipient_id_unread"),
            "messages",
            ["recipient_id"],
            postgresql_where=sa.text("read_at IS NULL"),
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_recipient_id_unread"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_33_create_idx_people_lower_name.py
"""change: create idx_people_lower_name

Locks: SHARE UPDATE EXCLUSIVE on public.people, builds an index

Revision ID: 8feafd286a7f
Revises: 3a89f7f75eb9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8feafd286a7f"
down_revision: Union[str, Sequence[str], None] = "3a89f7f75eb9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_people_lower_name")
        op.create_index(
            op.f("idx_people_lower_name"),
            "people",
            [sa.text("lower(name) text_pattern_ops")],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_people_lower_name")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_34_copy_seats_of_rooms.py
"""change: copy seats of rooms

Locks: SHARE UPDATE EXCLUSIVE on public.rooms, updates rows in batches

Revision ID: 3c959b823636
Revises: 8feafd286a7f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3c959b823636"
down_revision: Union[str, Sequence[str], None] = "8feafd286a7f"
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
                last bigint := pg_relation_size('public.rooms') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.rooms SET seats_new_2530aa = seats
                    WHERE seats_new_2530aa IS NULL AND (seats) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.rooms are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.rooms SET seats_new_2530aa = seats
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.rooms WHERE seats_new_2530aa IS NULL AND (seats) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.rooms (seats_new_2530aa)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_35_backfill_token_of_submissions.py
"""change: backfill token of submissions

Revision ID: f133539a9571
Revises: 3c959b823636
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f133539a9571"
down_revision: Union[str, Sequence[str], None] = "3c959b823636"
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
                last bigint := pg_relation_size('public.submissions') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.submissions SET token = DEFAULT
                    WHERE token IS NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.submissions are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.submissions SET token = DEFAULT
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.submissions WHERE token IS NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_36_require_token_of_submissions.py
"""change: require token of submissions

Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only

Revision ID: f82d33d373c6
Revises: f133539a9571
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f82d33d373c6"
down_revision: Union[str, Sequence[str], None] = "f133539a9571"
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
        ALTER TABLE public.submissions ADD CONSTRAINT submissions_token_not_null
            NOT NULL token NOT VALID
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("submissions", "token", nullable=True)


# file: 2026_01_15_change_37_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.courses, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.files, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.grades, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.lessons, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.messages, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.rooms, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.submissions, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.terms, reads every row

Revision ID: 2b048891c07f
Revises: f82d33d373c6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2b048891c07f"
down_revision: Union[str, Sequence[str], None] = "f82d33d373c6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE public.rooms VALIDATE CONSTRAINT seats_same_new_2530aa")
    op.execute(
        "ALTER TABLE public.submissions VALIDATE CONSTRAINT submissions_token_not_null"
    )
    op.execute("ALTER TABLE public.terms VALIDATE CONSTRAINT terms_starts_on_not_null")
    op.execute("ALTER TABLE public.terms VALIDATE CONSTRAINT terms_ends_on_not_null")
    op.execute("ALTER TABLE public.courses VALIDATE CONSTRAINT courses_capacity_check")
    op.execute("ALTER TABLE public.courses VALIDATE CONSTRAINT courses_teacher_id_fkey")
    op.execute("ALTER TABLE public.files VALIDATE CONSTRAINT files_submission_id_fkey")
    op.execute("ALTER TABLE public.grades VALIDATE CONSTRAINT grades_points_check")
    op.execute("ALTER TABLE public.lessons VALIDATE CONSTRAINT lessons_minutes_check")
    op.execute(
        "ALTER TABLE public.messages VALIDATE CONSTRAINT messages_recipient_id_check"
    )
    op.execute("ALTER TABLE public.terms VALIDATE CONSTRAINT terms_ends_on_check")
    op.execute(
        "ALTER TABLE public.waiting_lists VALIDATE CONSTRAINT fk_waiting_lists_courses"
    )
    op.execute(
        "ALTER TABLE public.waiting_lists VALIDATE CONSTRAINT fk_waiting_lists_students"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_38_settle_seats_of_rooms.py
"""change: settle seats of rooms

Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

Revision ID: 1c972c6f5388
Revises: 2b048891c07f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1c972c6f5388"
down_revision: Union[str, Sequence[str], None] = "2b048891c07f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.rooms DROP CONSTRAINT seats_same_new_2530aa")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.rooms'::regclass AND conname = 'seats_same_new_2530aa'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.rooms ADD CONSTRAINT seats_same_new_2530aa CHECK (seats_new_2530aa IS NOT DISTINCT FROM seats::integer) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("ALTER TABLE public.rooms VALIDATE CONSTRAINT seats_same_new_2530aa")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_39_swap_seats_of_rooms.py
"""change: swap seats of rooms

Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

Revision ID: 1eb644be25d9
Revises: 1c972c6f5388
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1eb644be25d9"
down_revision: Union[str, Sequence[str], None] = "1c972c6f5388"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_rooms_sync_new_5d88c5 ON public.rooms")
    op.execute("DROP FUNCTION public.rooms_sync_new_5d88c5()")
    op.execute("ALTER TABLE public.rooms RENAME COLUMN seats TO seats_old_2530aa")
    op.execute("ALTER TABLE public.rooms RENAME COLUMN seats_new_2530aa TO seats")
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
                WHERE a.attrelid = 'public.rooms'::regclass AND a.attname = 'seats_old_2530aa'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seats',
                    'public.rooms'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.rooms_sync_old_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_old_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_rooms_sync_old_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms
            FOR EACH ROW EXECUTE FUNCTION public.rooms_sync_old_5d88c5()
        """)
    op.execute(
        "ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_old_5d88c5"
    )
    op.execute("DROP VIEW public.timetable")
    op.execute("""
        CREATE VIEW public.timetable (id, subject, room, starts_at, cancelled) AS
         SELECT l.id,
            s.name AS subject,
            r.name AS room,
            l.starts_at,
            l.cancelled
           FROM (((public.lessons l
             JOIN public.courses c ON ((c.id = l.course_id)))
             JOIN public.subjects s ON ((s.id = c.subject_id)))
             LEFT JOIN public.rooms r ON ((r.id = l.room_id)))
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.timetable")
    op.execute("""
        CREATE VIEW public.timetable (id, subject, room, starts_at) AS
         SELECT l.id,
            s.name AS subject,
            r.name AS room,
            l.starts_at
           FROM (((public.lessons l
             JOIN public.courses c ON ((c.id = l.course_id)))
             JOIN public.subjects s ON ((s.id = c.subject_id)))
             LEFT JOIN public.rooms r ON ((r.id = l.room_id)))
        """)
    op.execute("DROP TRIGGER zz_rooms_sync_old_5d88c5 ON public.rooms")
    op.execute("DROP FUNCTION public.rooms_sync_old_5d88c5()")
    op.execute("ALTER TABLE public.rooms RENAME COLUMN seats TO seats_new_2530aa")
    op.execute("ALTER TABLE public.rooms RENAME COLUMN seats_old_2530aa TO seats")
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
                WHERE a.attrelid = 'public.rooms'::regclass AND a.attname = 'seats_new_2530aa'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seats',
                    'public.rooms'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.rooms_sync_new_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_new_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_rooms_sync_new_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms
            FOR EACH ROW EXECUTE FUNCTION public.rooms_sync_new_5d88c5()
        """)
    op.execute(
        "ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_new_5d88c5"
    )


# file: 2026_01_15_change_40_finish_changing_seats_of_rooms.py
"""change: finish changing seats of rooms

Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

Revision ID: c8bfcc578f94
Revises: 1eb644be25d9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c8bfcc578f94"
down_revision: Union[str, Sequence[str], None] = "1eb644be25d9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_rooms_sync_old_5d88c5 ON public.rooms")
    op.execute("DROP FUNCTION public.rooms_sync_old_5d88c5()")
    op.drop_column("rooms", "seats_old_2530aa")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.rooms'::regclass AND attname = 'seats_old_2530aa'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.rooms ADD COLUMN seats_old_2530aa smallint;
        CREATE FUNCTION public.rooms_sync_old_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_old_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_rooms_sync_old_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms FOR EACH ROW EXECUTE FUNCTION public.rooms_sync_old_5d88c5();
        ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_old_5d88c5;
        ALTER TABLE public.rooms ADD CONSTRAINT seats_same_old_2530aa CHECK (seats_old_2530aa IS NOT DISTINCT FROM seats::smallint) NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.rooms') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.rooms SET seats_old_2530aa = seats
                    WHERE seats_old_2530aa IS NULL AND (seats) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.rooms are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.rooms SET seats_old_2530aa = seats
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.rooms WHERE seats_old_2530aa IS NULL AND (seats) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.rooms (seats_old_2530aa)")
        op.execute("ALTER TABLE public.rooms VALIDATE CONSTRAINT seats_same_old_2530aa")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.rooms DROP CONSTRAINT seats_same_old_2530aa")
