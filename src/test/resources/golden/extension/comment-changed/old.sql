-- What is said about an extension.
CREATE EXTENSION hstore;
