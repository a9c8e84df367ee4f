CREATE TABLE lines (raw text, source text, received_at timestamptz DEFAULT now());
CREATE TABLE markers ();
