-- Aggregates of every kind: plain, ordered-set, moving, parallel, without arguments, over the function of the same schema.
CREATE SCHEMA stats;
