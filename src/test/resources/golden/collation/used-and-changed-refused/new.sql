CREATE COLLATION fold (PROVIDER = icu, LOCALE = 'de');
CREATE TABLE words (word text COLLATE fold);
CREATE INDEX words_word ON words (word);
