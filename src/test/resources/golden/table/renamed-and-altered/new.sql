CREATE TABLE messages (id integer CONSTRAINT msgs_id_not_null NOT NULL CONSTRAINT msgs_pkey PRIMARY KEY, body text, sent_at timestamptz DEFAULT now() NOT NULL);
CREATE INDEX idx_messages_sent_at ON messages (sent_at);
