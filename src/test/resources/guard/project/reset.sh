set -e
psql "$DATABASE_URL" <<SQL
truncate orders;
SQL
