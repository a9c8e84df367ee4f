CREATE TABLE words (id integer PRIMARY KEY, word text, name varchar(40), doc jsonb);
CREATE INDEX idx_words_word_pattern ON words (word text_pattern_ops);
CREATE INDEX idx_words_name_c ON words (name COLLATE "C" varchar_pattern_ops DESC);
CREATE INDEX idx_words_doc ON words USING gin (doc jsonb_path_ops);
CREATE INDEX idx_words_lower_word ON words (lower(word) COLLATE "C" text_pattern_ops, id);
