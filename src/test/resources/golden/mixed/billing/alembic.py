# file: 2026_01_15_change_01_extend_type_invoice_status.py
"""change: extend type invoice_status

Downgrade: loses no rows, but writes every column of public.invoice_status again and
    fails while rows hold a new label; to keep it: update such rows first

Revision ID: 63f2f2e38bea
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "63f2f2e38bea"
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
        "ALTER TYPE public.invoice_status ADD VALUE 'generating' BEFORE 'finalized'"
    )
    op.execute("ALTER TYPE public.invoice_status ADD VALUE 'failed'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TYPE public.invoice_status RENAME TO invoice_status_old_2a6ea4")
    op.execute(
        "CREATE TYPE public.invoice_status AS ENUM ('draft', 'finalized', 'voided')"
    )
    op.alter_column("invoices", "status", server_default=None)
    op.execute("""
        ALTER TABLE public.invoices ALTER COLUMN status TYPE public.invoice_status
            USING status::text::public.invoice_status
        """)
    op.alter_column(
        "invoices", "status", server_default=sa.text("'draft'::public.invoice_status")
    )
    op.execute("DROP TYPE public.invoice_status_old_2a6ea4")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_create_table_credit_notes_and_more.py
"""change: create table credit_notes and more

Locks: ACCESS EXCLUSIVE on public.fees, catalog change only
Downgrade: loses the rows of public.credit_notes; the rows of
    public.subscription_periods; the values of public.fees.pay_in_advance; to keep it:
    dump the table before downgrading; copy the column before downgrading

Revision ID: 67a5b953d0ff
Revises: 63f2f2e38bea
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "67a5b953d0ff"
down_revision: Union[str, Sequence[str], None] = "63f2f2e38bea"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("CREATE DOMAIN public.currency AS character varying(3)")
    op.create_table(
        "credit_notes",
        sa.Column(
            "id",
            postgresql.UUID(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("invoice_id", postgresql.UUID(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column(
            "reason", sa.Text(), server_default=sa.text("'other'::text"), nullable=False
        ),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "amount_cents > 0", name=op.f("credit_notes_amount_cents_check")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("credit_notes_pkey")),
    )
    op.execute("""
        CREATE TABLE public.subscription_periods (
            organization_id uuid NOT NULL,
            subscription_id uuid NOT NULL,
            period daterange NOT NULL,
            CONSTRAINT subscription_periods_period_exclude EXCLUDE
                USING gist (subscription_id WITH =, period WITH &&)
        )
        """)
    op.create_index(op.f("idx_credit_notes_invoice_id"), "credit_notes", ["invoice_id"])
    op.execute("ALTER INDEX public.idx_events_org RENAME TO idx_events_org_old_e5f406")
    op.add_column(
        "fees", sa.Column("amount_cents_new_a8b0bf", sa.BigInteger(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.fees_sync_new_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_fees_sync_new_9ca938 BEFORE INSERT OR UPDATE ON public.fees
            FOR EACH ROW EXECUTE FUNCTION public.fees_sync_new_9ca938()
        """)
    op.execute("ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_new_9ca938")
    op.execute("""
        ALTER TABLE public.fees ADD CONSTRAINT amount_cents_same_new_a8b0bf
            CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint)
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.fees ADD CONSTRAINT fees_amount_cents_not_null_new_b79da0
            NOT NULL amount_cents_new_a8b0bf NOT VALID
        """)
    op.add_column(
        "fees",
        sa.Column(
            "pay_in_advance",
            sa.Boolean(),
            server_default=sa.text("false"),
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
    op.drop_column("fees", "pay_in_advance")
    op.execute("DROP TRIGGER zz_fees_sync_new_9ca938 ON public.fees")
    op.execute("DROP FUNCTION public.fees_sync_new_9ca938()")
    op.drop_column("fees", "amount_cents_new_a8b0bf")
    op.execute("ALTER INDEX public.idx_events_org_old_e5f406 RENAME TO idx_events_org")
    op.drop_index(op.f("idx_credit_notes_invoice_id"), table_name="credit_notes")
    op.drop_table("subscription_periods")
    op.drop_table("credit_notes")
    op.execute("DROP DOMAIN public.currency")


# file: 2026_01_15_change_03_alter_invoices.py
"""change: alter invoices

Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only
Downgrade: loses the values of public.invoices.currency; the values of
    public.invoices.payment_attempts; to keep it: copy the column before downgrading

Revision ID: 69e52301214e
Revises: 67a5b953d0ff
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "69e52301214e"
down_revision: Union[str, Sequence[str], None] = "67a5b953d0ff"
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
        "invoices", sa.Column("total_cents_new_cded92", sa.BigInteger(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.invoices_sync_new_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_new_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_invoices_sync_new_491dab BEFORE INSERT OR UPDATE ON
            public.invoices FOR EACH ROW EXECUTE FUNCTION
            public.invoices_sync_new_491dab()
        """)
    op.execute(
        "ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_new_491dab"
    )
    op.execute("""
        ALTER TABLE public.invoices ADD CONSTRAINT total_cents_same_new_cded92
            CHECK (total_cents_new_cded92 IS NOT DISTINCT FROM total_cents::bigint)
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.invoices ADD CONSTRAINT
            invoices_total_cents_not_null_new_23b770 NOT NULL total_cents_new_cded92
            NOT VALID
        """)
    op.execute("ALTER TABLE public.invoices ADD COLUMN currency public.currency")
    op.add_column(
        "invoices",
        sa.Column(
            "payment_attempts",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
        ),
    )
    op.create_foreign_key(
        op.f("fk_credit_notes_invoices"),
        "credit_notes",
        "invoices",
        ["invoice_id"],
        ["id"],
        ondelete="RESTRICT",
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
        op.f("fk_credit_notes_invoices"), "credit_notes", type_="foreignkey"
    )
    op.drop_column("invoices", "payment_attempts")
    op.drop_column("invoices", "currency")
    op.execute("DROP TRIGGER zz_invoices_sync_new_491dab ON public.invoices")
    op.execute("DROP FUNCTION public.invoices_sync_new_491dab()")
    op.drop_column("invoices", "total_cents_new_cded92")


# file: 2026_01_15_change_04_alter_organizations.py
"""change: alter organizations

Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only
Downgrade: loses the values of public.organizations.timezone; to keep it: copy the
    column before downgrading

Revision ID: 2d1f95ada61a
Revises: 69e52301214e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "2d1f95ada61a"
down_revision: Union[str, Sequence[str], None] = "69e52301214e"
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
        "organizations",
        sa.Column(
            "vat_rate_new_54d020", sa.Numeric(precision=5, scale=2), nullable=True
        ),
    )
    op.execute("""
CREATE FUNCTION public.organizations_sync_new_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_new_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_organizations_sync_new_f8a665 BEFORE INSERT OR UPDATE ON
            public.organizations FOR EACH ROW EXECUTE FUNCTION
            public.organizations_sync_new_f8a665()
        """)
    op.execute("""
        ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER
            zz_organizations_sync_new_f8a665
        """)
    op.execute("""
        ALTER TABLE public.organizations ADD CONSTRAINT vat_rate_same_new_54d020
            CHECK (vat_rate_new_54d020 IS NOT DISTINCT FROM vat_rate::numeric(5,2))
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.organizations ADD CONSTRAINT
            organizations_vat_rate_not_null_new_c1e055 NOT NULL vat_rate_new_54d020
            NOT VALID
        """)
    op.create_check_constraint(
        op.f("organizations_vat_rate_check_new_0a77d3"),
        "organizations",
        "(vat_rate_new_54d020 >= (0)::numeric) AND (vat_rate_new_54d020 <= "
        "(100)::numeric)",
        postgresql_not_valid=True,
    )
    op.add_column(
        "organizations",
        sa.Column(
            "timezone",
            sa.String(),
            server_default=sa.text("'UTC'::character varying"),
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
    op.drop_column("organizations", "timezone")
    op.execute("DROP TRIGGER zz_organizations_sync_new_f8a665 ON public.organizations")
    op.execute("DROP FUNCTION public.organizations_sync_new_f8a665()")
    op.drop_column("organizations", "vat_rate_new_54d020")


# file: 2026_01_15_change_05_alter_plans.py
"""change: alter plans

Locks: ACCESS EXCLUSIVE on public.plans, catalog change only
Downgrade: loses the values of public.plans.amount_currency; the values of
    public.plans.trial_days; to keep it: copy the column before downgrading

Revision ID: bfdf56e3a6d2
Revises: 2d1f95ada61a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "bfdf56e3a6d2"
down_revision: Union[str, Sequence[str], None] = "2d1f95ada61a"
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
        "plans", sa.Column("amount_cents_new_a8b0bf", sa.BigInteger(), nullable=True)
    )
    op.execute("""
CREATE FUNCTION public.plans_sync_new_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_plans_sync_new_c404dc BEFORE INSERT OR UPDATE ON public.plans
            FOR EACH ROW EXECUTE FUNCTION public.plans_sync_new_c404dc()
        """)
    op.execute(
        "ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_new_c404dc"
    )
    op.execute("""
        ALTER TABLE public.plans ADD CONSTRAINT amount_cents_same_new_a8b0bf
            CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint)
            NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.plans ADD CONSTRAINT plans_amount_cents_not_null_new_42171f
            NOT NULL amount_cents_new_a8b0bf NOT VALID
        """)
    op.execute("""
        ALTER TABLE public.plans ADD COLUMN amount_currency public.currency
            DEFAULT 'EUR'::character varying NOT NULL
        """)
    op.execute("""
        ALTER DOMAIN public.currency ADD CONSTRAINT currency_check
            CHECK (((VALUE)::text ~ '^[A-Z]{3}$'::text)) NOT VALID
        """)
    op.add_column(
        "plans", sa.Column("trial_days", postgresql.DOUBLE_PRECISION(), nullable=True)
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("plans", "trial_days")
    op.execute("ALTER DOMAIN public.currency DROP CONSTRAINT currency_check")
    op.drop_column("plans", "amount_currency")
    op.execute("DROP TRIGGER zz_plans_sync_new_c404dc ON public.plans")
    op.execute("DROP FUNCTION public.plans_sync_new_c404dc()")
    op.drop_column("plans", "amount_cents_new_a8b0bf")


# file: 2026_01_15_change_06_add_deleted_at_to_customers.py
"""change: add deleted_at to customers

Locks: ACCESS EXCLUSIVE on public.customers, catalog change only
Downgrade: loses the values of public.customers.deleted_at; to keep it: copy the column
    before downgrading

Revision ID: 501ec2b1fa31
Revises: bfdf56e3a6d2
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "501ec2b1fa31"
down_revision: Union[str, Sequence[str], None] = "bfdf56e3a6d2"
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
        "customers", sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True)
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("customers", "deleted_at")


# file: 2026_01_15_change_07_add_external_subscription_id_to_events.py
"""change: add external_subscription_id to events

Locks: ACCESS EXCLUSIVE on public.events, catalog change only
Downgrade: loses the values of public.events.external_subscription_id; to keep it: copy
    the column before downgrading

Revision ID: aaa155bc621e
Revises: 501ec2b1fa31
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "aaa155bc621e"
down_revision: Union[str, Sequence[str], None] = "501ec2b1fa31"
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
        "events", sa.Column("external_subscription_id", sa.String(), nullable=True)
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("events", "external_subscription_id")


# file: 2026_01_15_change_08_add_recurring_to_metrics.py
"""change: add recurring to metrics

Locks: ACCESS EXCLUSIVE on public.metrics, catalog change only
Downgrade: loses the values of public.metrics.recurring; to keep it: copy the column
    before downgrading

Revision ID: 0638fb229be7
Revises: aaa155bc621e
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0638fb229be7"
down_revision: Union[str, Sequence[str], None] = "aaa155bc621e"
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
        "metrics",
        sa.Column(
            "recurring", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_column("metrics", "recurring")


# file: 2026_01_15_change_09_alter_subscriptions.py
"""change: alter subscriptions

Locks: ACCESS EXCLUSIVE on public.subscriptions, catalog change only
Downgrade: loses the values of public.subscriptions.previous_subscription_id; to keep
    it: copy the column before downgrading

Revision ID: df40da57267f
Revises: 0638fb229be7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "df40da57267f"
down_revision: Union[str, Sequence[str], None] = "0638fb229be7"
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
        "subscriptions",
        sa.Column("previous_subscription_id", postgresql.UUID(), nullable=True),
    )
    op.create_foreign_key(
        op.f("fk_subscription_periods_subscriptions"),
        "subscription_periods",
        "subscriptions",
        ["organization_id", "subscription_id"],
        ["organization_id", "id"],
        ondelete="CASCADE",
        postgresql_not_valid=True,
    )
    op.execute("""
        ALTER TABLE public.subscriptions ADD CONSTRAINT fk_subscriptions_subscriptions
            FOREIGN KEY (organization_id, previous_subscription_id)
            REFERENCES public.subscriptions(organization_id, id)
            ON DELETE SET NULL (previous_subscription_id) NOT VALID
        """)
    op.create_check_constraint(
        op.f("subscriptions_terminated_at_check"),
        "subscriptions",
        "terminated_at >= started_at",
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
        op.f("subscriptions_terminated_at_check"), "subscriptions", type_="check"
    )
    op.drop_constraint(
        op.f("fk_subscriptions_subscriptions"), "subscriptions", type_="foreignkey"
    )
    op.drop_constraint(
        op.f("fk_subscription_periods_subscriptions"),
        "subscription_periods",
        type_="foreignkey",
    )
    op.drop_column("subscriptions", "previous_subscription_id")


# file: 2026_01_15_change_10_add_fk_subscriptions_plans.py
"""change: add fk_subscriptions_plans

Locks: ACCESS EXCLUSIVE on public.plans, catalog change only
Locks: ACCESS EXCLUSIVE on public.subscriptions, catalog change only

Revision ID: 9a5e286cf04b
Revises: df40da57267f
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9a5e286cf04b"
down_revision: Union[str, Sequence[str], None] = "df40da57267f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.plans, public.subscriptions IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(
        op.f("fk_subscriptions_plans"), "subscriptions", type_="foreignkey"
    )
    op.create_foreign_key(
        op.f("fk_subscriptions_plans"),
        "subscriptions",
        "plans",
        ["organization_id", "plan_id"],
        ["organization_id", "id"],
        deferrable=True,
        initially="DEFERRED",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '0'")
        op.execute("SET lock_timeout = '3s'")
        op.execute("""
            ALTER TABLE public.subscriptions DROP CONSTRAINT IF EXISTS
                fk_subscriptions_plans_spare_e3ac5a
            """)
        op.create_foreign_key(
            op.f("fk_subscriptions_plans_spare_e3ac5a"),
            "subscriptions",
            "plans",
            ["organization_id", "plan_id"],
            ["organization_id", "id"],
            postgresql_not_valid=True,
        )
        op.execute("SET lock_timeout = '0'")
        op.execute("""
            ALTER TABLE public.subscriptions VALIDATE CONSTRAINT
                fk_subscriptions_plans_spare_e3ac5a
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.plans, public.subscriptions IN ACCESS EXCLUSIVE MODE")
    op.drop_constraint(
        op.f("fk_subscriptions_plans"), "subscriptions", type_="foreignkey"
    )
    op.execute("""
        ALTER TABLE public.subscriptions RENAME CONSTRAINT
            fk_subscriptions_plans_spare_e3ac5a TO fk_subscriptions_plans
        """)


# file: 2026_01_15_change_11_create_events_organization_id_transaction_id_unique.py
"""change: create events_organization_id_transaction_id_unique

Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

Revision ID: 4bb686b4c5e6
Revises: 9a5e286cf04b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4bb686b4c5e6"
down_revision: Union[str, Sequence[str], None] = "9a5e286cf04b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.events_organization_id_transaction_id_unique
            """)
        op.create_index(
            op.f("events_organization_id_transaction_id_unique"),
            "events",
            ["organization_id", "transaction_id"],
            unique=True,
            postgresql_include=["code"],
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
                public.events_organization_id_transaction_id_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_12_add_events_organization_id_transaction_id_unique.py
"""change: add events_organization_id_transaction_id_unique

Locks: ACCESS EXCLUSIVE on public.events, catalog change only

Revision ID: 417950caca04
Revises: 4bb686b4c5e6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "417950caca04"
down_revision: Union[str, Sequence[str], None] = "4bb686b4c5e6"
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
        ALTER TABLE public.events ADD CONSTRAINT
            events_organization_id_transaction_id_unique UNIQUE
            USING INDEX events_organization_id_transaction_id_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.events_organization_id_transaction_id_unique_spare_516006
            """)
        op.create_index(
            op.f("events_organization_id_transaction_id_unique_spare_516006"),
            "events",
            ["organization_id", "transaction_id"],
            unique=True,
            postgresql_include=["code"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("events_organization_id_transaction_id_unique"), "events", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.events_organization_id_transaction_id_unique_spare_516006
            RENAME TO events_organization_id_transaction_id_unique
        """)


# file: 2026_01_15_change_13_create_metrics_organization_id_code_unique.py
"""change: create metrics_organization_id_code_unique

Locks: SHARE UPDATE EXCLUSIVE on public.metrics, builds an index

Revision ID: 7072085bddc4
Revises: 417950caca04
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7072085bddc4"
down_revision: Union[str, Sequence[str], None] = "417950caca04"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS public.metrics_organization_id_code_unique
            """)
        op.create_index(
            op.f("metrics_organization_id_code_unique"),
            "metrics",
            ["organization_id", "code"],
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
            DROP INDEX CONCURRENTLY IF EXISTS public.metrics_organization_id_code_unique
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_14_add_metrics_organization_id_code_unique.py
"""change: add metrics_organization_id_code_unique

Locks: ACCESS EXCLUSIVE on public.metrics, catalog change only

Revision ID: 7e1959296aac
Revises: 7072085bddc4
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7e1959296aac"
down_revision: Union[str, Sequence[str], None] = "7072085bddc4"
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
        ALTER TABLE public.metrics ADD CONSTRAINT metrics_organization_id_code_unique
            UNIQUE USING INDEX metrics_organization_id_code_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.metrics_organization_id_code_unique_spare_c5d978
            """)
        op.create_index(
            op.f("metrics_organization_id_code_unique_spare_c5d978"),
            "metrics",
            ["organization_id", "code"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("metrics_organization_id_code_unique"), "metrics", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.metrics_organization_id_code_unique_spare_c5d978 RENAME TO
            metrics_organization_id_code_unique
        """)


# file: 2026_01_15_change_15_create_organizations_api_key_unique.py
"""change: create organizations_api_key_unique

Locks: SHARE UPDATE EXCLUSIVE on public.organizations, builds an index

Revision ID: dd124029fb77
Revises: 7e1959296aac
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "dd124029fb77"
down_revision: Union[str, Sequence[str], None] = "7e1959296aac"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.organizations_api_key_unique"
        )
        op.create_index(
            op.f("organizations_api_key_unique"),
            "organizations",
            ["api_key"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.organizations_api_key_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_16_add_organizations_api_key_unique.py
"""change: add organizations_api_key_unique

Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only

Revision ID: b1fe61b5489d
Revises: dd124029fb77
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "b1fe61b5489d"
down_revision: Union[str, Sequence[str], None] = "dd124029fb77"
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
        ALTER TABLE public.organizations ADD CONSTRAINT organizations_api_key_unique
            UNIQUE USING INDEX organizations_api_key_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.organizations_api_key_unique_spare_65a542
            """)
        op.create_index(
            op.f("organizations_api_key_unique_spare_65a542"),
            "organizations",
            ["api_key"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("organizations_api_key_unique"), "organizations", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.organizations_api_key_unique_spare_65a542 RENAME TO
            organizations_api_key_unique
        """)


# file: 2026_01_15_change_17_create_plans_organization_id_code_unique.py
"""change: create plans_organization_id_code_unique

Locks: SHARE UPDATE EXCLUSIVE on public.plans, builds an index

Revision ID: 956505680a76
Revises: b1fe61b5489d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "956505680a76"
down_revision: Union[str, Sequence[str], None] = "b1fe61b5489d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS public.plans_organization_id_code_unique"
        )
        op.create_index(
            op.f("plans_organization_id_code_unique"),
            "plans",
            ["organization_id", "code"],
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
            "DROP INDEX CONCURRENTLY IF EXISTS public.plans_organization_id_code_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_18_add_plans_organization_id_code_unique.py
"""change: add plans_organization_id_code_unique

Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

Revision ID: acffeac27a5d
Revises: 956505680a76
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "acffeac27a5d"
down_revision: Union[str, Sequence[str], None] = "956505680a76"
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
        ALTER TABLE public.plans ADD CONSTRAINT plans_organization_id_code_unique UNIQUE
            USING INDEX plans_organization_id_code_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.plans_organization_id_code_unique_spare_0b7037
            """)
        op.create_index(
            op.f("plans_organization_id_code_unique_spare_0b7037"),
            "plans",
            ["organization_id", "code"],
            unique=True,
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("plans_organization_id_code_unique"), "plans", type_="unique"
    )
    op.execute("""
        ALTER INDEX public.plans_organization_id_code_unique_spare_0b7037 RENAME TO
            plans_organization_id_code_unique
        """)


# file: 2026_01_15_change_19_create_idx_customers_organization_id_external_id.py
"""change: create idx_customers_organization_id_external_id

Locks: SHARE UPDATE EXCLUSIVE on public.customers, builds an index

Revision ID: fee1d5a42876
Revises: acffeac27a5d
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "fee1d5a42876"
down_revision: Union[str, Sequence[str], None] = "acffeac27a5d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                public.idx_customers_organization_id_external_id
            """)
        op.create_index(
            op.f("idx_customers_organization_id_external_id"),
            "customers",
            ["organization_id", "external_id"],
            unique=True,
            postgresql_where=sa.text("deleted_at IS NULL"),
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
                public.idx_customers_organization_id_external_id
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_20_create_idx_events_org.py
"""change: create idx_events_org

Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

Revision ID: e344b50e9412
Revises: fee1d5a42876
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e344b50e9412"
down_revision: Union[str, Sequence[str], None] = "fee1d5a42876"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org")
        op.execute("""
            CREATE INDEX CONCURRENTLY idx_events_org ON public.events
                USING btree (organization_id, external_subscription_id, code)
                INCLUDE ("timestamp")
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_21_drop_idx_events_org_old_e5f406.py
"""change: drop idx_events_org_old_e5f406

Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only

Revision ID: 945795dd8432
Revises: e344b50e9412
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "945795dd8432"
down_revision: Union[str, Sequence[str], None] = "e344b50e9412"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org_old_e5f406")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org_old_e5f406")
        op.create_index(
            op.f("idx_events_org_old_e5f406"),
            "events",
            ["organization_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_22_create_idx_events_properties.py
"""change: create idx_events_properties

Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

Revision ID: 025915aacdba
Revises: 945795dd8432
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "025915aacdba"
down_revision: Union[str, Sequence[str], None] = "945795dd8432"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_properties")
        op.create_index(
            op.f("idx_events_properties"),
            "events",
            ["properties"],
            postgresql_using="gin",
            postgresql_ops={"properties": "jsonb_path_ops"},
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_properties")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_23_create_idx_fees_invoice_id.py
"""change: create idx_fees_invoice_id

Locks: SHARE UPDATE EXCLUSIVE on public.fees, builds an index

Revision ID: 27836a4c998b
Revises: 025915aacdba
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "27836a4c998b"
down_revision: Union[str, Sequence[str], None] = "025915aacdba"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_fees_invoice_id")
        op.create_index(
            op.f("idx_fees_invoice_id"),
            "fees",
            ["invoice_id"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS public.idx_fees_invoice_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_24_copy_amount_cents_of_fees.py
"""change: copy amount_cents of fees

Locks: SHARE UPDATE EXCLUSIVE on public.fees, updates rows in batches

Revision ID: e649a71bfcdf
Revises: 27836a4c998b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e649a71bfcdf"
down_revision: Union[str, Sequence[str], None] = "27836a4c998b"
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
                last bigint := pg_relation_size('public.fees') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.fees SET amount_cents_new_a8b0bf = amount_cents
                    WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.fees are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.fees SET amount_cents_new_a8b0bf = amount_cents
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.fees WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.fees (amount_cents_new_a8b0bf)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_25_copy_total_cents_of_invoices.py
"""change: copy total_cents of invoices

Locks: SHARE UPDATE EXCLUSIVE on public.invoices, updates rows in batches

Revision ID: c7c9cdcb0cfa
Revises: e649a71bfcdf
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c7c9cdcb0cfa"
down_revision: Union[str, Sequence[str], None] = "e649a71bfcdf"
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
                last bigint := pg_relation_size('public.invoices') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.invoices SET total_cents_new_cded92 = total_cents
                    WHERE total_cents_new_cded92 IS NULL AND (total_cents) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.invoices are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.invoices SET total_cents_new_cded92 = total_cents
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.invoices WHERE total_cents_new_cded92 IS NULL AND (total_cents) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.invoices (total_cents_new_cded92)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_26_copy_vat_rate_of_organizations.py
"""change: copy vat_rate of organizations

Locks: SHARE UPDATE EXCLUSIVE on public.organizations, updates rows in batches

Revision ID: 7a68c56dddfb
Revises: c7c9cdcb0cfa
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7a68c56dddfb"
down_revision: Union[str, Sequence[str], None] = "c7c9cdcb0cfa"
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
                last bigint := pg_relation_size('public.organizations') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.organizations SET vat_rate_new_54d020 = vat_rate
                    WHERE vat_rate_new_54d020 IS NULL AND (vat_rate) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.organizations are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.organizations SET vat_rate_new_54d020 = vat_rate
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.organizations WHERE vat_rate_new_54d020 IS NULL AND (vat_rate) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.organizations (vat_rate_new_54d020)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_27_copy_amount_cents_of_plans.py
"""change: copy amount_cents of plans

Locks: SHARE UPDATE EXCLUSIVE on public.plans, updates rows in batches

Revision ID: 47242618544a
Revises: 7a68c56dddfb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "47242618544a"
down_revision: Union[str, Sequence[str], None] = "7a68c56dddfb"
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
                last bigint := pg_relation_size('public.plans') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.plans SET amount_cents_new_a8b0bf = amount_cents
                    WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.plans are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.plans SET amount_cents_new_a8b0bf = amount_cents
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.plans WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.plans (amount_cents_new_a8b0bf)")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_28_validate_currency_check.py
"""change: validate currency_check

Locks: SHARE on public.invoices, reads every row
Locks: SHARE on public.plans, reads every row

Revision ID: 427583cb2983
Revises: 47242618544a
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "427583cb2983"
down_revision: Union[str, Sequence[str], None] = "47242618544a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("LOCK TABLE public.invoices, public.plans IN SHARE MODE")
    op.execute("ALTER DOMAIN public.currency VALIDATE CONSTRAINT currency_check")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_29_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on public.fees, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.invoices, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.organizations, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.plans, reads every row
Locks: SHARE UPDATE EXCLUSIVE on public.subscriptions, reads every row

Revision ID: 5bf1610966b9
Revises: 427583cb2983
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5bf1610966b9"
down_revision: Union[str, Sequence[str], None] = "427583cb2983"
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
        "ALTER TABLE public.fees VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf"
    )
    op.execute("""
        ALTER TABLE public.fees VALIDATE CONSTRAINT
            fees_amount_cents_not_null_new_b79da0
        """)
    op.execute(
        "ALTER TABLE public.invoices VALIDATE CONSTRAINT total_cents_same_new_cded92"
    )
    op.execute("""
        ALTER TABLE public.invoices VALIDATE CONSTRAINT
            invoices_total_cents_not_null_new_23b770
        """)
    op.execute(
        "ALTER TABLE public.organizations VALIDATE CONSTRAINT vat_rate_same_new_54d020"
    )
    op.execute("""
        ALTER TABLE public.organizations VALIDATE CONSTRAINT
            organizations_vat_rate_not_null_new_c1e055
        """)
    op.execute("""
        ALTER TABLE public.organizations VALIDATE CONSTRAINT
            organizations_vat_rate_check_new_0a77d3
        """)
    op.execute(
        "ALTER TABLE public.plans VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf"
    )
    op.execute("""
        ALTER TABLE public.plans VALIDATE CONSTRAINT
            plans_amount_cents_not_null_new_42171f
        """)
    op.execute(
        "ALTER TABLE public.credit_notes VALIDATE CONSTRAINT fk_credit_notes_invoices"
    )
    op.execute("""
        ALTER TABLE public.subscription_periods VALIDATE CONSTRAINT
            fk_subscription_periods_subscriptions
        """)
    op.execute(
        "ALTER TABLE public.subscriptions VALIDATE CONSTRAINT fk_subscriptions_plans"
    )
    op.execute("""
        ALTER TABLE public.subscriptions VALIDATE CONSTRAINT
            fk_subscriptions_subscriptions
        """)
    op.execute("""
        ALTER TABLE public.subscriptions VALIDATE CONSTRAINT
            subscriptions_terminated_at_check
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_30_settle_amount_cents_of_fees.py
"""change: settle amount_cents of fees

Locks: ACCESS EXCLUSIVE on public.fees, catalog change only

Revision ID: 611c605861ba
Revises: 5bf1610966b9
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "611c605861ba"
down_revision: Union[str, Sequence[str], None] = "5bf1610966b9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.fees DROP CONSTRAINT amount_cents_same_new_a8b0bf")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.fees'::regclass AND conname = 'amount_cents_same_new_a8b0bf'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.fees ADD CONSTRAINT amount_cents_same_new_a8b0bf CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.fees VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_31_settle_total_cents_of_invoices.py
"""change: settle total_cents of invoices

Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

Revision ID: 2ba7320b3006
Revises: 611c605861ba
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2ba7320b3006"
down_revision: Union[str, Sequence[str], None] = "611c605861ba"
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
        "ALTER TABLE public.invoices DROP CONSTRAINT total_cents_same_new_cded92"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.invoices'::regclass AND conname = 'total_cents_same_new_cded92'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.invoices ADD CONSTRAINT total_cents_same_new_cded92 CHECK (total_cents_new_cded92 IS NOT DISTINCT FROM total_cents::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("""
            ALTER TABLE public.invoices VALIDATE CONSTRAINT total_cents_same_new_cded92
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_32_settle_vat_rate_of_organizations.py
"""change: settle vat_rate of organizations

Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only

Revision ID: 330795f46c79
Revises: 2ba7320b3006
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "330795f46c79"
down_revision: Union[str, Sequence[str], None] = "2ba7320b3006"
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
        "ALTER TABLE public.organizations DROP CONSTRAINT vat_rate_same_new_54d020"
    )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.organizations'::regclass AND conname = 'vat_rate_same_new_54d020'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.organizations ADD CONSTRAINT vat_rate_same_new_54d020 CHECK (vat_rate_new_54d020 IS NOT DISTINCT FROM vat_rate::numeric(5,2)) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute("""
            ALTER TABLE public.organizations VALIDATE CONSTRAINT
                vat_rate_same_new_54d020
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_33_settle_amount_cents_of_plans.py
"""change: settle amount_cents of plans

Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

Revision ID: f32af6849721
Revises: 330795f46c79
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f32af6849721"
down_revision: Union[str, Sequence[str], None] = "330795f46c79"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.plans DROP CONSTRAINT amount_cents_same_new_a8b0bf")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DO $once$
            BEGIN
                IF NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conrelid = 'public.plans'::regclass AND conname = 'amount_cents_same_new_a8b0bf'
                ) THEN
                    PERFORM set_config('lock_timeout', '3s', true);
                    ALTER TABLE public.plans ADD CONSTRAINT amount_cents_same_new_a8b0bf CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint) NOT VALID;
                END IF;
            END
            $once$
            """)
        op.execute(
            "ALTER TABLE public.plans VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_34_swap_vat_rate_of_organizations.py
"""change: swap vat_rate of organizations

Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only

Revision ID: 3e47b2a47505
Revises: f32af6849721
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "3e47b2a47505"
down_revision: Union[str, Sequence[str], None] = "f32af6849721"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_organizations_sync_new_f8a665 ON public.organizations")
    op.execute("DROP FUNCTION public.organizations_sync_new_f8a665()")
    op.alter_column("organizations", "vat_rate", server_default=None)
    op.execute(
        "ALTER TABLE public.organizations RENAME COLUMN vat_rate TO vat_rate_old_54d020"
    )
    op.execute(
        "ALTER TABLE public.organizations RENAME COLUMN vat_rate_new_54d020 TO vat_rate"
    )
    op.execute("""
        ALTER TABLE public.organizations RENAME CONSTRAINT
            organizations_vat_rate_not_null TO
            organizations_vat_rate_not_null_old_c1e055
        """)
    op.execute("""
        ALTER TABLE public.organizations RENAME CONSTRAINT
            organizations_vat_rate_not_null_new_c1e055 TO
            organizations_vat_rate_not_null
        """)
    op.alter_column("organizations", "vat_rate", server_default=sa.text("0"))
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
                WHERE a.attrelid = 'public.organizations'::regclass AND a.attname = 'vat_rate_old_54d020'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'vat_rate',
                    'public.organizations'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
        ALTER TABLE public.organizations RENAME CONSTRAINT
            organizations_vat_rate_check_new_0a77d3 TO organizations_vat_rate_check
        """)
    op.execute("""
CREATE FUNCTION public.organizations_sync_old_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_old_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_organizations_sync_old_f8a665 BEFORE INSERT OR UPDATE ON
            public.organizations FOR EACH ROW EXECUTE FUNCTION
            public.organizations_sync_old_f8a665()
        """)
    op.execute("""
        ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER
            zz_organizations_sync_old_f8a665
        """)
    op.execute("DROP VIEW public.invoice_gaps")
    op.execute("DROP VIEW public.invoice_sums")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
        CREATE VIEW public.invoice_sums (invoice_id, cents) AS
         SELECT invoice_id,
            sum(amount_cents) AS cents
           FROM public.fees
          GROUP BY invoice_id
        """)
    op.execute("""
        CREATE VIEW public.invoice_gaps (id, gap) AS
         SELECT i.id,
            (i.total_cents - s.cents) AS gap
           FROM (public.invoices i
             JOIN public.invoice_sums s ON ((s.invoice_id = i.id)))
        """)
    op.execute("DROP TRIGGER zz_organizations_sync_old_f8a665 ON public.organizations")
    op.execute("DROP FUNCTION public.organizations_sync_old_f8a665()")
    op.execute("""
        ALTER TABLE public.organizations RENAME CONSTRAINT organizations_vat_rate_check
            TO organizations_vat_rate_check_new_0a77d3
        """)
    op.alter_column("organizations", "vat_rate", server_default=None)
    op.execute(
        "ALTER TABLE public.organizations RENAME COLUMN vat_rate TO vat_rate_new_54d020"
    )
    op.execute(
        "ALTER TABLE public.organizations RENAME COLUMN vat_rate_old_54d020 TO vat_rate"
    )
    op.execute("""
        ALTER TABLE public.organizations RENAME CONSTRAINT
            organizations_vat_rate_not_null TO
            organizations_vat_rate_not_null_new_c1e055
        """)
    op.execute("""
        ALTER TABLE public.organizations RENAME CONSTRAINT
            organizations_vat_rate_not_null_old_c1e055 TO
            organizations_vat_rate_not_null
        """)
    op.alter_column("organizations", "vat_rate", server_default=sa.text("0"))
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
                WHERE a.attrelid = 'public.organizations'::regclass AND a.attname = 'vat_rate_new_54d020'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'vat_rate',
                    'public.organizations'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.organizations_sync_new_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_new_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_organizations_sync_new_f8a665 BEFORE INSERT OR UPDATE ON
            public.organizations FOR EACH ROW EXECUTE FUNCTION
            public.organizations_sync_new_f8a665()
        """)
    op.execute("""
        ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER
            zz_organizations_sync_new_f8a665
        """)


# file: 2026_01_15_change_35_finish_changing_vat_rate_of_organizations.py
"""change: finish changing vat_rate of organizations

Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only
Downgrade: loses what the new type of public.organizations.vat_rate rounds away; to keep
    it: copy the column first

Revision ID: 662f6fab1125
Revises: 3e47b2a47505
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "662f6fab1125"
down_revision: Union[str, Sequence[str], None] = "3e47b2a47505"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_organizations_sync_old_f8a665 ON public.organizations")
    op.execute("DROP FUNCTION public.organizations_sync_old_f8a665()")
    op.drop_column("organizations", "vat_rate_old_54d020")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.organizations'::regclass AND attname = 'vat_rate_old_54d020'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.organizations ADD COLUMN vat_rate_old_54d020 double precision;
        CREATE FUNCTION public.organizations_sync_old_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_old_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_organizations_sync_old_f8a665 BEFORE INSERT OR UPDATE ON public.organizations FOR EACH ROW EXECUTE FUNCTION public.organizations_sync_old_f8a665();
        ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER zz_organizations_sync_old_f8a665;
        ALTER TABLE public.organizations ADD CONSTRAINT vat_rate_same_old_54d020 CHECK (vat_rate_old_54d020 IS NOT DISTINCT FROM (vat_rate::double precision)) NOT VALID;
        ALTER TABLE public.organizations ADD CONSTRAINT organizations_vat_rate_not_null_old_c1e055 NOT NULL vat_rate_old_54d020 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.organizations') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.organizations SET vat_rate_old_54d020 = vat_rate
                    WHERE vat_rate_old_54d020 IS NULL AND (vat_rate) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.organizations are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.organizations SET vat_rate_old_54d020 = vat_rate
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.organizations WHERE vat_rate_old_54d020 IS NULL AND (vat_rate) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.organizations (vat_rate_old_54d020)")
        op.execute("""
            ALTER TABLE public.organizations VALIDATE CONSTRAINT
                vat_rate_same_old_54d020
            """)
        op.execute("""
            ALTER TABLE public.organizations VALIDATE CONSTRAINT
                organizations_vat_rate_not_null_old_c1e055
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.organizations DROP CONSTRAINT vat_rate_same_old_54d020"
    )


# file: 2026_01_15_change_36_swap_amount_cents_of_fees.py
"""change: swap amount_cents of fees

Locks: ACCESS EXCLUSIVE on public.fees, catalog change only
Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

Revision ID: ccac506cbc63
Revises: 662f6fab1125
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ccac506cbc63"
down_revision: Union[str, Sequence[str], None] = "662f6fab1125"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("LOCK TABLE public.fees, public.invoices IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_fees_sync_new_9ca938 ON public.fees")
    op.execute("DROP FUNCTION public.fees_sync_new_9ca938()")
    op.execute("DROP TRIGGER zz_invoices_sync_new_491dab ON public.invoices")
    op.execute("DROP FUNCTION public.invoices_sync_new_491dab()")
    op.execute(
        "ALTER TABLE public.fees RENAME COLUMN amount_cents TO amount_cents_old_a8b0bf"
    )
    op.execute(
        "ALTER TABLE public.fees RENAME COLUMN amount_cents_new_a8b0bf TO amount_cents"
    )
    op.execute("""
        ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null TO
            fees_amount_cents_not_null_old_b79da0
        """)
    op.execute("""
        ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null_new_b79da0
            TO fees_amount_cents_not_null
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
                WHERE a.attrelid = 'public.fees'::regclass AND a.attname = 'amount_cents_old_a8b0bf'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
                    'public.fees'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("invoices", "total_cents", server_default=None)
    op.execute("""
        ALTER TABLE public.invoices RENAME COLUMN total_cents TO total_cents_old_cded92
        """)
    op.execute("""
        ALTER TABLE public.invoices RENAME COLUMN total_cents_new_cded92 TO total_cents
        """)
    op.execute("""
        ALTER TABLE public.invoices RENAME CONSTRAINT invoices_total_cents_not_null TO
            invoices_total_cents_not_null_old_23b770
        """)
    op.execute("""
        ALTER TABLE public.invoices RENAME CONSTRAINT
            invoices_total_cents_not_null_new_23b770 TO invoices_total_cents_not_null
        """)
    op.alter_column("invoices", "total_cents", server_default=sa.text("0"))
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
                WHERE a.attrelid = 'public.invoices'::regclass AND a.attname = 'total_cents_old_cded92'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'total_cents',
                    'public.invoices'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.fees_sync_old_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_fees_sync_old_9ca938 BEFORE INSERT OR UPDATE ON public.fees
            FOR EACH ROW EXECUTE FUNCTION public.fees_sync_old_9ca938()
        """)
    op.execute("ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_old_9ca938")
    op.execute("""
CREATE FUNCTION public.invoices_sync_old_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_old_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_invoices_sync_old_491dab BEFORE INSERT OR UPDATE ON
            public.invoices FOR EACH ROW EXECUTE FUNCTION
            public.invoices_sync_old_491dab()
        """)
    op.execute(
        "ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_old_491dab"
    )
    op.execute("""
        CREATE VIEW public.invoice_sums (invoice_id, cents) AS
         SELECT invoice_id,
            sum(amount_cents) AS cents
           FROM public.fees
          GROUP BY invoice_id
        """)
    op.execute("""
        CREATE VIEW public.invoice_gaps (id, gap) AS
         SELECT i.id,
            ((i.total_cents)::numeric - s.cents) AS gap
           FROM (public.invoices i
             JOIN public.invoice_sums s ON ((s.invoice_id = i.id)))
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.invoice_gaps")
    op.execute("DROP VIEW public.invoice_sums")
    op.execute("LOCK TABLE public.fees, public.invoices IN ACCESS EXCLUSIVE MODE")
    op.execute("DROP TRIGGER zz_fees_sync_old_9ca938 ON public.fees")
    op.execute("DROP FUNCTION public.fees_sync_old_9ca938()")
    op.execute("DROP TRIGGER zz_invoices_sync_old_491dab ON public.invoices")
    op.execute("DROP FUNCTION public.invoices_sync_old_491dab()")
    op.execute(
        "ALTER TABLE public.fees RENAME COLUMN amount_cents TO amount_cents_new_a8b0bf"
    )
    op.execute(
        "ALTER TABLE public.fees RENAME COLUMN amount_cents_old_a8b0bf TO amount_cents"
    )
    op.execute("""
        ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null TO
            fees_amount_cents_not_null_new_b79da0
        """)
    op.execute("""
        ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null_old_b79da0
            TO fees_amount_cents_not_null
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
                WHERE a.attrelid = 'public.fees'::regclass AND a.attname = 'amount_cents_new_a8b0bf'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
                    'public.fees'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.alter_column("invoices", "total_cents", server_default=None)
    op.execute("""
        ALTER TABLE public.invoices RENAME COLUMN total_cents TO total_cents_new_cded92
        """)
    op.execute("""
        ALTER TABLE public.invoices RENAME COLUMN total_cents_old_cded92 TO total_cents
        """)
    op.execute("""
        ALTER TABLE public.invoices RENAME CONSTRAINT invoices_total_cents_not_null TO
            invoices_total_cents_not_null_new_23b770
        """)
    op.execute("""
        ALTER TABLE public.invoices RENAME CONSTRAINT
            invoices_total_cents_not_null_old_23b770 TO invoices_total_cents_not_null
        """)
    op.alter_column("invoices", "total_cents", server_default=sa.text("0"))
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
                WHERE a.attrelid = 'public.invoices'::regclass AND a.attname = 'total_cents_new_cded92'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'total_cents',
                    'public.invoices'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.fees_sync_new_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_fees_sync_new_9ca938 BEFORE INSERT OR UPDATE ON public.fees
            FOR EACH ROW EXECUTE FUNCTION public.fees_sync_new_9ca938()
        """)
    op.execute("ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_new_9ca938")
    op.execute("""
CREATE FUNCTION public.invoices_sync_new_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_new_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_invoices_sync_new_491dab BEFORE INSERT OR UPDATE ON
            public.invoices FOR EACH ROW EXECUTE FUNCTION
            public.invoices_sync_new_491dab()
        """)
    op.execute(
        "ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_new_491dab"
    )


# file: 2026_01_15_change_37_finish_changing_amount_cents_of_fees.py
"""change: finish changing amount_cents of fees

Locks: ACCESS EXCLUSIVE on public.fees, catalog change only

Revision ID: 6802e15a5cba
Revises: ccac506cbc63
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6802e15a5cba"
down_revision: Union[str, Sequence[str], None] = "ccac506cbc63"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_fees_sync_old_9ca938 ON public.fees")
    op.execute("DROP FUNCTION public.fees_sync_old_9ca938()")
    op.drop_column("fees", "amount_cents_old_a8b0bf")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.fees'::regclass AND attname = 'amount_cents_old_a8b0bf'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.fees ADD COLUMN amount_cents_old_a8b0bf integer;
        CREATE FUNCTION public.fees_sync_old_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_fees_sync_old_9ca938 BEFORE INSERT OR UPDATE ON public.fees FOR EACH ROW EXECUTE FUNCTION public.fees_sync_old_9ca938();
        ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_old_9ca938;
        ALTER TABLE public.fees ADD CONSTRAINT amount_cents_same_old_a8b0bf CHECK (amount_cents_old_a8b0bf IS NOT DISTINCT FROM amount_cents::integer) NOT VALID;
        ALTER TABLE public.fees ADD CONSTRAINT fees_amount_cents_not_null_old_b79da0 NOT NULL amount_cents_old_a8b0bf NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.fees') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.fees SET amount_cents_old_a8b0bf = amount_cents
                    WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.fees are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.fees SET amount_cents_old_a8b0bf = amount_cents
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.fees WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.fees (amount_cents_old_a8b0bf)")
        op.execute(
            "ALTER TABLE public.fees VALIDATE CONSTRAINT amount_cents_same_old_a8b0bf"
        )
        op.execute("""
            ALTER TABLE public.fees VALIDATE CONSTRAINT
                fees_amount_cents_not_null_old_b79da0
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.fees DROP CONSTRAINT amount_cents_same_old_a8b0bf")


# file: 2026_01_15_change_38_finish_changing_total_cents_of_invoices.py
"""change: finish changing total_cents of invoices

Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

Revision ID: c1aa590fcaac
Revises: 6802e15a5cba
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c1aa590fcaac"
down_revision: Union[str, Sequence[str], None] = "6802e15a5cba"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_invoices_sync_old_491dab ON public.invoices")
    op.execute("DROP FUNCTION public.invoices_sync_old_491dab()")
    op.drop_column("invoices", "total_cents_old_cded92")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.invoices'::regclass AND attname = 'total_cents_old_cded92'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.invoices ADD COLUMN total_cents_old_cded92 integer;
        CREATE FUNCTION public.invoices_sync_old_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_old_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_invoices_sync_old_491dab BEFORE INSERT OR UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.invoices_sync_old_491dab();
        ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_old_491dab;
        ALTER TABLE public.invoices ADD CONSTRAINT total_cents_same_old_cded92 CHECK (total_cents_old_cded92 IS NOT DISTINCT FROM total_cents::integer) NOT VALID;
        ALTER TABLE public.invoices ADD CONSTRAINT invoices_total_cents_not_null_old_23b770 NOT NULL total_cents_old_cded92 NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.invoices') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.invoices SET total_cents_old_cded92 = total_cents
                    WHERE total_cents_old_cded92 IS NULL AND (total_cents) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.invoices are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.invoices SET total_cents_old_cded92 = total_cents
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.invoices WHERE total_cents_old_cded92 IS NULL AND (total_cents) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.invoices (total_cents_old_cded92)")
        op.execute("""
            ALTER TABLE public.invoices VALIDATE CONSTRAINT total_cents_same_old_cded92
            """)
        op.execute("""
            ALTER TABLE public.invoices VALIDATE CONSTRAINT
                invoices_total_cents_not_null_old_23b770
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute(
        "ALTER TABLE public.invoices DROP CONSTRAINT total_cents_same_old_cded92"
    )


# file: 2026_01_15_change_39_swap_amount_cents_of_plans.py
"""change: swap amount_cents of plans

Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

Revision ID: c819caeff510
Revises: c1aa590fcaac
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c819caeff510"
down_revision: Union[str, Sequence[str], None] = "c1aa590fcaac"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_plans_sync_new_c404dc ON public.plans")
    op.execute("DROP FUNCTION public.plans_sync_new_c404dc()")
    op.alter_column("plans", "amount_cents", server_default=None)
    op.execute(
        "ALTER TABLE public.plans RENAME COLUMN amount_cents TO amount_cents_old_a8b0bf"
    )
    op.execute(
        "ALTER TABLE public.plans RENAME COLUMN amount_cents_new_a8b0bf TO amount_cents"
    )
    op.execute("""
        ALTER TABLE public.plans RENAME CONSTRAINT plans_amount_cents_not_null TO
            plans_amount_cents_not_null_old_42171f
        """)
    op.execute("""
        ALTER TABLE public.plans RENAME CONSTRAINT
            plans_amount_cents_not_null_new_42171f TO plans_amount_cents_not_null
        """)
    op.alter_column("plans", "amount_cents", server_default=sa.text("0"))
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
                WHERE a.attrelid = 'public.plans'::regclass AND a.attname = 'amount_cents_old_a8b0bf'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
                    'public.plans'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.plans_sync_old_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_plans_sync_old_c404dc BEFORE INSERT OR UPDATE ON public.plans
            FOR EACH ROW EXECUTE FUNCTION public.plans_sync_old_c404dc()
        """)
    op.execute(
        "ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_old_c404dc"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_plans_sync_old_c404dc ON public.plans")
    op.execute("DROP FUNCTION public.plans_sync_old_c404dc()")
    op.alter_column("plans", "amount_cents", server_default=None)
    op.execute(
        "ALTER TABLE public.plans RENAME COLUMN amount_cents TO amount_cents_new_a8b0bf"
    )
    op.execute(
        "ALTER TABLE public.plans RENAME COLUMN amount_cents_old_a8b0bf TO amount_cents"
    )
    op.execute("""
        ALTER TABLE public.plans RENAME CONSTRAINT plans_amount_cents_not_null TO
            plans_amount_cents_not_null_new_42171f
        """)
    op.execute("""
        ALTER TABLE public.plans RENAME CONSTRAINT
            plans_amount_cents_not_null_old_42171f TO plans_amount_cents_not_null
        """)
    op.alter_column("plans", "amount_cents", server_default=sa.text("0"))
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
                WHERE a.attrelid = 'public.plans'::regclass AND a.attname = 'amount_cents_new_a8b0bf'
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
                    'public.plans'::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$
        """)
    op.execute("""
CREATE FUNCTION public.plans_sync_new_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$
""")
    op.execute("""
        CREATE TRIGGER zz_plans_sync_new_c404dc BEFORE INSERT OR UPDATE ON public.plans
            FOR EACH ROW EXECUTE FUNCTION public.plans_sync_new_c404dc()
        """)
    op.execute(
        "ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_new_c404dc"
    )


# file: 2026_01_15_change_40_finish_changing_amount_cents_of_plans.py
"""change: finish changing amount_cents of plans

Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

Revision ID: 9806ac560394
Revises: c819caeff510
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9806ac560394"
down_revision: Union[str, Sequence[str], None] = "c819caeff510"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER zz_plans_sync_old_c404dc ON public.plans")
    op.execute("DROP FUNCTION public.plans_sync_old_c404dc()")
    op.drop_column("plans", "amount_cents_old_a8b0bf")
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
        SELECT FROM pg_attribute WHERE attrelid = 'public.plans'::regclass AND attname = 'amount_cents_old_a8b0bf'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.plans ADD COLUMN amount_cents_old_a8b0bf integer;
        CREATE FUNCTION public.plans_sync_old_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_plans_sync_old_c404dc BEFORE INSERT OR UPDATE ON public.plans FOR EACH ROW EXECUTE FUNCTION public.plans_sync_old_c404dc();
        ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_old_c404dc;
        ALTER TABLE public.plans ADD CONSTRAINT amount_cents_same_old_a8b0bf CHECK (amount_cents_old_a8b0bf IS NOT DISTINCT FROM amount_cents::integer) NOT VALID;
        ALTER TABLE public.plans ADD CONSTRAINT plans_amount_cents_not_null_old_42171f NOT NULL amount_cents_old_a8b0bf NOT VALID;
    END IF;
END
$once$
""")
        op.execute("""
            DO $backfill$
            DECLARE
                last bigint := pg_relation_size('public.plans') / current_setting('block_size')::bigint;
                page bigint := 0;
            BEGIN
                WHILE page <= last LOOP
                    UPDATE public.plans SET amount_cents_old_a8b0bf = amount_cents
                    WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
                      AND ctid >= format('(%s,0)', page)::tid
                      AND ctid < format('(%s,0)', page + 500)::tid;
                    COMMIT;
                    page := page + 500;
                    IF page % 10000 = 0 THEN
                        RAISE NOTICE '% of % pages of public.plans are done', page, last + 1;
                    END IF;
                END LOOP;
                LOOP
                    UPDATE public.plans SET amount_cents_old_a8b0bf = amount_cents
                    WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM public.plans WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
                    ));
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                END LOOP;
            END
            $backfill$
            """)
        op.execute("ANALYZE public.plans (amount_cents_old_a8b0bf)")
        op.execute(
            "ALTER TABLE public.plans VALIDATE CONSTRAINT amount_cents_same_old_a8b0bf"
        )
        op.execute("""
            ALTER TABLE public.plans VALIDATE CONSTRAINT
                plans_amount_cents_not_null_old_42171f
            """)
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("ALTER TABLE public.plans DROP CONSTRAINT amount_cents_same_old_a8b0bf")
