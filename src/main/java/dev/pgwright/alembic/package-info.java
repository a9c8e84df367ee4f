/// A project's migrations, read and run by the real Alembic in the user's own Python, always and
/// only against a throwaway database.
///
/// [Python#find] picks the interpreter, [AlembicConfig#locate] the configuration, and
/// [AlembicRunner#start] a child process that stays for as many calls as wanted. Inside it every
/// connection that SQLAlchemy, psycopg2, psycopg, asyncpg or pg8000 opens is turned to the
/// [ScratchTarget], whatever address `env.py` asks for, and any other network connection is
/// refused.
@org.jspecify.annotations.NullMarked
package dev.pgwright.alembic;
