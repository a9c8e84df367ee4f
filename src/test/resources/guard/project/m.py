import psycopg2
psycopg2.connect("").cursor().execute("drop table users")
