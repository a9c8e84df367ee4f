wipe:
	psql -c "truncate users"
