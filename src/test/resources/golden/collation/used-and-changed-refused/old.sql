-- A column has the collation, and an index its order: changing it means other columns.
CREATE COLLATION fold (PROVIDER = icu, LOCALE = 'und');
CREATE TABLE words (word text COLLATE fold);
CREATE INDEX words_word ON words (word);
