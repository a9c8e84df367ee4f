# file: 2026_01_15_change_01_create_table_ledger_exchange_rates.py
"""change: create table ledger.exchange_rates

Locks: ACCESS EXCLUSIVE on audit.log, catalog change only
Downgrade: loses the rows of ledger.exchange_rates; the values of
    audit.log.old_row_data; the values of audit.log.schema_name; the values of
    audit.log.actor; to keep it: dump the table before downgrading; copy the column
    before downgrading

Revision ID: de45dfc02b14
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "de45dfc02b14"
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
    op.execute("DROP VIEW ledger.balances")
    op.execute("CREATE DOMAIN ledger.money_amount AS numeric(18,4)")
    op.execute("ALTER SEQUENCE ledger.voucher_no CACHE 5")
    op.create_table(
        "exchange_rates",
        sa.Column("currency", sa.CHAR(length=3), nullable=False),
        sa.Column("valid", postgresql.DATERANGE(), nullable=False),
        sa.Column("rate", sa.Numeric(precision=18, scale=8), nullable=False),
        sa.PrimaryKeyConstraint("currency", "valid", name=op.f("exchange_rates_pkey")),
        sa.CheckConstraint(
            "rate > (0)::numeric", name=op.f("exchange_rates_rate_check")
        ),
        schema="ledger",
    )
    op.execute("""
CREATE OR REPLACE FUNCTION ledger.check_voucher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF (SELECT closed FROM ledger.vouchers v JOIN ledger.periods p ON p.id = v.period_id WHERE v.id = NEW.voucher_id) THEN
        RAISE EXCEPTION 'period of voucher % is closed', NEW.voucher_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$function$
""")
    op.add_column(
        "log",
        sa.Column("old_row_data", postgresql.JSONB(), nullable=True),
        schema="audit",
    )
    op.add_column(
        "log",
        sa.Column(
            "schema_name",
            sa.Text(),
            server_default=sa.text("'ledger'::text"),
            nullable=False,
        ),
        schema="audit",
    )
    op.execute("""
CREATE OR REPLACE FUNCTION audit.record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO audit.log (schema_name, relation, operation, row_data, old_row_data)
    VALUES (TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP, to_jsonb(NEW), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD) END);
    RETURN NULL;
END
$function$
""")
    op.add_column(
        "log",
        sa.Column(
            "actor", sa.Text(), server_default=sa.text("CURRENT_USER"), nullable=True
        ),
        schema="audit",
    )
    op.create_check_constraint(
        op.f("log_operation_check"),
        "log",
        "operation = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text])",
        schema="audit",
        postgresql_not_valid=True,
    )
    op.execute("COMMENT ON TABLE audit.log IS 'one row per change; nobody updates it'")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("COMMENT ON TABLE audit.log IS NULL")
    op.drop_constraint(
        op.f("log_operation_check"), "log", type_="check", schema="audit"
    )
    op.drop_column("log", "actor", schema="audit")
    op.execute("""
CREATE OR REPLACE FUNCTION audit.record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO audit.log (relation, operation, row_data) VALUES (TG_TABLE_NAME, TG_OP, to_jsonb(NEW));
    RETURN NULL;
END
$function$
""")
    op.drop_column("log", "schema_name", schema="audit")
    op.drop_column("log", "old_row_data", schema="audit")
    op.execute("DROP FUNCTION ledger.check_voucher()")
    op.drop_table("exchange_rates", schema="ledger")
    op.execute("ALTER SEQUENCE ledger.voucher_no CACHE 1")
    op.execute("DROP DOMAIN ledger.money_amount")
    op.execute("""
        CREATE VIEW ledger.balances (account_id, balance) AS
         SELECT account_id,
            sum(
                CASE side
                    WHEN 'debit'::ledger.side THEN amount
                    ELSE (- amount)
                END) AS balance
           FROM ledger.entries
          GROUP BY account_id
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


# file: 2026_01_15_change_02_alter_ledger_accounts.py
"""change: alter ledger.accounts

Locks: ACCESS EXCLUSIVE on ledger.accounts, catalog change only
Downgrade: loses the values of ledger.accounts.closed_on; to keep it: copy the column
    before downgrading

Revision ID: b40600488eb6
Revises: de45dfc02b14
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b40600488eb6"
down_revision: Union[str, Sequence[str], None] = "de45dfc02b14"
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
        "accounts", sa.Column("closed_on", sa.Date(), nullable=True), schema="ledger"
    )
    op.create_check_constraint(
        op.f("accounts_number_check"),
        "accounts",
        "(number)::text ~ '^[0-9]+$'::text",
        schema="ledger",
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
        op.f("accounts_number_check"), "accounts", type_="check", schema="ledger"
    )
    op.drop_column("accounts", "closed_on", schema="ledger")


# file: 2026_01_15_change_03_alter_ledger_entries.py
"""change: alter ledger.entries

Locks: ACCESS EXCLUSIVE on ledger.entries, catalog change only
Downgrade: loses the values of ledger.entries.note; the values of ledger.entries.fee; to
    keep it: copy the column before downgrading

Revision ID: c0ff9e3bcfeb
Revises: b40600488eb6
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c0ff9e3bcfeb"
down_revision: Union[str, Sequence[str], None] = "b40600488eb6"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.alter_column(
        "entries", "amount", type_=sa.Numeric(precision=18, scale=2), schema="ledger"
    )
    op.execute("""
        CREATE VIEW ledger.balances (account_id, balance, entries)
            WITH (security_invoker=true) AS
         SELECT account_id,
            sum(
                CASE side
                    WHEN 'debit'::ledger.side THEN amount
                    ELSE (- amount)
                END) AS balance,
            count(*) AS entries
           FROM ledger.entries
          GROUP BY account_id
        """)
    op.execute("""
        CREATE VIEW ledger.account_balances (number, name, balance) AS
         SELECT a.number,
            a.name,
            COALESCE(b.balance, (0)::numeric) AS balance
           FROM (ledger.accounts a
             LEFT JOIN ledger.balances b ON ((b.account_id = a.id)))
        """)
    op.add_column(
        "entries", sa.Column("note", sa.Text(), nullable=True), schema="ledger"
    )
    op.execute("ALTER TABLE ledger.entries ADD COLUMN fee ledger.money_amount")
    op.execute("""
        ALTER DOMAIN ledger.money_amount ADD CONSTRAINT money_amount_check
            CHECK ((VALUE > (0)::numeric)) NOT VALID
        """)
    op.execute("""
        CREATE TRIGGER entries_audit AFTER INSERT OR UPDATE ON ledger.entries FOR EACH
            ROW EXECUTE FUNCTION audit.record()
        """)
    op.execute("""
        CREATE CONSTRAINT TRIGGER entries_period_open AFTER INSERT ON ledger.entries
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION
            ledger.check_voucher()
        """)


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP TRIGGER entries_period_open ON ledger.entries")
    op.execute("DROP TRIGGER entries_audit ON ledger.entries")
    op.execute("ALTER DOMAIN ledger.money_amount DROP CONSTRAINT money_amount_check")
    op.drop_column("entries", "fee", schema="ledger")
    op.drop_column("entries", "note", schema="ledger")
    op.execute("DROP VIEW ledger.account_balances")
    op.execute("DROP VIEW ledger.balances")
    op.execute("""
        ALTER TABLE ledger.entries ALTER COLUMN amount TYPE numeric(12,2)
            USING amount::numeric(12,2)
        """)


# file: 2026_01_15_change_04_alter_ledger_vouchers.py
"""change: alter ledger.vouchers

Locks: ACCESS EXCLUSIVE on ledger.vouchers, catalog change only
Downgrade: loses the values of ledger.vouchers.reverses_id; to keep it: copy the column
    before downgrading

Revision ID: cc5d5d2ad40b
Revises: c0ff9e3bcfeb
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "cc5d5d2ad40b"
down_revision: Union[str, Sequence[str], None] = "c0ff9e3bcfeb"
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
        ALTER TABLE ledger.vouchers ADD CONSTRAINT vouchers_text_not_null NOT NULL text
            NOT VALID
        """)
    op.add_column(
        "vouchers",
        sa.Column("reverses_id", sa.BigInteger(), nullable=True),
        schema="ledger",
    )
    op.create_foreign_key(
        op.f("fk_vouchers_vouchers"),
        "vouchers",
        "vouchers",
        ["reverses_id"],
        ["id"],
        source_schema="ledger",
        referent_schema="ledger",
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
        op.f("fk_vouchers_vouchers"), "vouchers", type_="foreignkey", schema="ledger"
    )
    op.drop_column("vouchers", "reverses_id", schema="ledger")
    op.alter_column("vouchers", "text", nullable=True, schema="ledger")


# file: 2026_01_15_change_05_add_fk_exchange_rates_currencies.py
"""change: add fk_exchange_rates_currencies

Locks: SHARE ROW EXCLUSIVE on ledger.currencies, catalog change only

Revision ID: eaeeb4cfe9e7
Revises: cc5d5d2ad40b
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "eaeeb4cfe9e7"
down_revision: Union[str, Sequence[str], None] = "cc5d5d2ad40b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.create_foreign_key(
        op.f("fk_exchange_rates_currencies"),
        "exchange_rates",
        "currencies",
        ["currency"],
        ["code"],
        ondelete="CASCADE",
        source_schema="ledger",
        referent_schema="ledger",
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
        op.f("fk_exchange_rates_currencies"),
        "exchange_rates",
        type_="foreignkey",
        schema="ledger",
    )


# file: 2026_01_15_change_06_add_periods_ends_on_check.py
"""change: add periods_ends_on_check

Locks: ACCESS EXCLUSIVE on ledger.periods, catalog change only

Revision ID: 1eb4f42b6c40
Revises: eaeeb4cfe9e7
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1eb4f42b6c40"
down_revision: Union[str, Sequence[str], None] = "eaeeb4cfe9e7"
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
        op.f("periods_ends_on_check"),
        "periods",
        "ends_on >= starts_on",
        schema="ledger",
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
        op.f("periods_ends_on_check"), "periods", type_="check", schema="ledger"
    )


# file: 2026_01_15_change_07_create_vouchers_no_period_id_unique.py
"""change: create vouchers_no_period_id_unique

Locks: SHARE UPDATE EXCLUSIVE on ledger.vouchers, builds an index

Revision ID: a87e10339d90
Revises: 1eb4f42b6c40
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a87e10339d90"
down_revision: Union[str, Sequence[str], None] = "1eb4f42b6c40"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute(
            "DROP INDEX CONCURRENTLY IF EXISTS ledger.vouchers_no_period_id_unique"
        )
        op.create_index(
            op.f("vouchers_no_period_id_unique"),
            "vouchers",
            ["no", "period_id"],
            unique=True,
            schema="ledger",
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
            "DROP INDEX CONCURRENTLY IF EXISTS ledger.vouchers_no_period_id_unique"
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_08_add_vouchers_no_period_id_unique.py
"""change: add vouchers_no_period_id_unique

Locks: ACCESS EXCLUSIVE on ledger.vouchers, catalog change only

Revision ID: 9d6f0df96208
Revises: a87e10339d90
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "9d6f0df96208"
down_revision: Union[str, Sequence[str], None] = "a87e10339d90"
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
        ALTER TABLE ledger.vouchers ADD CONSTRAINT vouchers_no_period_id_unique UNIQUE
            USING INDEX vouchers_no_period_id_unique
        """)


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("""
            DROP INDEX CONCURRENTLY IF EXISTS
                ledger.vouchers_no_period_id_unique_spare_8cf077
            """)
        op.create_index(
            op.f("vouchers_no_period_id_unique_spare_8cf077"),
            "vouchers",
            ["no", "period_id"],
            unique=True,
            schema="ledger",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.drop_constraint(
        op.f("vouchers_no_period_id_unique"),
        "vouchers",
        type_="unique",
        schema="ledger",
    )
    op.execute("""
        ALTER INDEX ledger.vouchers_no_period_id_unique_spare_8cf077 RENAME TO
            vouchers_no_period_id_unique
        """)


# file: 2026_01_15_change_09_create_idx_log_at_brin.py
"""change: create idx_log_at_brin

Locks: SHARE UPDATE EXCLUSIVE on audit.log, builds an index

Revision ID: 5c97ded93608
Revises: 9d6f0df96208
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5c97ded93608"
down_revision: Union[str, Sequence[str], None] = "9d6f0df96208"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS audit.idx_log_at_brin")
        op.create_index(
            op.f("idx_log_at_brin"),
            "log",
            ["at"],
            schema="audit",
            postgresql_using="brin",
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS audit.idx_log_at_brin")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_10_create_idx_entries_account_id.py
"""change: create idx_entries_account_id

Locks: SHARE UPDATE EXCLUSIVE on ledger.entries, builds an index

Revision ID: ec452e2e578c
Revises: 5c97ded93608
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ec452e2e578c"
down_revision: Union[str, Sequence[str], None] = "5c97ded93608"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ledger.idx_entries_account_id")
        op.create_index(
            op.f("idx_entries_account_id"),
            "entries",
            ["account_id"],
            schema="ledger",
            postgresql_include=["side", "amount"],
            postgresql_concurrently=True,
        )
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '0'")
        op.execute("SET statement_timeout = '0'")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ledger.idx_entries_account_id")
        op.execute("RESET lock_timeout")
        op.execute("RESET statement_timeout")


# file: 2026_01_15_change_11_validate_money_amount_check.py
"""change: validate money_amount_check

Locks: SHARE on ledger.entries, reads every row

Revision ID: 6dc38269d9e8
Revises: ec452e2e578c
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6dc38269d9e8"
down_revision: Union[str, Sequence[str], None] = "ec452e2e578c"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute(
        "ALTER DOMAIN ledger.money_amount VALIDATE CONSTRAINT money_amount_check"
    )


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass


# file: 2026_01_15_change_12_add_days_to_ledger_periods.py
"""change: add days to ledger.periods

Locks: ACCESS EXCLUSIVE on ledger.periods, rewrites the table
Downgrade: loses the values of ledger.periods.days; to keep it: copy the column before
    downgrading

Revision ID: a3f8402daa10
Revises: 6dc38269d9e8
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = "a3f8402daa10"
down_revision: Union[str, Sequence[str], None] = "6dc38269d9e8"
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
        "periods",
        sa.Column(
            "days",
            postgresql.DATERANGE(),
            sa.Computed("daterange(starts_on, ends_on, '[]'::text)", persisted=True),
            nullable=True,
        ),
        schema="ledger",
    )


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.drop_column("periods", "days", schema="ledger")


# file: 2026_01_15_change_13_validate_constraints.py
"""change: validate constraints

Locks: SHARE UPDATE EXCLUSIVE on audit.log, reads every row
Locks: SHARE UPDATE EXCLUSIVE on ledger.accounts, reads every row
Locks: SHARE UPDATE EXCLUSIVE on ledger.periods, reads every row
Locks: SHARE UPDATE EXCLUSIVE on ledger.vouchers, reads every row

Revision ID: 1a1b188b48da
Revises: a3f8402daa10
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1a1b188b48da"
down_revision: Union[str, Sequence[str], None] = "a3f8402daa10"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '0'")
    op.execute("SET LOCAL statement_timeout = '0'")
    op.execute("ALTER TABLE ledger.vouchers VALIDATE CONSTRAINT vouchers_text_not_null")
    op.execute("ALTER TABLE audit.log VALIDATE CONSTRAINT log_operation_check")
    op.execute("ALTER TABLE ledger.accounts VALIDATE CONSTRAINT accounts_number_check")
    op.execute("""
        ALTER TABLE ledger.exchange_rates VALIDATE CONSTRAINT
            fk_exchange_rates_currencies
        """)
    op.execute("ALTER TABLE ledger.periods VALIDATE CONSTRAINT periods_ends_on_check")
    op.execute("ALTER TABLE ledger.vouchers VALIDATE CONSTRAINT fk_vouchers_vouchers")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # nothing to undo
    pass
