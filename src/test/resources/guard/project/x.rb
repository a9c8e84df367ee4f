require "pg"
PG.connect.exec("DROP TABLE users")
