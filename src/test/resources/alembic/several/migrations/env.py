"""Two databases: a connection for each, all migrations, then all commits."""

from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
NAMES = [name.strip() for name in config.get_main_option("databases").split(",")]


def run_offline():
    for name in NAMES:
        with open("%s.sql" % name, "w", encoding="utf-8") as file:
            url = config.get_section_option(name, "sqlalchemy.url")
            context.configure(url=url, output_buffer=file, literal_binds=True)
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


def run_online():
    open_connections = []
    for name in NAMES:
        section = config.get_section(name)
        engine = engine_from_config(section, prefix="sqlalchemy.", poolclass=pool.NullPool)
        connection = engine.connect()
        open_connections.append((name, connection, connection.begin()))
    try:
        for name, connection, _ in open_connections:
            context.configure(
                connection=connection,
                upgrade_token="%s_upgrades" % name,
                downgrade_token="%s_downgrades" % name,
            )
            context.run_migrations(engine_name=name)
        for _, _, transaction in open_connections:
            transaction.commit()
    finally:
        for _, connection, _ in open_connections:
            connection.close()


if context.is_offline_mode():
    run_offline()
else:
    run_online()
