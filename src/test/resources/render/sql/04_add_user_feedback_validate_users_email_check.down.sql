-- Undoes: Add user feedback!: validate users_email_check

-- Nothing to do.
