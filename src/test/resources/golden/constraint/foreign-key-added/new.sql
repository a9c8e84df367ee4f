CREATE TABLE authors (id integer PRIMARY KEY);
CREATE TABLE books (
    id integer PRIMARY KEY,
    author_id integer CONSTRAINT fk_books_authors REFERENCES authors ON DELETE CASCADE,
    editor_id integer CONSTRAINT fk_books_authors_editor REFERENCES authors ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE INDEX idx_books_author_id ON books (author_id);
