-- Extended statistics with a target of their own, on columns and on expressions.
CREATE TABLE places (zip text, city text, at timestamptz);
