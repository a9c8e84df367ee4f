-- An access method with another handler.
CREATE ACCESS METHOD tree TYPE INDEX HANDLER gisthandler;
COMMENT ON ACCESS METHOD tree IS 'a tree';
