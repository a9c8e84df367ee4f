-- needs no rows from: SELECT child.ctid FROM public.books AS child WHERE child.author_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.authors AS parent WHERE parent.id = child.author_id)
-- needs no rows from: SELECT child.ctid FROM public.books AS child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.authors AS parent WHERE parent.id = child.editor_id)

-- file: 01_change_alter_authors.up.sql
-- change: alter authors
-- Locks: SHARE ROW EXCLUSIVE on public.authors, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.books, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.authors, public.books IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.books ADD CONSTRAINT fk_books_authors FOREIGN KEY (author_id)
    REFERENCES public.authors(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.books ADD CONSTRAINT fk_books_authors_editor FOREIGN KEY (editor_id)
    REFERENCES public.authors(id) ON UPDATE CASCADE ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 01_change_alter_authors.down.sql
-- Undoes: change: alter authors

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.authors, public.books IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.books DROP CONSTRAINT fk_books_authors_editor;
ALTER TABLE public.books DROP CONSTRAINT fk_books_authors;

COMMIT;

-- file: 02_change_create_idx_books_author_id.up.sql
-- change: create idx_books_author_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.books, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_books_author_id;
CREATE INDEX CONCURRENTLY idx_books_author_id ON public.books USING btree (author_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_books_author_id.down.sql
-- Undoes: change: create idx_books_author_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_books_author_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.books, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.books VALIDATE CONSTRAINT fk_books_authors;
ALTER TABLE public.books VALIDATE CONSTRAINT fk_books_authors_editor;

COMMIT;

-- file: 03_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
