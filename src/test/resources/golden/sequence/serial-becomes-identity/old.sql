-- The mission asks for identity in place of serial: values must go on where they were.
CREATE TABLE logs (id bigserial PRIMARY KEY, line text);
