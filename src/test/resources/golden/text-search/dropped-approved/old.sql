-- A configuration goes before its dictionary and its parser.
CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY a_first (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = words);
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword WITH a_first;
