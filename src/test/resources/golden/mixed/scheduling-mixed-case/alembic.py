# file: 2026_01_15_change_01_rename_column_bio_to_about.py
"""change: rename column bio to about

Locks: ACCESS EXCLUSIVE on public."User", catalog change only

Revision ID: b22ec22207f1
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b22ec22207f1"
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
    op.execute('ALTER TABLE public."User" RENAME COLUMN bio TO about')


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TABLE public."User" RENAME COLUMN about TO bio')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_extend_type_bookingstatus.py
"""change: extend type BookingStatus

Downgrade: loses no rows, but writes every column of public.BookingStatus again and
    fails while rows hold a new label; to keep it: update such rows first

Revision ID: 3e47cfa1408f
Revises: b22ec22207f1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3e47cfa1408f"
down_revision: Union[str, Sequence[str], None] = "b22ec22207f1"
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
        "ALTER TYPE public.\"BookingStatus\" ADD VALUE 'rejected' BEFORE 'pending'"
    )
    op.execute("ALTER TYPE public.\"BookingStatus\" ADD VALUE 'awaiting_host'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('ALTER TYPE public."BookingStatus" RENAME TO "BookingStatus_old_450318"')
    op.execute("""
        CREATE TYPE public."BookingStatus" AS ENUM ('cancelled', 'accepted', 'pending')
        """)
    op.execute('DROP TYPE public."BookingStatus_old_450318"')


# file: 2026_01_15_change_03_create_table_schedule.py
"""change: create table Schedule

Locks: ACCESS EXCLUSIVE on public."Availability", catalog change only
Downgrade: loses the rows of public.Schedule; the values of public.Availability.date;
    the values of public.Availability.scheduleId; to keep it: dump the table before
    downgrading; copy the column before downgrading

Revision ID: 339a7c0e1c25
Revises: 3e47cfa1408f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "339a7c0e1c25"
down_revision: Union[str, Sequence[str], None] = "3e47cfa1408f"
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
        "CREATE TYPE public.\"MembershipRole\" AS ENUM ('MEMBER', 'ADMIN', 'OWNER')"
    )
    op.create_table(
        "Schedule",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("userId", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("timeZone", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("Schedule_pkey")),
    )
    op.add_column("Availability", sa.Column("date", sa.Date(), nullable=True))
    op.add_column("Availability", sa.Column("scheduleId", sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f("Availability_scheduleId_fkey"),
        "Availability",
        "Schedule",
        ["scheduleId"],
        ["id"],
        onupdate="CASCADE",
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
        op.f("Availability_scheduleId_fkey"), "Availability", type_="foreignkey"
    )
    op.drop_column("Availability", "scheduleId")
    op.drop_column("Availability", "date")
    op.drop_table("Schedule")
    op.execute('DROP TYPE public."MembershipRole"')


# file: 2026_01_15_change_04_alter_booking.py
"""change: alter Booking

Locks: ACCESS EXCLUSIVE on public."Booking", catalog change only
Downgrade: loses the values of public.Booking.status; the values of public.Booking.paid;
    to keep it: copy the column before downgrading

Revision ID: bfa2d9aa7c8f
Revises: 339a7c0e1c25
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "bfa2d9aa7c8f"
down_revision: Union[str, Sequence[str], None] = "339a7c0e1c25"
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
        "Booking",
        sa.Column(
            "status",
            postgresql.ENUM(
                "cancelled",
                "accepted",
                "rejected",
                "pending",
                "awaiting_host",
                name="BookingStatus",
                create_type=False,
            ),
            server_default=sa.text("'accepted'::public.\"BookingStatus\""),
            nullable=False,
        ),
    )
    op.add_column(
        "Booking",
        sa.Column(
            "paid", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("Booking", "paid")
    op.drop_column("Booking", "status")


# file: 2026_01_15_change_05_alter_eventtype.py
"""change: alter EventType

Locks: ACCESS EXCLUSIVE on public."EventType", catalog change only
Downgrade: loses the values of public.EventType.currency; the values of
    public.EventType.slotInterval; the values of public.EventType.minimumBookingNotice;
    the values of public.EventType.requiresConfirmation; to keep it: copy the column
    before downgrading

Revision ID: 8e6fb22664ca
Revises: bfa2d9aa7c8f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8e6fb22664ca"
down_revision: Union[str, Sequence[str], None] = "bfa2d9aa7c8f"
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
        "EventType",
        sa.Column(
            "currency", sa.Text(), server_default=sa.text("'usd'::text"), nullable=False
        ),
    )
    op.add_column("EventType", sa.Column("slotInterval", sa.Integer(), nullable=True))
    op.add_column(
        "EventType",
        sa.Column(
            "minimumBookingNotice",
            sa.Integer(),
            server_default=sa.text("120"),
            nullable=False,
        ),
    )
    op.add_column(
        "EventType",
        sa.Column(
            "requiresConfirmation",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
        ),
    )
    op.create_check_constraint(
        op.f("EventType_length_check"),
        "EventType",
        "length > 0",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(op.f("EventType_length_check"), "EventType", type_="check")
    op.drop_column("EventType", "requiresConfirmation")
    op.drop_column("EventType", "minimumBookingNotice")
    op.drop_column("EventType", "slotInterval")
    op.drop_column("EventType", "currency")


# file: 2026_01_15_change_06_drop_table_remindermail.py
"""change: drop table ReminderMail

Locks: ACCESS EXCLUSIVE on public."ReminderMail", catalog change only
Downgrade: loses the rows of public.ReminderMail; to keep it: rename the table instead
    and drop it later, or dump it first

Revision ID: 4984c9e29ed3
Revises: 8e6fb22664ca
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4984c9e29ed3"
down_revision: Union[str, Sequence[str], None] = "8e6fb22664ca"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_table("ReminderMail")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('CREATE SEQUENCE public."ReminderMail_id_seq" AS integer')
    op.create_table(
        "ReminderMail",
        sa.Column(
            "id",
            sa.Integer(),
            server_default=sa.text(
                "nextval('public.\"ReminderMail_id_seq\"'::regclass)"
            ),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("referenceId", sa.Integer(), nullable=False),
        sa.Column("elapsedMinutes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("ReminderMail_pkey")),
    )
    op.execute(
        'ALTER SEQUENCE public."ReminderMail_id_seq" OWNED BY public."ReminderMail".id'
    )


# file: 2026_01_15_change_07_alter_team.py
"""change: alter Team

Locks: ACCESS EXCLUSIVE on public."Team", catalog change only
Downgrade: loses the values of public.Team.hideBranding; the values of
    public.Team.parentId; to keep it: copy the column before downgrading

Revision ID: 578c4f1096ee
Revises: 4984c9e29ed3
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "578c4f1096ee"
down_revision: Union[str, Sequence[str], None] = "4984c9e29ed3"
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
        ALTER TABLE public."Team" ADD CONSTRAINT "Team_name_not_null" NOT NULL name
            NOT VALID
        """)
    op.add_column(
        "Team",
        sa.Column(
            "hideBranding",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
        ),
    )
    op.add_column("Team", sa.Column("parentId", sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f("Team_parentId_fkey"),
        "Team",
        "Team",
        ["parentId"],
        ["id"],
        onupdate="CASCADE",
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
    op.drop_constraint(op.f("Team_parentId_fkey"), "Team", type_="foreignkey")
    op.drop_column("Team", "parentId")
    op.drop_column("Team", "hideBranding")
    op.alter_column("Team", "name", nullable=True)


# file: 2026_01_15_change_08_alter_user.py
"""change: alter User

Locks: ACCESS EXCLUSIVE on public."User", catalog change only
Downgrade: loses the values of public.User.locale; the values of public.User.metadata;
    the values of public.User.twoFactorEnabled; the values of public.User.createdDate;
    to keep it: copy the column before downgrading

Revision ID: 6f2b37cc00f6
Revises: 578c4f1096ee
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "6f2b37cc00f6"
down_revision: Union[str, Sequence[str], None] = "578c4f1096ee"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column("User", "weekStart", server_default=sa.text("'Monday'::text"))
    op.add_column("User", sa.Column("locale", sa.Text(), nullable=True))
    op.add_column("User", sa.Column("metadata", postgresql.JSONB(), nullable=True))
    op.add_column(
        "User",
        sa.Column(
            "twoFactorEnabled",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
        ),
    )
    op.add_column(
        "User",
        sa.Column(
            "createdDate",
            postgresql.TIMESTAMP(precision=3),
            server_default=sa.text("CURRENT_TIMESTAMP"),
            nullable=False,
        ),
    )
    op.create_foreign_key(
        op.f("Schedule_userId_fkey"),
        "Schedule",
        "User",
        ["userId"],
        ["id"],
        onupdate="CASCADE",
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
    op.drop_constraint(op.f("Schedule_userId_fkey"), "Schedule", type_="foreignkey")
    op.drop_column("User", "createdDate")
    op.drop_column("User", "twoFactorEnabled")
    op.drop_column("User", "metadata")
    op.drop_column("User", "locale")
    op.alter_column("User", "weekStart", server_default=sa.text("'Sunday'::text"))


# file: 2026_01_15_change_09_add_membership_teamid_fkey.py
"""change: add Membership_teamId_fkey

Locks: ACCESS EXCLUSIVE on public."Membership", catalog change only
Locks: ACCESS EXCLUSIVE on public."Team", catalog change only

Revision ID: 091c80ad6e98
Revises: 6f2b37cc00f6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "091c80ad6e98"
down_revision: Union[str, Sequence[str], None] = "6f2b37cc00f6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('LOCK TABLE public."Team", public."Membership" IN ACCESS EXCLUSIVE MODE')
    op.drop_constraint(op.f("Membership_teamId_fkey"), "Membership", type_="foreignkey")
    op.create_foreign_key(
        op.f("Membership_teamId_fkey"),
        "Membership",
        "Team",
        ["teamId"],
        ["id"],
        onupdate="CASCADE",
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public."Membership" DROP CONSTRAINT IF EXISTS
                "Membership_teamId_fkey_spare_0028d1"
            """)
        op.create_foreign_key(
            op.f("Membership_teamId_fkey_spare_0028d1"),
            "Membership",
            "Team",
            ["teamId"],
            ["id"],
            onupdate="CASCADE",
            ondelete="RESTRICT",
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public."Membership" VALIDATE CONSTRAINT
                "Membership_teamId_fkey_spare_0028d1"
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute('LOCK TABLE public."Team", public."Membership" IN ACCESS EXCLUSIVE MODE')
    op.drop_constraint(op.f("Membership_teamId_fkey"), "Membership", type_="foreignkey")
    op.execute("""
        ALTER TABLE public."Membership" RENAME CONSTRAINT
            "Membership_teamId_fkey_spare_0028d1" TO "Membership_teamId_fkey"
        """)


# file: 2026_01_15_change_10_add_membership_userid_fkey.py
"""change: add Membership_userId_fkey

Locks: SHARE ROW EXCLUSIVE on public."Membership", catalog change only
Locks: SHARE ROW EXCLUSIVE on public."User", catalog change only

Revision ID: b2ee5a5ba867
Revises: 091c80ad6e98
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b2ee5a5ba867"
down_revision: Union[str, Sequence[str], None] = "091c80ad6e98"
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
        'LOCK TABLE public."User", public."Membership" IN SHARE ROW EXCLUSIVE MODE'
    )
    op.create_foreign_key(
        op.f("Membership_userId_fkey"),
        "Membership",
        "User",
        ["userId"],
        ["id"],
        onupdate="CASCADE",
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
    op.execute('LOCK TABLE public."User", public."Membership" IN ACCESS EXCLUSIVE MODE')
    op.drop_constraint(op.f("Membership_userId_fkey"), "Membership", type_="foreignkey")


# file: 2026_01_15_change_11_create_availability_scheduleid_idx.py
"""change: create Availability_scheduleId_idx

Locks: SHARE UPDATE EXCLUSIVE on public."Availability", builds an index

Revision ID: 91788eccb922
Revises: b2ee5a5ba867
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "91788eccb922"
down_revision: Union[str, Sequence[str], None] = "b2ee5a5ba867"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            'DROP INDEX CONCURRENTLY IF EXISTS public."Availability_scheduleId_idx"'
        )
        op.create_index(
            op.f("Availability_scheduleId_idx"),
            "Availability",
            [sa.text('"scheduleId"')],
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
            'DROP INDEX CONCURRENTLY IF EXISTS public."Availability_scheduleId_idx"'
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_create_booking_starttime_endtime_status_idx.py
"""change: create Booking_startTime_endTime_status_idx

Locks: SHARE UPDATE EXCLUSIVE on public."Booking", builds an index

Revision ID: c08daed44fc0
Revises: 91788eccb922
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c08daed44fc0"
down_revision: Union[str, Sequence[str], None] = "91788eccb922"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public."Booking_startTime_endTime_status_idx"
            """)
        op.create_index(
            op.f("Booking_startTime_endTime_status_idx"),
            "Booking",
            [sa.text('"startTime"'), sa.text('"endTime"'), "status"],
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
                public."Booking_startTime_endTime_status_idx"
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_13_create_eventtype_userid_slug_key.py
"""change: create EventType_userId_slug_key

Locks: SHARE UPDATE EXCLUSIVE on public."EventType", builds an index

Revision ID: 0298741015a1
Revises: c08daed44fc0
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0298741015a1"
down_revision: Union[str, Sequence[str], None] = "c08daed44fc0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            'DROP INDEX CONCURRENTLY IF EXISTS public."EventType_userId_slug_key"'
        )
        op.create_index(
            op.f("EventType_userId_slug_key"),
            "EventType",
            [sa.text('"userId"'), "slug"],
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
            'DROP INDEX CONCURRENTLY IF EXISTS public."EventType_userId_slug_key"'
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_create_membership_teamid_idx.py
"""change: create Membership_teamId_idx

Locks: SHARE UPDATE EXCLUSIVE on public."Membership", builds an index

Revision ID: 204fa4bf3cb9
Revises: 0298741015a1
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "204fa4bf3cb9"
down_revision: Union[str, Sequence[str], None] = "0298741015a1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."Membership_teamId_idx"')
        op.create_index(
            op.f("Membership_teamId_idx"),
            "Membership",
            [sa.text('"teamId"')],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."Membership_teamId_idx"')
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_15_create_team_slug_parentid_key.py
"""change: create Team_slug_parentId_key

Locks: SHARE UPDATE EXCLUSIVE on public."Team", builds an index

Revision ID: 769837664cd2
Revises: 204fa4bf3cb9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "769837664cd2"
down_revision: Union[str, Sequence[str], None] = "204fa4bf3cb9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."Team_slug_parentId_key"')
        op.create_index(
            op.f("Team_slug_parentId_key"),
            "Team",
            ["slug", sa.text('"parentId"')],
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
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."Team_slug_parentId_key"')
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_16_create_user_username_key.py
"""change: create User_username_key

Locks: SHARE UPDATE EXCLUSIVE on public."User", builds an index

Revision ID: 320af41104c5
Revises: 769837664cd2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "320af41104c5"
down_revision: Union[str, Sequence[str], None] = "769837664cd2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."User_username_key"')
        op.create_index(
            op.f("User_username_key"),
            "User",
            ["username"],
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
        op.execute('DROP INDEX CONCURRENTLY IF EXISTS public."User_username_key"')
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_17_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public."Availability", reads every row
Locks: SHARE UPDATE EXCLUSIVE on public."EventType", reads every row
Locks: SHARE UPDATE EXCLUSIVE on public."Membership", reads every row
Locks: SHARE UPDATE EXCLUSIVE on public."Team", reads every row

Revision ID: 9aa7ac0d5565
Revises: 320af41104c5
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9aa7ac0d5565"
down_revision: Union[str, Sequence[str], None] = "320af41104c5"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute('ALTER TABLE public."Team" VALIDATE CONSTRAINT "Team_name_not_null"')
    op.execute("""
        ALTER TABLE public."Availability" VALIDATE CONSTRAINT
            "Availability_scheduleId_fkey"
        """)
    op.execute(
        'ALTER TABLE public."EventType" VALIDATE CONSTRAINT "EventType_length_check"'
    )
    op.execute(
        'ALTER TABLE public."Membership" VALIDATE CONSTRAINT "Membership_teamId_fkey"'
    )
    op.execute(
        'ALTER TABLE public."Membership" VALIDATE CONSTRAINT "Membership_userId_fkey"'
    )
    op.execute(
        'ALTER TABLE public."Schedule" VALIDATE CONSTRAINT "Schedule_userId_fkey"'
    )
    op.execute('ALTER TABLE public."Team" VALIDATE CONSTRAINT "Team_parentId_fkey"')
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
